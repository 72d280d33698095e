import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame, Rect } from '../../geo/scene/camera.ts';
import { fit, focusOf, type Focus } from '../../geo/scene/focus.ts';
import { EMBED, frameOf, PAPER, WINDOWS } from '../../geo/scene/layout.ts';
import { fromScreen, rotate, toWorld } from '../../geo/scene/mercator.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { ALL_FRAMES, bleedOf, still } from '../../geo/draw/still.ts';
import { bearings, clusters, copyNear } from '../scene/world.ts';
import { SMALL_MAP } from './small-map.ts';

const focuses = fc.tuple(clusters, bearings).map(([points, bearing]) =>
  focusOf(
    points.map(([lng, lat]) => [lng, lat * 0.7] as const),
    0.06,
    bearing,
  ),
);
const options = { size: 600, tolerance: 0.4, digits: 1, prefix: 's', frames: ALL_FRAMES } as const;

const frames = [...WINDOWS.map((window) => frameOf(...window)), PAPER, EMBED];

/** The corners of a map in shares of the focus, found by looking at the ground under them. */
function cornersIn(focus: Focus, frame: Frame): [number, number][] {
  const camera = fit(focus, frame);
  const [cx, cy] = toWorld(focus.center);
  return [0, frame.width].flatMap((x) =>
    [0, frame.height].map((y): [number, number] => {
      const [wx, wy] = toWorld(copyNear(fromScreen(camera, frame.width, frame.height, x, y), camera.center));
      const [dx, dy] = rotate(wx - cx, wy - cy, focus.bearing);
      return [0.5 + dx / focus.width, 0.5 + dy / focus.height];
    }),
  );
}

const covers = ({ x, y, width, height }: Rect, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + width && py >= y && py <= y + height;

test.each(frames)('bleedOf(focus) covers the whole of a map of $width × $height px', (frame) => {
  fc.assert(
    fc.property(focuses, (focus) => {
      fc.pre(Math.max(focus.width, focus.height) < 0.04);
      const bleed = bleedOf(focus);
      for (const corner of cornersIn(focus, frame)) expect(covers(bleed, corner)).toBe(true);
    }),
  );
});

test('bleedOf(focus) is no more than a tenth larger than the windows and the paper need', () => {
  fc.assert(
    fc.property(focuses, (focus) => {
      fc.pre(Math.max(focus.width, focus.height) < 0.04);
      const corners = frames.flatMap((frame) => cornersIn(focus, frame));
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      const bleed = bleedOf(focus);
      expect(bleed.width).toBeLessThan(1.1 * (Math.max(...xs) - Math.min(...xs)));
      expect(bleed.height).toBeLessThan(1.1 * (Math.max(...ys) - Math.min(...ys)));
    }),
  );
});

const scene: Scene = {
  id: 'small',
  focus: focusOf([
    [44, 38],
    [47, 40],
  ]),
  strength: { town: 1 },
  labels: { narrow: [], roomy: [] },
};
const drawn = still(scene, SMALL_MAP.styles, SMALL_MAP.data, options);

test('still(scene) draws the focus at the size asked for, and bleed and viewBox are one rectangle', () => {
  expect(drawn.aspect).toBeCloseTo(scene.focus.width / scene.focus.height, 12);
  const box = drawn.aspect >= 1 ? [600, 600 / drawn.aspect] : [600 * drawn.aspect, 600];
  expect(drawn.viewBox.width / drawn.bleed.width).toBeCloseTo(box[0] ?? 0, 9);
  expect(drawn.viewBox.height / drawn.bleed.height).toBeCloseTo(box[1] ?? 0, 9);
  expect(drawn.viewBox.x / drawn.bleed.x).toBeCloseTo(box[0] ?? 0, 9);
});

test('still(scene) covers what bleedOf asks for, to a pixel', () => {
  const [need, has] = [bleedOf(scene.focus), drawn.bleed];
  const pixel = 1.01 / 600 / Math.min(1, drawn.aspect, 1 / drawn.aspect);
  expect(has.x).toBeLessThanOrEqual(need.x);
  expect(has.y).toBeLessThanOrEqual(need.y);
  expect(has.x + has.width).toBeGreaterThan(need.x + need.width - pixel);
  expect(has.y + has.height).toBeGreaterThan(need.y + need.height - pixel);
});

test('still(scene) has the middle of the focus in the middle of its box', () => {
  const data = {
    town: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [...scene.focus.center] },
        },
      ],
    },
  } as const;
  const { markup, viewBox, bleed } = still(scene, SMALL_MAP.styles, data as never, options);
  const [, x, y] = /<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(markup) ?? [];
  expect(Number(x)).toBeCloseTo(viewBox.width / bleed.width / 2, 0);
  expect(Number(y)).toBeCloseTo(viewBox.height / bleed.height / 2, 0);
});
