import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWorld, worldSizePx } from '../../geo/scene/mercator.ts';
import { travel, type View } from '../../geo/scene/travel.ts';
import { anywhere, bearings, copyNear } from './world.ts';
import { vanWijk } from './van-wijk.ts';

const SIZE = 1440;
const views = fc
  .tuple(anywhere, fc.double({ min: 2, max: 12, noNaN: true }), bearings)
  .map(([[lng, lat], zoom, bearing]): View => ({ anchor: [lng, lat * 0.8], zoom, bearing }));
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const yerevan: View = { anchor: [44.51, 40.18], zoom: 6, bearing: 0 };
const berlin: View = { anchor: [13.4, 52.52], zoom: 5.5, bearing: 0 };

/** Distance on the screen between two views' anchors, in pixels at the zoom of the first. */
function apartPx(a: View, b: View): number {
  const [x0, y0] = toWorld(a.anchor);
  const [x1, y1] = toWorld(copyNear(b.anchor, a.anchor));
  return Math.hypot(x1 - x0, y1 - y0) * worldSizePx(a.zoom);
}

test('travel(from, to, 0) is `from` and travel(from, to, 1) is `to`, exactly', () => {
  fc.assert(
    fc.property(views, views, (from, to) => {
      expect(travel(from, to, 0, SIZE)).toBe(from);
      expect(travel(from, to, 1, SIZE)).toBe(to);
    }),
  );
});

test('travel(from, to, t) is held at the ends outside 0 to 1', () => {
  expect(travel(yerevan, berlin, -0.2, SIZE)).toBe(yerevan);
  expect(travel(yerevan, berlin, 1.2, SIZE)).toBe(berlin);
});

test('travel(from, to, t) reaches its ends without a jump', () => {
  fc.assert(
    fc.property(views, views, (from, to) => {
      for (const [end, t] of [
        [from, 1e-9],
        [to, 1 - 1e-9],
      ] as const) {
        const near = travel(from, to, t, SIZE);
        expect(apartPx(end, near)).toBeLessThan(0.05);
        expect(near.zoom).toBeCloseTo(end.zoom, 5);
      }
    }),
  );
});

test('travel(a, b, t) is travel(b, a, 1 - t)', () => {
  fc.assert(
    fc.property(views, views, shares, (a, b, t) => {
      fc.pre(Math.abs(Math.abs(a.anchor[0] - b.anchor[0]) - 180) > 1e-6);
      fc.pre(Math.abs(Math.abs(((a.bearing - b.bearing + 720) % 360) - 180)) > 1e-6);
      const [there, back] = [travel(a, b, t, SIZE), travel(b, a, 1 - t, SIZE)];
      expect(apartPx(there, back)).toBeLessThan(0.01);
      expect(there.zoom).toBeCloseTo(back.zoom, 6);
      expect(Math.cos(((there.bearing - back.bearing) * Math.PI) / 180)).toBeCloseTo(1, 9);
    }),
  );
});

test('travel(from, to, t) agrees with the published formula', () => {
  fc.assert(
    fc.property(views, views, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (from, to, t) => {
      const [x0, y0] = toWorld(from.anchor);
      const [x1, y1] = toWorld(copyNear(to.anchor, from.anchor));
      const distance = Math.hypot(x1 - x0, y1 - y0);
      const [w0, w1] = [SIZE / worldSizePx(from.zoom), SIZE / worldSizePx(to.zoom)];
      // The printed logarithm loses its digits where the distance is small beside the windows.
      fc.pre(distance > 0.05 * Math.max(w0, w1));
      const wanted = vanWijk(w0, w1, distance, Math.SQRT2, t);
      const view = travel(from, to, t, SIZE);
      const [x, y] = toWorld(view.anchor);
      expect(Math.hypot(x - x0, y - y0) / wanted.w).toBeCloseTo(wanted.u / wanted.w, 6);
      expect(view.zoom).toBeCloseTo(Math.log2(SIZE / 512 / wanted.w), 6);
    }),
  );
});

test('travel(from, to, t) agrees with the published formula when the way is only five pixels', () => {
  const to: View = { ...yerevan, anchor: [44.51 + (5 * 360) / worldSizePx(6), 40.18], zoom: 7 };
  const [x0, x1] = [toWorld(yerevan.anchor)[0], toWorld(to.anchor)[0]];
  const wanted = vanWijk(SIZE / worldSizePx(6), SIZE / worldSizePx(7), x1 - x0, Math.SQRT2, 0.5);
  const view = travel(yerevan, to, 0.5, SIZE);
  expect((toWorld(view.anchor)[0] - x0) / (x1 - x0)).toBeCloseTo(wanted.u / (x1 - x0), 6);
});

test('travel(from, to, t) moves at one perceived speed: the metric the path was derived from', () => {
  const [x0, y0] = toWorld(yerevan.anchor);
  const at = (t: number) => {
    const view = travel(yerevan, berlin, t, SIZE);
    const [x, y] = toWorld(view.anchor);
    return { u: Math.hypot(x - x0, y - y0), w: SIZE / worldSizePx(view.zoom) };
  };
  const step = 1e-4;
  const speeds = Array.from({ length: 19 }, (_, i) => {
    const [a, b, c] = [at(0.05 * (i + 1) - step), at(0.05 * (i + 1)), at(0.05 * (i + 1) + step)];
    return Math.hypot((Math.SQRT2 * (c.u - a.u)) / b.w, (c.w - a.w) / (Math.SQRT2 * b.w)) / (2 * step);
  });
  expect(Math.max(...speeds) / Math.min(...speeds)).toBeCloseTo(1, 6);
});

test('travel(from, to, t) draws back to show both ends of a long way', () => {
  const near = { ...berlin, zoom: 9 };
  expect(travel({ ...yerevan, zoom: 9 }, near, 0.5, SIZE).zoom).toBeLessThan(6);
});

test('travel(from, to, t) between equal centres only zooms', () => {
  const close = { ...yerevan, zoom: 9 };
  for (const t of [0.25, 0.5, 0.75]) {
    const { anchor, zoom } = travel(yerevan, close, t, SIZE);
    expect(anchor[0]).toBeCloseTo(44.51, 12);
    expect(anchor[1]).toBeCloseTo(40.18, 12);
    expect(zoom).toBeCloseTo(6 + 3 * t, 12);
  }
});

test('travel(from, to, t) stays between two centres that are all but equal', () => {
  const apart = fc.double({ min: -12, max: -1, noNaN: true }).map((power) => 10 ** power);
  const zooms = fc.double({ min: 2, max: 12, noNaN: true });
  fc.assert(
    fc.property(apart, zooms, zooms, shares, (east, zoom, other, t) => {
      const from = { anchor: [45, 39], zoom, bearing: 0 } as const;
      const to = { anchor: [45 + east, 39], zoom: other, bearing: 0 } as const;
      const view = travel(from, to, t, SIZE);
      const pixel = 360 / worldSizePx(view.zoom);
      expect(view.anchor[0]).toBeGreaterThan(45 - 0.05 * pixel);
      expect(view.anchor[0]).toBeLessThan(45 + east + 0.05 * pixel);
    }),
  );
});

test('travel(view, view, t) stays', () => {
  const { anchor, zoom } = travel(yerevan, { ...yerevan }, 0.37, SIZE);
  expect(zoom).toBeCloseTo(6, 12);
  expect(anchor[0]).toBeCloseTo(44.51, 12);
});

test('travel(from, to, t) crosses the antimeridian rather than the world', () => {
  const west = { anchor: [-175, 0], zoom: 4, bearing: 0 } as const;
  const east = { anchor: [175, 0], zoom: 4, bearing: 0 } as const;
  for (const t of [0.2, 0.5, 0.8]) {
    const [lng] = copyNear(travel(east, west, t, SIZE).anchor, [180, 0]);
    expect(lng).toBeGreaterThan(174.9);
    expect(lng).toBeLessThan(185.1);
  }
});

test.each([
  [350, 10, 0],
  [10, 350, 0],
  [0, 90, 45],
  [-170, 170, 180],
])('travel(from, to, 0.5) turns from bearing %d to %d by %d, the shorter way', (from, to, middle) => {
  const { bearing } = travel({ ...yerevan, bearing: from }, { ...berlin, bearing: to }, 0.5, SIZE);
  expect(Math.cos(((bearing - middle) * Math.PI) / 180)).toBeCloseTo(1, 12);
});
