import type { Geometry } from 'geojson';
import type { LngLat, Rect } from '../scene/camera.ts';
import { clipRing, partsOf, thin, type ScreenPoint } from '../draw/screen.ts';
import { textBox } from './box.ts';
import type { Look } from './label.ts';

const COLUMNS = 34;
const ROWS = 26;

interface AreaName {
  readonly text: string;
  readonly under?: string;
  readonly look: Look;
  readonly area: Geometry;
  readonly near: LngLat;
  readonly side: 'inside' | 'outside';
  /** Name it even where its text does not fit the area. */
  readonly must: boolean;
}

/**
 * Points on the screen where an area's name can be centred, the best first: its own label point, then the points of a
 * grid by distance from it, kept when the whole text lies inside the area (or outside, for areas that are hatched).
 */
export function* spotsIn(
  name: AreaName,
  screen: (point: LngLat) => [number, number],
  view: Rect,
  sizePx: number,
): Generator<[number, number]> {
  const rings = partsOf(name.area)
    .map((ring) =>
      thin(
        clipRing(
          ring.map(([lng = 0, lat = 0]) => screen([lng, lat])),
          view,
        ),
        1.5,
      ),
    )
    .filter((ring) => ring.length > 2);
  if (rings.length === 0) return;
  const home = screen(name.near);
  const grid: [number, number][] = [home];
  for (let column = 0; column <= COLUMNS; column++) {
    for (let row = 0; row <= ROWS; row++) {
      grid.push([view.x + (view.width * column) / COLUMNS, view.y + (view.height * row) / ROWS]);
    }
  }
  const wanted = name.side === 'inside';
  const fits = ([x, y]: [number, number]) => {
    const box = textBox(name, 'center', sizePx, x, y);
    return samples(box).every((point) => inside(rings, point) === wanted);
  };
  const tall = wanted ? 1 : 0.8;
  const nearest = grid
    .map((spot) => ({ spot, away2: (spot[0] - home[0]) ** 2 + ((spot[1] - home[1]) * tall) ** 2 }))
    .sort((a, b) => a.away2 - b.away2);
  let found = false;
  for (const { spot } of nearest) {
    if (!fits(spot)) continue;
    found = true;
    yield spot;
  }
  if (!found && name.must && isLarge(rings, sizePx)) yield home;
}

/** A name over an area hardly larger than a letter would hide what it names. */
function isLarge(rings: readonly (readonly ScreenPoint[])[], sizePx: number): boolean {
  const points = rings.flat();
  const span = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return span(0) > 4 * sizePx && span(1) > 2 * sizePx;
}

function samples({ x, y, width, height }: Rect): ScreenPoint[] {
  const points: ScreenPoint[] = [];
  for (let i = 0; i <= 6; i++) {
    for (const share of [0, 0.5, 1]) points.push([x + (width * i) / 6, y + height * share]);
  }
  return points;
}

function inside(rings: readonly (readonly ScreenPoint[])[], [x, y]: ScreenPoint): boolean {
  let within = false;
  for (const ring of rings) {
    let before = ring[ring.length - 1];
    for (const point of ring) {
      if (before && point[1] > y !== before[1] > y) {
        if (x < ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0])
          within = !within;
      }
      before = point;
    }
  }
  return within;
}
