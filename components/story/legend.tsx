import type { Layer, Step, Story } from '../../geo/story/story.ts';
import { dashed, hatched, hollow } from '../../geo/style/overlay.ts';
import { OUTLINE_POWER } from '../../geo/style/strength.ts';

/** What the layers of a step's map mean, and how sure their shapes are: exactly the layers that are drawn. */
export function Legend({ story, step }: { story: Story; step: Step }) {
  const shown = step.show.flatMap(({ layer: id, strength }) => {
    const layer = story.layers[id];
    return layer && strength > 0 ? [{ id, layer, strength }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className="legend" aria-label="Legend">
      {shown.map(({ id, layer, strength }) => (
        <li key={id}>
          <Swatch layer={layer} strength={strength} />
          <span>
            {layer.label}
            {sureness(layer) ? <small> ({sureness(layer)})</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How a shape's standing reads in a legend; nothing for what is surveyed and settled. */
export function sureness({ certainty, status }: Layer): string {
  return [status, certainty === 'surveyed' ? undefined : certainty].filter(Boolean).join(', ');
}

/** What is fainter on the map is fainter in the legend, and can still be seen. */
const FAINTEST = 0.45;

/** A small drawing of how a layer looks on the map. */
export function Swatch({ layer, strength = 1 }: { layer: Layer; strength?: number }) {
  const look = `swatch tone-${layer.tone}`;
  const faint = (share: number) => (strength < 1 ? { opacity: share } : {});
  const whole = faint(Math.max(FAINTEST, strength));
  const isOutlined = layer.kind === 'area' && !hatched(layer);
  const frame = {
    className: look,
    'aria-hidden': true,
    width: 26,
    height: 14,
    viewBox: '0 0 26 14',
    ...(isOutlined ? {} : whole),
  } as const;
  if (layer.kind === 'point') {
    return (
      <svg {...frame}>
        <circle className={hollow(layer) ? undefined : 'disc'} cx="13" cy="7" r="5" />
      </svg>
    );
  }
  if (layer.kind !== 'area') {
    return (
      <svg {...frame}>
        <path className={dashed(layer) ? 'line dashed' : 'line'} d="M1 7h24" />
      </svg>
    );
  }
  return (
    <svg {...frame}>
      <rect className="wash" x="1" y="1" width="24" height="12" {...(isOutlined ? whole : {})} />
      {isOutlined ? (
        <rect
          className="edge"
          x="1"
          y="1"
          width="24"
          height="12"
          {...faint(Math.round(100 * strength ** OUTLINE_POWER) / 100)}
        />
      ) : (
        <path className="hatch" d="M1 9L9 1M1 13L13 1M5 13L17 1M9 13L21 1M13 13L25 1M17 13L25 5M21 13L25 9" />
      )}
    </svg>
  );
}
