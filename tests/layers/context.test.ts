import { area as areaOf, booleanPointInPolygon, point } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../geo/scene/camera.ts';
import { area, collection, gzipKilobytes, layer, rings, single, topology } from './read-layer.ts';

const SEA: readonly (readonly [string, LngLat])[] = [
  ['Caspian', [50.5, 41.5]],
  ['Black Sea', [34, 43.2]],
  ['Mediterranean', [28, 33.8]],
  ['Persian Gulf', [51.5, 27]],
  ['Red Sea', [37.5, 21.5]],
  ['Sea of Azov', [36.6, 46.1]],
];

const LAND: readonly (readonly [string, LngLat])[] = [
  ['London', [-0.5, 51.6]],
  ['Madrid', [-3.7, 40.4]],
  ['Nairobi', [36.8, -1.3]],
  ['Western Sahara', [-12.5, 25]],
  ['Bir Tawil', [33.7, 21.9]],
  ['Novosibirsk', [82.9, 55]],
  ['Norilsk', [88.2, 69.3]],
  ['Beijing', [116.4, 40]],
  ['Bangkok', [100.9, 14.5]],
  ['New York', [-76, 42.5]],
];

describe.each(['far', 'near'])('%s.topojson', (id) => {
  const countries = collection(id, 'countries');
  const world = area(single(id, 'world'));
  const lakes = collection(id, 'lakes');
  const onTop = (at: readonly number[]): string | undefined =>
    countries.findLast((f) => booleanPointInPolygon([...at], f))?.properties.a3;

  it('stays within its share of the first load', () => {
    expect(gzipKilobytes(`${id}.topojson`)).toBeLessThan(id === 'far' ? 55 : 190);
  });

  it('names every country of the region and gives it a number of its own', () => {
    expect(countries.length).toBeGreaterThanOrEqual(80);
    expect(countries.every((f) => f.properties.a3 && f.properties.name)).toBe(true);
    expect(new Set(countries.map((f) => f.id)).size).toBe(countries.length);
    expect(countries.every((f) => typeof f.id === 'number')).toBe(true);
  });

  it.each([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Kerch', [36.45, 45.35], 'UKR'],
    ['Nakhchivan', [45.41222, 39.20889], 'NX'],
    ['Khankendi', [46.7528, 39.8177], 'AZE'],
    ['Artsvashen', [45.513, 40.628], 'AZE'],
    ['Karki', [44.954, 39.788], 'ARM'],
    ['Ramallah', [35.2, 31.95], 'PSE'],
    ['Golan', [35.8, 33], 'ISR'],
    ['Tehran', [51.42, 35.69], 'IRN'],
    ['Pristina', [21.1, 42.65], 'XKX'],
  ] as const)('draws %s %j topmost in %s', (_, at, a3) => {
    expect(onTop(at)).toBe(a3);
  });

  it('draws UKR after RUS and PSE after ISR', () => {
    const order = countries.map((f) => f.properties.a3);
    expect(order.indexOf('UKR')).toBeGreaterThan(order.indexOf('RUS'));
    expect(order.indexOf('PSE')).toBeGreaterThan(order.indexOf('ISR'));
  });

  it.each(SEA)('leaves the %s free of land and lakes', (_, at) => {
    expect(onTop(at)).toBeUndefined();
    expect(booleanPointInPolygon([...at], world)).toBe(false);
    expect(lakes.some((lake) => booleanPointInPolygon([...at], lake))).toBe(false);
  });

  it.each(LAND)('has land at %s, inside the region and far beyond', (_, at) => {
    expect(onTop(at) !== undefined || booleanPointInPolygon([...at], world)).toBe(true);
  });

  it('has no seam where the region of detail ends', () => {
    const frame = [5, 90].flatMap((lng) => Array.from({ length: 53 }, (_, i): Position => [lng, 12.5 + i]));
    const sides = frame.map(([lng = 0, lat = 0]) => [onTop([lng - 0.01, lat]), onTop([lng + 0.01, lat])]);
    expect(
      sides.filter(([west, east]) => (west === undefined) !== (east === undefined)).length,
    ).toBeLessThanOrEqual(1);
    const onFrame = single(id, 'coast').geometry as { coordinates: Position[][] };
    const along = onFrame.coordinates.flatMap((line) =>
      line.filter((p, i) => i > 0 && [5, 90].includes(p[0] ?? 0) && line[i - 1]?.[0] === p[0]),
    );
    expect(along).toEqual([]);
  });

  it('has no ring across the antimeridian, and winds outer rings counter-clockwise', () => {
    const drawn = [...countries, world, ...lakes].flatMap((f) => rings(f.geometry));
    const jumps = drawn.filter(({ ring }) =>
      ring.some((p, i) => i > 0 && Math.abs((p[0] ?? 0) - (ring[i - 1]?.[0] ?? 0)) > 180),
    );
    expect(jumps).toEqual([]);
    const reversed = drawn.filter(
      ({ ring, outer }) => outer !== signedArea(ring) > 0 && Math.abs(signedArea(ring)) > 0.01,
    );
    expect(reversed.length).toBe(0);
  });

  it('draws the coast only along water', () => {
    const { coordinates } = single(id, 'coast').geometry as { coordinates: Position[][] };
    const inland = coordinates
      .flat()
      .filter(([lng = 0, lat = 0]) => lng > 30 && lng < 33 && lat > 12 && lat < 30);
    expect(inland.filter(([lng = 0]) => lng < 32)).toEqual([]);
  });

  it.each([
    ['Lake Sevan', 1259],
    ['Lake Urmia', 4457],
    ['Lake Van', 3578],
  ])('has %s whole', (name, expected) => {
    const lake = lakes.find((f) => f.properties.name === name);
    expect(Math.abs(areaOf(area(lake)) / 1e6 / expected - 1)).toBeLessThan(id === 'far' ? 0.12 : 0.02);
  });

  it.each(['Lake Sevan', 'Lake Urmia', 'Lake Van'])(
    'draws the shore of %s without steps of a grid',
    (name) => {
      const lake = lakes.find((f) => f.properties.name === name);
      const isLevel = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position) =>
        Math.abs(y1 - y0) < 0.0005 && Math.abs(x1 - x0) > 0.004;
      const isUpright = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position) =>
        Math.abs(x1 - x0) < 0.0005 && Math.abs(y1 - y0) > 0.004;
      const steps = rings(area(lake).geometry).flatMap(({ ring }) =>
        ring.filter((point, i) => {
          const [before, after] = [ring[i - 1] ?? point, ring[i + 1] ?? point];
          return (
            (isLevel(before, point) && isUpright(point, after)) ||
            (isUpright(before, point) && isLevel(point, after))
          );
        }),
      );
      expect(steps).toEqual([]);
    },
  );

  it('says which lines it draws', () => {
    expect(String(topology(id).provenance['note'])).toContain('OpenStreetMap 2017');
    expect(String(topology(id).provenance['note'])).toContain('Lake Urmia');
  });
});

describe('near.topojson', () => {
  it.each([
    ['Aras Reservoir', 90, 8],
    ['Khoda Afarin Reservoir', 16, 2],
    ['Mingachevir Reservoir', 449, 10],
  ])('has the %s', (name, expected, tolerance) => {
    const lake = collection('near', 'lakes').find((f) => f.properties.name === name);
    expect(Math.abs(areaOf(area(lake)) / 1e6 - expected)).toBeLessThan(tolerance);
  });
});

describe('names', () => {
  const { features } = layer('names');
  const countries = collection('near', 'countries');

  it('sets each country name inside its country', () => {
    const misplaced = features
      .filter((f) => f.properties['kind'] === 'country')
      .filter((f) => {
        const at = point((f.geometry as { coordinates: Position }).coordinates);
        const under = countries.findLast((c) => booleanPointInPolygon(at, c))?.properties.name;
        return under !== (f.properties['name'] === 'UAE' ? 'United Arab Emirates' : f.properties['name']);
      });
    expect(misplaced.map((f) => f.properties['id'])).toEqual([]);
  });

  it('sets water names along lines that can carry text, most of them from west to east', () => {
    const lines = features.filter((f) => f.properties['kind'] !== 'country');
    for (const f of lines) {
      const line = (f.geometry as { coordinates: Position[] }).coordinates;
      expect(line.length).toBeGreaterThanOrEqual(2);
      expect(line.length).toBeLessThanOrEqual(8);
      expect(line.at(-1)?.[0]).toBeGreaterThan(line[0]?.[0] ?? Infinity);
    }
  });

  it('lets the name that stands in for one inside a country end on water near its coast', () => {
    const beside = features.flatMap(({ properties }) => {
      const at = properties['beside'] as Position | undefined;
      return at ? [{ name: properties['name'], at }] : [];
    });
    expect(beside.map(({ name }) => name)).toEqual(['Israel']);
    for (const { name, at } of beside) {
      const [lng = 0, lat = 0] = at;
      expect(countries.some((c) => booleanPointInPolygon([lng, lat], c))).toBe(false);
      const isLand = (c: (typeof countries)[number]) => booleanPointInPolygon([lng + 0.8, lat], c);
      expect(countries.findLast(isLand)?.properties.name).toBe(name);
    }
  });

  it('keeps the name of a sea off the land', () => {
    for (const f of features.filter(
      ({ properties }) => properties['kind'] === 'water' && String(properties['name']).includes('Sea'),
    )) {
      if (f.properties['name'] === 'Aral Sea') continue;
      const line = (f.geometry as { coordinates: Position[] }).coordinates;
      expect(line.filter((p) => countries.some((c) => booleanPointInPolygon(p, c)))).toEqual([]);
    }
  });
});

function signedArea(ring: Position[]): number {
  return (
    ring
      .slice(1)
      .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2
  );
}
