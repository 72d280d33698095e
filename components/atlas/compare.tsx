import type { Strengths } from '../../geo/scene/scene.ts';
import type { AtlasView, Side } from './atlas-view.ts';
import { compareWords, sideName, type SideSources } from './compare-words.ts';

interface CompareProps {
  sources: SideSources;
  view: AtlasView;
  /** What both sides show. */
  left: Strengths;
  right: Strengths | undefined;
  onChange: (view: AtlasView) => void;
}

/** The same view with one map. */
export function alone(view: AtlasView): AtlasView {
  const { right: _, ...rest } = view;
  return rest;
}

/** Chooses what stands left and right of the dividing line, and says in words what tells them apart. */
export function Compare({ sources, view, left, right, onChange }: CompareProps) {
  const choose = (name: 'left' | 'right', side: Side | '') => {
    onChange(name === 'right' && side === '' ? alone(view) : { ...view, [name]: side });
  };
  return (
    <fieldset className="atlas-compare">
      <legend>Compare</legend>
      <SideChoice
        label="Right side"
        value={view.right ?? ''}
        sources={sources}
        onChoose={(side) => choose('right', side)}
      />
      {view.right ? (
        <SideChoice
          label="Left side"
          value={view.left}
          sources={sources}
          onChoose={(side) => choose('left', side)}
        />
      ) : (
        <p className="hint">Two dates, or two layers, on one map with a line between them that you move.</p>
      )}
      <p className="hint" role="status">
        {right ? compareWords(left, right, sources.layers) : ''}
      </p>
    </fieldset>
  );
}

interface SideChoiceProps {
  label: string;
  value: Side | '';
  sources: SideSources;
  onChoose: (side: Side | '') => void;
}

function SideChoice({ label, value, sources, onChoose }: SideChoiceProps) {
  const id = `compare-${label.split(' ')[0]?.toLowerCase()}`;
  const steps = sources.scenes.map((scene): Side => `step.${scene.id}`);
  const layers = Object.keys(sources.layers).map((layer): Side => `layer.${layer}`);
  const option = (side: Side) => (
    <option key={side} value={side}>
      {sideName(side, sources)}
    </option>
  );
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value as Side | '')}>
        {label.startsWith('Right') ? <option value="">Nothing: one map</option> : null}
        {option('mine')}
        <optgroup label="Dates in the story">{steps.map(option)}</optgroup>
        <optgroup label="One layer alone">{layers.map(option)}</optgroup>
      </select>
    </div>
  );
}
