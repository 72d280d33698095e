import { patternId } from '../../geo/draw/print-patterns.ts';
import { dashed, hatched, hollow } from '../../geo/style/overlay.ts';
import { LINE_DASHES, placesInLine } from '../../geo/style/print-style.ts';
import type { Layer, Story } from '../../geo/story/story.ts';
import { sureness } from '../story/legend.tsx';

/** What patterns and lines of a map on paper mean. `prefix` is that of the map, whose patterns it shows. */
export function PrintLegend({
  story,
  ids,
  prefix,
}: {
  story: Story;
  ids: readonly string[];
  prefix: string;
}) {
  const order = placesInLine(story.layers);
  return (
    <ul className="print-legend" aria-label="Legend">
      {ids.map((id) => {
        const layer = story.layers[id];
        if (!layer) return null;
        return (
          <li key={id}>
            <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
              <Sample layer={layer} index={order[id] ?? 0} prefix={prefix} />
            </svg>
            <span>
              {layer.label}
              {sureness(layer) ? ` (${sureness(layer)})` : ''}
            </span>
          </li>
        );
      })}
      <li>
        <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
          <path d="M1 7h32" stroke="#111" strokeWidth="1" strokeDasharray="7 2 1.4 2" />
        </svg>
        <span>Border between countries</span>
      </li>
    </ul>
  );
}

function Sample({ layer, index, prefix }: { layer: Layer; index: number; prefix: string }) {
  if (layer.kind === 'area') {
    const edge = hatched(layer) ? {} : { stroke: '#111', strokeWidth: 1.3 };
    return <path d="M1 1h32v12H1z" fill={`url(#${patternId(prefix, index, hatched(layer))})`} {...edge} />;
  }
  if (layer.kind === 'point')
    return (
      <circle cx="17" cy="7" r="4" fill={hollow(layer) ? '#fff' : '#111'} stroke="#111" strokeWidth="1.6" />
    );
  const width = dashed(layer) ? 2.8 : 1.7;
  const dash = dashed(layer) ? [2.2, 1.3] : (LINE_DASHES[index % LINE_DASHES.length] ?? []);
  return (
    <path
      d="M1 7h32"
      stroke="#111"
      strokeWidth={width}
      {...(dash.length > 0 ? { strokeDasharray: dash.map((part) => part * width).join(' ') } : {})}
    />
  );
}
