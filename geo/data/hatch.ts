import type { FeatureCollection, Geometry, Position } from 'geojson';
import { fromWorld, toWorld, type WorldPoint } from '../scene/mercator.ts';

/** How many hatch lines cross the longer side of an area. */
const LINES_ACROSS = 62;

/**
 * Hatching for areas, as lines on the ground at 45°, so that every renderer draws the same ones: no pattern images.
 * Takes polygons in degrees, returns one MultiLineString feature with the properties of the first area.
 */
export function hatch(areas: FeatureCollection): FeatureCollection {
  const rings = ringsOf(areas).map((ring) => ring.map(turned));
  const extent = extentOf(rings);
  const spacing = Math.max(extent.x1 - extent.x0, extent.y1 - extent.y0) / LINES_ACROSS;
  const lines: Position[][] = [];
  if (spacing > 0) {
    for (let y = Math.ceil(extent.y0 / spacing) * spacing; y < extent.y1; y += spacing) {
      const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
        lines.push([[...fromWorld(turnedBack([from, y]))], [...fromWorld(turnedBack([to, y]))]]);
      }
    }
  }
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: areas.features[0]?.properties ?? {},
        geometry: { type: 'MultiLineString', coordinates: lines },
      },
    ],
  };
}

function ringsOf({ features }: FeatureCollection): WorldPoint[][] {
  const polygons = features.flatMap(({ geometry }) => polygonsOf(geometry));
  return polygons.flat().map((ring) => ring.map(([lng = 0, lat = 0]) => toWorld([lng, lat])));
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

const turned = ([x, y]: WorldPoint): WorldPoint => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2];
const turnedBack = ([x, y]: WorldPoint): WorldPoint => [(x + y) * Math.SQRT1_2, (y - x) * Math.SQRT1_2];

function extentOf(rings: WorldPoint[][]) {
  const extent = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const [x, y] of rings.flat()) {
    extent.x0 = Math.min(extent.x0, x);
    extent.x1 = Math.max(extent.x1, x);
    extent.y0 = Math.min(extent.y0, y);
    extent.y1 = Math.max(extent.y1, y);
  }
  return extent;
}

function crossingsOf(ring: WorldPoint[], y: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (!a || !b || a[1] > y === b[1] > y) continue;
    found.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  }
  return found;
}
