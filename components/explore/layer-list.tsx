import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import type { ShapeNote } from '../map/live-data.ts';
import { sureness, Swatch } from '../story/legend.tsx';
import type { Explorer } from './explorer.ts';

interface LayerListProps {
  explorer: Explorer;
  strength: Strengths;
  /** The layer whose note is open. */
  open: string | undefined;
  onToggle: (id: string, on: boolean) => void;
  onOpen: (id: string | undefined) => void;
}

/** Every layer of the story with its switch, and a note on what its shape is and how far it can be trusted. */
export function LayerList({ explorer, strength, open, onToggle, onOpen }: LayerListProps) {
  return (
    <fieldset className="explore-layers">
      <legend>Layers</legend>
      <ul>
        {Object.entries(explorer.layers).map(([id, layer]) => (
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
              <About layer={layer} note={explorer.knowledge.notes[id]} />
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function About({ layer, note }: { layer: Layer; note: ShapeNote | undefined }) {
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
