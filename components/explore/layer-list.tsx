import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import type { ShapeNote } from '../map/live-data.ts';
import { sureness, Swatch } from '../story/legend.tsx';
import type { Explorer } from './explorer.ts';

interface LayerListProps {
  explorer: Explorer;
  /** The layers of this list, all of the story's when left out, and what they are called together. */
  ids?: readonly string[];
  legend?: string;
  strength: Strengths;
  /** The layer whose note is open. */
  open: string | undefined;
  onToggle: (id: string, on: boolean) => void;
  onOpen: (id: string | undefined) => void;
}

/** Every layer of the story with its switch, and a note on what its shape is and how far it can be trusted. */
export function LayerList(props: LayerListProps) {
  const { explorer, strength, open, onToggle, onOpen, legend = 'Layers' } = props;
  const { ids = Object.keys(explorer.layers) } = props;
  const listed = ids.flatMap((id) => (explorer.layers[id] ? [[id, explorer.layers[id]] as const] : []));
  return (
    <fieldset className="explore-layers">
      <legend>{legend}</legend>
      <ul>
        {listed.map(([id, layer]) => (
          <li key={id} id={`layer-${id}`}>
            <label>
              <input
                type="checkbox"
                checked={(strength[id] ?? 0) > 0}
                onChange={(event) => onToggle(id, event.target.checked)}
              />
              <Swatch layer={layer} />
              <span>
                {layer.label}
                {sureness(layer) ? <small> ({sureness(layer)})</small> : null}
              </span>
            </label>
            <details
              open={open === id}
              onToggle={({ currentTarget }) => {
                if (currentTarget.open) onOpen(id);
                else if (open === id) onOpen(undefined);
              }}
            >
              <summary aria-label={`About ${layer.label}`} />
              <AboutShape layer={layer} note={explorer.knowledge.notes[id]} />
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What a shape is, how certain, as of when, and from whom. */
export function AboutShape({ layer, note }: { layer: Layer; note: ShapeNote | undefined }) {
  const sources = note?.sources ?? [];
  return (
    <div className="about-shape">
      {layer.note ? <p>{layer.note}</p> : null}
      <dl>
        <dt>Certainty</dt>
        <dd>{layer.certainty}</dd>
        {layer.status ? (
          <>
            <dt>Status</dt>
            <dd>{layer.status}</dd>
          </>
        ) : null}
        {note?.asOf ? (
          <>
            <dt>As of</dt>
            <dd>{note.asOf}</dd>
          </>
        ) : null}
        {sources.length > 0 ? (
          <>
            <dt>{sources.length > 1 ? 'Sources' : 'Source'}</dt>
            {sources.map(({ text, url }) => (
              <dd key={text}>{url ? <a href={url}>{text}</a> : text}</dd>
            ))}
          </>
        ) : null}
      </dl>
    </div>
  );
}
