import type { Layer } from '../../geo/story/story.ts';
import { AboutShape } from '../explore/layer-list.tsx';
import type { ShapeNotes } from '../map/live-data.ts';
import { Swatch } from '../story/legend.tsx';
import { layerGroups } from './layer-groups.ts';

/** All layers of a story with what is known of their shapes, as a page to read. */
export function LayerNotes({
  layers,
  notes,
}: {
  layers: Readonly<Record<string, Layer>>;
  notes: ShapeNotes;
}) {
  return (
    <>
      <h2 id="layers-heading">Layers</h2>
      {layerGroups(layers).map(({ name, ids }) => (
        <section key={name}>
          <h3>{name}</h3>
          <ul>
            {ids.map((id) => {
              const layer = layers[id];
              return layer ? (
                <li key={id}>
                  <h4>
                    <Swatch layer={layer} /> {layer.label}
                  </h4>
                  <AboutShape layer={layer} note={notes[id]} />
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
