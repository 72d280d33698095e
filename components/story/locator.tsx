import type { Focus } from '../../geo/scene/focus.ts';
import { toWorld } from '../../geo/scene/mercator.ts';
import { LOCATOR } from '../map/locator-map.ts';

/** Steps whose focus is wider than this share of the locator need none: the reader sees where they are. */
const WIDEST_SHARE = 0.3;

/** A small map of the wider region with the step's frame on it, for steps so close that a newcomer would be lost. */
export function Locator({ focus, href }: { focus: Focus; href: string }) {
  const [west, north] = toWorld([LOCATOR.bounds[0], LOCATOR.bounds[3]]);
  const [east] = toWorld([LOCATOR.bounds[2], LOCATOR.bounds[3]]);
  const scale = LOCATOR.width / (east - west);
  const [width, height] = [focus.width * scale, focus.height * scale];
  if (width / LOCATOR.width > WIDEST_SHARE) return null;
  const [cx, cy] = toWorld(focus.center);
  const [x, y] = [(cx - west) * scale, (cy - north) * scale];
  const [w, h] = [Math.max(7, width), Math.max(7, height)];
  return (
    <svg
      className="locator"
      viewBox={`0 0 ${LOCATOR.width} ${LOCATOR.height}`}
      role="img"
      aria-label="Where this is, between the Black Sea and the Caspian"
    >
      <image href={href} width={LOCATOR.width} height={LOCATOR.height} />
      <rect
        className="locator-frame"
        x={round(x - w / 2)}
        y={round(y - h / 2)}
        width={round(w)}
        height={round(h)}
      />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
