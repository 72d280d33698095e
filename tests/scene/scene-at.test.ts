import { expect, test } from 'vitest';
import type { Frame } from '../../geo/scene/camera.ts';
import { fit, fitZoom } from '../../geo/scene/focus.ts';
import { frameOf, WINDOWS } from '../../geo/scene/layout.ts';
import { toWorld, worldSizePx } from '../../geo/scene/mercator.ts';
import { sceneAt, type Picture } from '../../geo/scene/scene-at.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { travel, type View } from '../../geo/scene/travel.ts';
import { roomOf } from '../../geo/label/room.ts';
import { SCENES } from './scenes.ts';
import { copyNear } from './world.ts';

const frame = frameOf(1440, 900);
const last = SCENES.length - 1;
const at = (position: number) => sceneAt(SCENES, position, frame);
const walk = (steps: number) => Array.from({ length: steps + 1 }, (_, i) => (last * i) / steps);

/** The largest change between neighbours of a walk: pixels of the centre, zoom, degrees, strengths, labels. */
function largestChange(pictures: readonly Picture[]) {
  const change = { pixels: 0, zoom: 0, degrees: 0, strength: 0, labels: 0 };
  for (const [i, b] of pictures.entries()) {
    const a = pictures[i - 1];
    if (!a) continue;
    const [x0, y0] = toWorld(a.camera.center);
    const [x1, y1] = toWorld(copyNear(b.camera.center, a.camera.center));
    change.pixels = Math.max(change.pixels, Math.hypot(x1 - x0, y1 - y0) * worldSizePx(b.camera.zoom));
    change.zoom = Math.max(change.zoom, Math.abs(b.camera.zoom - a.camera.zoom));
    const turn = b.camera.bearing - a.camera.bearing;
    change.degrees = Math.max(change.degrees, Math.abs(turn - 360 * Math.round(turn / 360)));
    change.strength = Math.max(change.strength, difference(a.strength, b.strength));
    change.labels = Math.max(change.labels, difference(labelStrengths(a), labelStrengths(b)));
  }
  return change;
}

function difference(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  return Math.max(0, ...Object.keys({ ...a, ...b }).map((key) => Math.abs((a[key] ?? 0) - (b[key] ?? 0))));
}

function labelStrengths({ labels }: Picture): Record<string, number> {
  return Object.fromEntries(labels.map(({ label, strength }) => [label.key, strength]));
}

test('sceneAt(position) is pure: any order of visits gives the same pictures', () => {
  const positions = walk(1000);
  const forward = positions.map(at);
  const backward = positions.toReversed().map(at).toReversed();
  const jumping = positions.map((_, i) => at(positions[(i * 389) % positions.length] ?? 0));
  expect(backward).toEqual(forward);
  for (const [i, picture] of jumping.entries())
    expect(picture).toEqual(forward[(i * 389) % positions.length]);
});

test('sceneAt(position) leaves its input as it was', () => {
  const before = structuredClone(SCENES);
  for (const position of walk(40)) at(position);
  expect(SCENES).toEqual(before);
});

test('sceneAt(position) has no jump in 1,000 steps of position, and smaller ones in 8,000', () => {
  const coarse = largestChange(walk(1000).map(at));
  expect(coarse.pixels).toBeLessThan(60);
  expect(coarse.zoom).toBeLessThan(0.15);
  expect(coarse.degrees).toBeLessThan(1);
  expect(coarse.strength).toBeLessThan(0.0041);
  expect(coarse.labels).toBeLessThan(0.0101);
  const fine = largestChange(walk(8000).map(at));
  for (const key of ['pixels', 'zoom', 'degrees', 'strength', 'labels'] as const) {
    expect(fine[key], key).toBeLessThan(coarse[key] / 6);
  }
});

test.each(SCENES.map((scene, i) => [i, scene] as const))(
  'sceneAt(%i) is that scene: its strengths, its camera, its labels',
  (i, scene) => {
    for (const [width, height] of WINDOWS) {
      const there = frameOf(width, height);
      const picture = sceneAt(SCENES, i, there);
      expect(picture.step).toBe(i);
      expect(shown(picture.strength)).toEqual(scene.strength);
      const camera = fit(scene.focus, there);
      expect(picture.camera.zoom).toBeCloseTo(camera.zoom, 12);
      expect(picture.camera.bearing).toBe(camera.bearing);
      expect(picture.camera.center[0]).toBeCloseTo(camera.center[0], 9);
      expect(picture.camera.center[1]).toBeCloseTo(camera.center[1], 9);
      const wanted = scene.labels[roomOf(there)].map(({ key }) => [key, 1]);
      expect(labelStrengths(picture)).toEqual(Object.fromEntries(wanted));
    }
  },
);

function shown(strength: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(strength).filter(([, value]) => value > 0));
}

test('sceneAt(position) travels between two steps for the longer side of the window, as MapLibre does', () => {
  const tall: Frame = {
    width: 1100,
    height: 2000,
    free: { x: 440, y: 68, width: 632, height: 1828 },
  };
  const [a, b] = SCENES.map(({ focus }): View => ({
    anchor: focus.center,
    zoom: fitZoom(focus, tall),
    bearing: focus.bearing,
  }));
  if (!a || !b) throw new Error('no scenes');
  expect(sceneAt(SCENES, 0.4, tall).camera.zoom).toBeCloseTo(travel(a, b, 0.4, 2000).zoom, 12);
});

test('sceneAt(position) mixes strengths linearly between two steps', () => {
  expect(at(0.25).strength['border']).toBeCloseTo(0.85, 12);
  expect(at(0.25).strength['route']).toBeCloseTo(0.25, 12);
  expect(at(1.5).strength).toEqual({ border: 0.2, route: 0.75, zone: 0.5 });
});

test('sceneAt(position) keeps labels that both steps have, and never shows a leaving and an arriving one at once', () => {
  for (const position of walk(400)) {
    const index = Math.min(Math.floor(position), last - 1);
    const [from, to] = [SCENES[index], SCENES[index + 1]];
    const strengths = labelStrengths(at(position));
    const keys = (scene: Scene | undefined) => scene?.labels.roomy.map(({ key }) => key) ?? [];
    const stay = keys(from).filter((key) => keys(to).includes(key));
    expect(stay.every((key) => strengths[key] === 1)).toBe(true);
    const moving = Object.keys(strengths).filter((key) => !stay.includes(key));
    expect(
      moving.some((key) => keys(from).includes(key)) && moving.some((key) => keys(to).includes(key)),
    ).toBe(false);
  }
});

test('sceneAt(position) chooses the labels by the room of the frame', () => {
  const keys = (width: number, height: number) =>
    Object.keys(labelStrengths(sceneAt(SCENES, 0, frameOf(width, height))));
  expect(keys(360, 740)).toEqual(['Julfa']);
  expect(keys(1440, 900)).toEqual(['Julfa', 'Tehran']);
});

test('sceneAt(position) tells of the step that is nearer', () => {
  expect([0, 0.49, 0.51, 1.5, 3.9].map((position) => at(position).step)).toEqual([0, 0, 1, 2, 4]);
});

test.each([
  [-3, 0],
  [-Infinity, 0],
  [99, last],
  [Infinity, last],
])('sceneAt(%d), outside the story, is held at %d', (position, end) => {
  expect(at(position)).toEqual(at(end));
});

test('sceneAt([one scene]) is that scene at every position', () => {
  const [only] = SCENES;
  if (!only) throw new Error('no scene');
  for (const position of [-1, 0, 0.4, 1, 7]) {
    const picture = sceneAt([only], position, frame);
    expect(picture.step).toBe(0);
    expect(picture.strength).toEqual(only.strength);
    expect(picture.camera.zoom).toBe(fit(only.focus, frame).zoom);
    expect(labelStrengths(picture)).toEqual({ Julfa: 1, Tehran: 1 });
  }
});

test('sceneAt(NaN) throws, and so does a story without scenes', () => {
  expect(() => at(Number.NaN)).toThrow('not a number');
  expect(() => sceneAt([], 0, frame)).toThrow('at least one scene');
});
