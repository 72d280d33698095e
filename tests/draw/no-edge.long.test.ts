import { expect, test } from 'vitest';
import type { Camera } from '../../geo/scene/camera.ts';
import { fit, type Focus } from '../../geo/scene/focus.ts';
import { frameOf } from '../../geo/scene/layout.ts';
import { fromScreen, rotate, toWorld } from '../../geo/scene/mercator.ts';
import { ALL_FRAMES, RARE_FRAMES, stillShape } from '../../geo/draw/still.ts';
import { flagship } from '../scene/flagship.ts';

const { scenes } = flagship();
const SIDES = [
  240, 280, 320, 390, 480, 560, 639, 640, 720, 820, 860, 940, 1024, 1100, 1180, 1280, 1440, 1799, 1800, 2327,
  2560,
];
/** From a phone on end to the widest screens. */
const windows = SIDES.flatMap((width) => SIDES.map((height) => [width, height] as const)).filter(
  ([width, height]) => width >= 320 && width / height >= 9 / 20 && width / height <= 3,
);

/** The corners of a map of that size, in shares of the focus. */
function corners(focus: Focus, camera: Camera, width: number, height: number): [x: number, y: number][] {
  const [cx, cy] = toWorld(focus.center);
  return [0, width].flatMap((x) =>
    [0, height].map((y): [number, number] => {
      const [wx, wy] = toWorld(fromScreen(camera, width, height, x, y));
      const [dx, dy] = rotate(wx - cx, wy - cy, focus.bearing);
      return [0.5 + dx / focus.width, 0.5 + dy / focus.height];
    }),
  );
}

test.each(scenes.map((scene) => [scene.id, scene.focus] as const))(
  'stillShape(%s) has no edge in any window from 320 to 2560 px',
  (_, focus) => {
    const { bleed } = stillShape(focus, { size: 900, frames: ALL_FRAMES, rare: RARE_FRAMES });
    for (const [w, h] of windows) {
      const frame = frameOf(w, h);
      const camera = fit(focus, frame);
      for (const [x, y] of corners(focus, camera, frame.width, frame.height)) {
        expect(x, `${w}x${h}`).toBeGreaterThanOrEqual(bleed.x);
        expect(x, `${w}x${h}`).toBeLessThanOrEqual(bleed.x + bleed.width);
        expect(y, `${w}x${h}`).toBeGreaterThanOrEqual(bleed.y);
        expect(y, `${w}x${h}`).toBeLessThanOrEqual(bleed.y + bleed.height);
      }
    }
  },
);

test.each(scenes.map((scene) => [scene.id, scene.focus] as const))(
  'fit(%s) stays between the latitudes that the layers have, in any window from 320 to 2560 px',
  (_, focus) => {
    for (const [w, h] of windows) {
      const frame = frameOf(w, h);
      const camera = fit(focus, frame);
      for (const [x, y] of [
        [0, 0],
        [frame.width, 0],
        [0, frame.height],
        [frame.width, frame.height],
      ] as const) {
        const [, lat] = fromScreen(camera, frame.width, frame.height, x, y);
        // Land runs round the world from Cape Horn to the north of Greenland; Antarctica is left out.
        expect(lat, `${w}x${h}`).toBeGreaterThan(-56);
        expect(lat, `${w}x${h}`).toBeLessThan(83);
      }
    }
  },
);
