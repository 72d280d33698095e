import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readView, writeView, type AtlasView, type Side } from '../../components/atlas/atlas-view.ts';

const known = {
  layers: ['nakhchivan', 'syunik', 'aras', 'zone-2022'],
  steps: ['drills-2021', '2022-drills'],
};
const start: AtlasView = { layers: ['nakhchivan', 'syunik'], graticule: true, left: 'mine', split: 50 };
const sides = fc.constantFrom<Side>(
  'mine',
  'step.drills-2021',
  'step.2022-drills',
  'layer.aras',
  'layer.syunik',
);
const grid = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * digits, max: max * digits }).map((value) => value / digits);
const camera = fc.record({
  center: fc.tuple(grid(-40, 130, 1e4), grid(-20, 74, 1e4)),
  zoom: grid(2, 12, 100),
  bearing: grid(-179, 180, 10),
});
const shared = { layers: fc.subarray(known.layers), graticule: fc.boolean() };
const views: fc.Arbitrary<AtlasView> = fc.oneof(
  fc.record({ ...shared, camera, left: fc.constant<Side>('mine'), split: fc.constant(50) }),
  fc.record({ ...shared, camera, left: sides, right: sides, split: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ ...shared, left: sides, right: sides, split: fc.integer({ min: 0, max: 100 }) }),
);

describe('readView', () => {
  it('readView(writeView(view)) is the view, without a note', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view, start), start, known)).toEqual({ view, notes: [] });
      }),
    );
  });

  it('readView(anything) is a view within bounds, and never throws', () => {
    const name = fc.constantFrom('map', 'layers', 'grid', 'left', 'right', 'split', 'other');
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constant('9/1e3/-4/x'),
      fc.constant('99/99/999/999'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const { view } = readView(`?${new URLSearchParams(pairs)}`, start, known);
        for (const id of view.layers) expect(known.layers).toContain(id);
        expect(view.split).toBeGreaterThanOrEqual(0);
        expect(view.split).toBeLessThanOrEqual(100);
        if (!view.camera) return;
        const { center, zoom, bearing } = view.camera;
        expect(zoom >= 2 && zoom <= 12).toBe(true);
        expect(center[0] >= -40 && center[0] <= 130 && center[1] >= -20 && center[1] <= 74).toBe(true);
        expect(Math.abs(bearing)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', 0],
    ['?map=7/39/46', 0],
    ['?map=99/39/46', 1],
    ['?map=7/39', 1],
    ['?map=7/NaN/46', 1],
    ['?map=7/39/46/0/3', 1],
    ['?map=', 1],
    ['?layers=', 0],
    ['?layers=nowhere,aras', 1],
    ['?layers=<script>', 1],
    ['?right=step.nowhere', 1],
    ['?right=constructor&left=__proto__', 2],
    ['?split=101&grid=2', 2],
    ['?inspect', 0],
  ])('readView(%s) has %d notes', (search, count) => {
    expect(readView(search, start, known).notes).toHaveLength(count);
  });

  it('readView(too far) is the nearest view', () => {
    expect(readView('?map=20/89/200/450', start, known).view.camera).toEqual({
      center: [130, 74],
      zoom: 12,
      bearing: 90,
    });
  });
});

describe('writeView', () => {
  it('writeView(start) is an empty query', () => expect(writeView(start, start)).toBe(''));

  it('writeView(view) can be read by a person', () => {
    const view: AtlasView = {
      ...start,
      camera: { center: [46.05, 39.21], zoom: 7.5, bearing: 0 },
      layers: ['aras'],
      graticule: false,
      left: 'step.drills-2021',
      right: 'layer.syunik',
      split: 30,
    };
    expect(writeView(view, start)).toBe(
      '?map=7.5/39.21/46.05&layers=aras&grid=0&left=step.drills-2021&right=layer.syunik&split=30',
    );
  });
});
