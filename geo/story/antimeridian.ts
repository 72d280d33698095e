import type { Position } from 'geojson';

/**
 * The same line or ring with longitudes that go on beyond ±180 where it crosses the antimeridian; undefined if it does not
 * cross, or runs round a pole. From one position to the next the shorter way is meant, unless an edge runs along the whole
 * map from -180 to 180.
 */
export function acrossAntimeridian(line: readonly Position[], isRing: boolean): Position[] | undefined {
  let turns = 0;
  let crosses = false;
  const unrolled = line.map((position, index) => {
    const [lng = 0, lat = 0, ...rest] = position;
    const before = line[index - 1]?.[0] ?? lng;
    const isEdgeOfMap = Math.abs(lng) === 180 && Math.abs(before) === 180;
    if (Math.abs(lng - before) > 180 && !isEdgeOfMap) {
      crosses = true;
      turns += lng < before ? 1 : -1;
    }
    return [lng + 360 * turns, lat, ...rest];
  });
  return !crosses || (isRing && turns !== 0) ? undefined : unrolled;
}
