import type { Geometry, Position } from 'geojson';
import type { Camera, Rect } from '../scene/camera.ts';
import { rotate, toWorld, worldSizePx } from '../scene/mercator.ts';

export type ScreenPoint = readonly [x: number, y: number];

/** Turns places into drawing coordinates; `wrap` shifts by whole worlds so that the copy nearest the centre is drawn. */
export type Projection = (place: Position, wrap?: number) => ScreenPoint;

/** The projection of a camera whose centre stands at `x`, `y` of the drawing. */
export function projection(camera: Camera, x: number, y: number): Projection {
  const size = worldSizePx(camera.zoom);
  const [cx, cy] = toWorld(camera.center);
  return ([lng = 0, lat = 0], wrap = 0) => {
    const [px, py] = toWorld([lng, lat]);
    const [dx, dy] = rotate((px + wrap - cx) * size, (py - cy) * size, camera.bearing);
    return [x + dx, y + dy];
  };
}

/** The lines and rings of a geometry. Points give none. */
export function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [];
  }
}

/** The points of a line that lie more than `tolerance` pixels from the last one kept; the ends always stay. */
export function thin(points: readonly ScreenPoint[], tolerance: number): ScreenPoint[] {
  const kept: ScreenPoint[] = [];
  let last: ScreenPoint | undefined;
  for (const [i, point] of points.entries()) {
    const far = !last || Math.abs(point[0] - last[0]) > tolerance || Math.abs(point[1] - last[1]) > tolerance;
    if (!far && i < points.length - 1) continue;
    kept.push(point);
    last = point;
  }
  return kept;
}

/** How far a line may stray, in pixels: everywhere the same, or by where it runs. */
export type Tolerance = number | ((point: ScreenPoint) => number);

/**
 * The points that a line cannot do without: what is left strays from it by at most `tolerance` pixels (Douglas & Peucker
 * 1973). The ends always stay.
 */
export function simplify(points: readonly ScreenPoint[], tolerance: Tolerance): ScreenPoint[] {
  const allowed = typeof tolerance === 'number' ? () => tolerance : tolerance;
  if (points.length < 3 || tolerance === 0) return [...points];
  const kept = new Set([0, points.length - 1]);
  const open: [first: number, last: number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const [a, b] = [points[first], points[last]];
    if (!a || !b) continue;
    let [farthest, worst] = [first, 1];
    for (let i = first + 1; i < last; i++) {
      const point = points[i] ?? a;
      const excess = squaredDistance(point, a, b) / allowed(point) ** 2;
      if (excess > worst) [farthest, worst] = [i, excess];
    }
    if (farthest === first) continue;
    kept.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** Of a point from a piece of line. */
function squaredDistance([px, py]: ScreenPoint, [ax, ay]: ScreenPoint, [bx, by]: ScreenPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2)) : 0;
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

/** A ring cut to a rectangle (Sutherland & Hodgman 1974). Cut edges run along the rectangle. */
export function clipRing(ring: readonly ScreenPoint[], { x, y, width, height }: Rect): ScreenPoint[] {
  const sides: [axis: 0 | 1, edge: number, keep: 1 | -1][] = [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
  let points: readonly ScreenPoint[] = ring;
  for (const [axis, edge, keep] of sides) {
    const inside = (point: ScreenPoint) => (point[axis] - edge) * keep >= 0;
    if (points.every(inside)) continue;
    const cut: ScreenPoint[] = [];
    let before = points[points.length - 1];
    for (const point of points) {
      if (before && inside(before) !== inside(point)) cut.push(crossing(before, point, axis, edge));
      if (inside(point)) cut.push(point);
      before = point;
    }
    points = cut;
  }
  return [...points];
}

/** The pieces of a line that run through a rectangle, each reaching one point beyond it. */
export function clipLine(line: readonly ScreenPoint[], { x, y, width, height }: Rect): ScreenPoint[][] {
  const pieces: ScreenPoint[][] = [];
  let piece: ScreenPoint[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const passes =
      Math.max(a[0], b[0]) >= x &&
      Math.min(a[0], b[0]) <= x + width &&
      Math.max(a[1], b[1]) >= y &&
      Math.min(a[1], b[1]) <= y + height;
    if (passes) {
      if (piece.length === 0) piece.push(a);
      piece.push(b);
    } else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function crossing(a: ScreenPoint, b: ScreenPoint, axis: 0 | 1, edge: number): ScreenPoint {
  const t = (edge - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? a[1] + (b[1] - a[1]) * t : a[0] + (b[0] - a[0]) * t;
  return axis === 0 ? [edge, other] : [other, edge];
}
