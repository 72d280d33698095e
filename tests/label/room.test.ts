import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { collide, holds } from '../../geo/label/box.ts';
import { commonFrame, roomOf, type Room } from '../../geo/label/room.ts';
import { fit, fitZoom, type Focus } from '../../geo/scene/focus.ts';
import { frameOf, PAPER, WINDOWS } from '../../geo/scene/layout.ts';
import { worldSizePx } from '../../geo/scene/mercator.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import type { Step } from '../../geo/story/story.ts';
import { flagship } from '../scene/flagship.ts';
import { boxesOf, grown } from './boxes-of.ts';

let real: ReturnType<typeof flagship>;
beforeAll(() => {
  real = flagship();
}, 60_000);

const frames = [
  ...WINDOWS.map(([width, height]) => ({ name: `${width} × ${height}`, frame: frameOf(width, height) })),
  { name: 'paper', frame: PAPER },
];
const rooms: readonly Room[] = ['narrow', 'roomy'];
const side = fc.double({ min: 1e-4, max: 0.2, noNaN: true });
const focuses = fc.record<Focus>({
  center: fc.constant([45, 39]),
  width: side,
  height: side,
  bearing: fc.constantFrom(0, 30, -120),
});

/** Labels that overlap another or leave the free part, in any window or on paper, by half a pixel or more: rounding is less. */
function faultsOf({ id, focus, labels }: Scene): string[] {
  return frames.flatMap(({ name, frame }) => {
    const room = roomOf(frame);
    const camera = fit(focus, frame);
    const placed = labels[room].map((label) => ({ label, boxes: boxesOf(label, room, camera, frame) }));
    return placed.flatMap(({ label, boxes }, i) => {
      const where = `${id}, ${name}: ${label.text}`;
      const cut = boxes.every((box) => holds(grown(frame.free, 0.5), box)) ? [] : [`${where} is cut`];
      const hit = placed
        .slice(i + 1)
        .filter((other) => boxes.some((a) => other.boxes.some((b) => collide(a, b, -0.5))));
      return [...cut, ...hit.map((other) => `${where} overlaps ${other.label.text}`)];
    });
  });
}

test.each([
  [560, 470, 'roomy'],
  [559, 900, 'narrow'],
  [1800, 469, 'narrow'],
  [0, 0, 'narrow'],
] as const)('roomOf(frame with a free part of %i × %i px) is %s', (width, height, room) => {
  expect(roomOf({ free: { x: 300, y: 44, width, height } })).toBe(room);
});

test('roomOf(frame) is narrow for some windows that people have and roomy for others', () => {
  expect(new Set(frames.map(({ frame }) => roomOf(frame)))).toEqual(new Set(rooms));
});

test.each(rooms)(
  'commonFrame(focus, %s) has the smallest scale of any window or paper of that room',
  (room) => {
    const own = frames.filter(({ frame }) => roomOf(frame) === room);
    fc.assert(
      fc.property(focuses, (focus) => {
        const { zoom } = commonFrame(focus, room);
        expect(zoom).toBe(Math.min(...own.map(({ frame }) => fitZoom(focus, frame))));
      }),
    );
  },
);

test.each(rooms)(
  'commonFrame(focus, %s) is free ground, around the centre, in every window and paper of it',
  (room) => {
    const own = frames.filter(({ frame }) => roomOf(frame) === room);
    fc.assert(
      fc.property(focuses, (focus) => {
        const { frame: common, zoom } = commonFrame(focus, room);
        const { x, y, width, height } = common.free;
        expect([x, y, common.width, common.height]).toEqual([-width / 2, -height / 2, 0, 0]);
        const spare = own.map(({ frame: { free, ...frame } }) => {
          const scale = worldSizePx(fitZoom(focus, { ...frame, free })) / worldSizePx(zoom);
          return [free.width - width * scale, free.height - height * scale] as const;
        });
        expect(Math.min(...spare.map(([across]) => across))).toBeCloseTo(0, 6);
        expect(Math.min(...spare.map(([, down]) => down))).toBeCloseTo(0, 6);
      }),
    );
  },
);

test.each(rooms)('commonFrame(focus, %s) holds the whole focus', (room) => {
  fc.assert(
    fc.property(focuses, (focus) => {
      const { frame, zoom } = commonFrame(focus, room);
      expect(frame.free.width).toBeGreaterThan(focus.width * worldSizePx(zoom) - 1e-6);
      expect(frame.free.height).toBeGreaterThan(focus.height * worldSizePx(zoom) - 1e-6);
    }),
  );
});

test('commonFrame(focus, room) lets no label of the real story overlap another or be cut, in any window or on paper', () => {
  expect(real.scenes.length).toBeGreaterThan(10);
  expect(real.scenes.flatMap(({ labels }) => labels.roomy).length).toBeGreaterThan(50);
  expect(real.scenes.flatMap(faultsOf)).toEqual([]);
});

test('commonFrame(focus, room) lets no label overlap another or be cut wherever a story looks, in any window or on paper', () => {
  const { story, atlas, overlays } = real;
  const bare = { ...atlas, ground: {} };
  const places = fc.shuffledSubarray([...atlas.places.keys()], { minLength: 4 });
  // An area named inside itself, one beside itself, a river: the larger ones of the story are only slower.
  const named = ['nakhchivan', 'syunik', 'drill-zone-2021', 'aras'];
  const shown = fc.subarray(named).map((ids) => ids.map((layer) => ({ layer, strength: 1 })));
  const cameras = fc.record({
    center: fc.tuple(
      fc.double({ min: 42, max: 52, noNaN: true }),
      fc.double({ min: 35, max: 43, noNaN: true }),
    ),
    zoom: fc.double({ min: 4, max: 10, noNaN: true }),
    bearing: fc.constantFrom(0, 0, 20, 135),
  });
  fc.assert(
    fc.property(cameras, places, shown, (camera, ids, show) => {
      const [first] = story.steps;
      if (!first) throw new Error('no step');
      const step: Step = { ...first, camera, places: ids, show };
      expect(scenesOf({ ...story, steps: [step] }, bare, overlays).flatMap(faultsOf)).toEqual([]);
    }),
  );
});
