import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from '../../geo/scene/focus.ts';
import { frameOf, WINDOWS } from '../../geo/scene/layout.ts';
import { toScreen } from '../../geo/scene/mercator.ts';
import { collide, holds } from '../../geo/label/box.ts';
import type { Label } from '../../geo/label/label.ts';
import { LOOKS } from '../../geo/label/look.ts';
import { place, type Candidate } from '../../geo/label/place.ts';
import { roomOf } from '../../geo/label/room.ts';
import { boxesOf, grown } from './boxes-of.ts';
import { area, camera, focus, frame, free, river, ROOM, town, under, zoom } from './small-map.ts';

const named = (candidates: readonly Candidate[]) => place(candidates, camera, frame, ROOM);
const texts = (labels: readonly Label[]) => labels.map(({ text }) => text);

const words = fc.string({ minLength: 3, maxLength: 14, unit: fc.constantFrom(...'AMNaeiklrstuv') });
const x = fc.integer({ min: -40, max: Math.round(free.width) + 40 });
const y = fc.integer({ min: -40, max: Math.round(free.height) + 40 });
const extent = fc.integer({ min: 20, max: 400 });
const crowds = fc.array(
  fc.oneof(
    fc.tuple(words, x, y).map(([word, ...at]) => town(word, ...at)),
    fc
      .tuple(words, x, y, extent, extent, fc.constantFrom('inside' as const, 'outside' as const))
      .map((parts) => area(...parts)),
    fc.tuple(words, x, y, x, y, x, y).map(([word, a, b, c, d, e, f]) => river(word, [a, b], [c, d], [e, f])),
  ),
  { minLength: 1, maxLength: 9 },
);

test('place(candidates) lets no two labels collide, none cover a dot, and none leave the free part', () => {
  fc.assert(
    fc.property(crowds, (candidates) => {
      const placed = named(candidates).map((label) => boxesOf(label, ROOM, camera, frame));
      for (const [i, boxes] of placed.entries()) {
        for (const other of placed.slice(i + 1)) {
          expect(boxes.some((a) => other.some((b) => collide(a, b, 2.5)))).toBe(false);
        }
        for (const box of boxes) expect(holds(grown(free, 0.2), box)).toBe(true);
      }
      for (const candidate of candidates) {
        if (!('at' in candidate)) continue;
        const [px, py] = toScreen(camera, frame.width, frame.height, candidate.at);
        const dot = { x: px - 4, y: py - 4, width: 8, height: 8 };
        expect(placed.flat().some((box) => collide(box, dot, 0))).toBe(false);
      }
    }),
  );
});

test('place(candidates) lets no two labels overlap in any window of the room', () => {
  const windows = WINDOWS.map((window) => frameOf(...window)).filter((window) => roomOf(window) === ROOM);
  fc.assert(
    fc.property(crowds, fc.constantFrom(...windows), (candidates, window) => {
      const placed = named(candidates).map((label) => boxesOf(label, ROOM, fit(focus, window), window));
      for (const [i, boxes] of placed.entries()) {
        for (const other of placed.slice(i + 1)) {
          expect(boxes.some((a) => other.some((b) => collide(a, b, 0)))).toBe(false);
        }
      }
    }),
  );
});

test('place(candidates) is deterministic', () => {
  fc.assert(
    fc.property(crowds, (candidates) => {
      expect(named(structuredClone(candidates))).toEqual(named(candidates));
    }),
  );
});

test('place(candidates) gives the first its place whatever comes after it', () => {
  fc.assert(
    fc.property(crowds, (candidates) => {
      const dotless = candidates.filter((candidate) => !('at' in candidate));
      const [first] = dotless;
      fc.pre(first !== undefined);
      expect(named(dotless).slice(0, named(first ? [first] : []).length)).toEqual(
        named(first ? [first] : []),
      );
    }),
  );
});

test('place(candidates) names the more important of two that want one spot', () => {
  const a = town('Aghdam', 300, 200, ['right']);
  const b = town('Barda', 300, 200, ['right']);
  expect(texts(named([a, b]))).toEqual(['Aghdam']);
  expect(texts(named([b, a]))).toEqual(['Barda']);
});

test('place(candidates) tries the sides of a place in the order given', () => {
  const [label] = named([town('Julfa', 300, 200)]);
  expect(label).toMatchObject({ kind: 'point', anchor: 'right', look: 'town', text: 'Julfa' });
  const crowded = named([town('Julfa', 300, 200), town('Meghri', 300 + 14, 200)]);
  expect(crowded[0]).toMatchObject({ text: 'Julfa', anchor: 'left' });
});

test('place(candidates) leaves out a place outside the free part, and one whose text would stick out', () => {
  expect(named([town('Far away', -60, 100)])).toEqual([]);
  expect(named([town('Edge', free.width - 10, 100, ['right'])])).toEqual([]);
});

test('place(candidates) names an area inside itself, at its own point when it fits', () => {
  const [label] = named([area('Syunik', 100, 100, 200, 150, 'inside')]);
  if (label?.kind !== 'point') throw new Error('no label');
  expect(label.anchor).toBe('center');
  for (const degrees of label.at) expect(degrees).toBe(Number(degrees.toFixed(4)));
  const [px, py] = toScreen(camera, frame.width, frame.height, label.at);
  expect(Math.hypot(px - free.x - 200, py - free.y - 175)).toBeLessThan(0.5);
});

test('place(candidates) names a hatched area beside itself', () => {
  const [label] = named([area('Drill', 200, 200, 120, 80, 'outside')]);
  if (!label) throw new Error('no label');
  const zone = { x: free.x + 200, y: free.y + 200, width: 120, height: 80 };
  expect(boxesOf(label, ROOM, camera, frame).some((box) => collide(box, zone, -0.5))).toBe(false);
});

test('place(candidates) leaves an area too small for its name unnamed, unless it must have one', () => {
  const small = area('Nakhchivan', 200, 200, 66, 34, 'inside');
  expect(named([small])).toEqual([]);
  expect(texts(named([{ ...small, must: true } as Candidate]))).toEqual(['Nakhchivan']);
});

test.each([
  [54, 34],
  [66, 26],
  [4, 4],
])('place(candidates) leaves an area of %i × %i px unnamed, even if it must have a name', (width, height) => {
  const tiny = { ...area('Nakhchivan', 200, 200, width, height, 'inside'), must: true } as Candidate;
  expect(named([tiny])).toEqual([]);
});

test('place(candidates) sets a river along its line, in world units that give its size at this zoom', () => {
  const [label] = named([river('Aras', [100, 300], [250, 320], [400, 300])]);
  if (label?.kind !== 'curve') throw new Error('no label');
  expect(label.em * 512 * 2 ** camera.zoom).toBeCloseTo(LOOKS.river.size[ROOM], 9);
  expect(label.path.length).toBeGreaterThan(3);
});

test('place(candidates, lines) sets a river on the bank where no line strikes its name', () => {
  const course = [100, 250, 400].map((along) => [along, 300] as const);
  const bank = (...lines: (readonly (readonly [number, number])[])[]) => {
    const ground = lines.map((line) => line.map(([along, down]) => under(along, down)));
    const [label] = place([river('Aras', ...course)], camera, frame, ROOM, [], ground);
    if (label?.kind !== 'curve') throw new Error('no label');
    const [, at] = toScreen(camera, frame.width, frame.height, label.path[1] ?? [0, 0]);
    return at - free.y - 300;
  };
  const size = LOOKS.river.size[ROOM];
  const north: [number, number][] = [
    [100, 290],
    [400, 290],
  ];
  const south: [number, number][] = [
    [100, 312],
    [400, 312],
  ];
  expect(bank()).toBeCloseTo(-0.8 * size, 0);
  expect(bank(north)).toBeCloseTo(1.5 * size, 0);
  expect(bank(south)).toBeCloseTo(-0.8 * size, 0);
  expect(bank(north, south)).toBeCloseTo(-0.8 * size, 0);
});

test('place(candidates, lines) sets a country along its land where it has no level room, on a line only if it must', () => {
  const country = (width: number, ...course: [number, number][]): Candidate[] => {
    const land = { ...area('Lebanon', 200, 150, width, 200, 'inside'), look: 'country' } as const;
    return [
      { ...land, clear: true } as Candidate,
      { ...river('Lebanon', ...course), look: 'country', standIn: true } as Candidate,
      { ...land, standIn: true } as Candidate,
    ];
  };
  const kinds = (candidates: Candidate[], ...lines: [number, number][][]) => {
    const ground = lines.map((line) => line.map(([x, y]) => under(x, y)));
    return place(candidates, camera, frame, ROOM, [], ground).map(({ kind, look }) => [kind, look]);
  };
  const slanted: [number, number][] = [
    [205, 340],
    [225, 250],
    [235, 160],
  ];
  const border: [number, number][] = [
    [205, 155],
    [235, 345],
  ];
  const level = Array.from({ length: 20 }, (_, i): [number, number][] => [
    [250, 150 + 10 * i],
    [400, 150 + 10 * i],
  ]);
  expect(kinds(country(160, ...slanted))).toEqual([['point', 'country']]);
  expect(kinds(country(40, ...slanted))).toEqual([['curve', 'country']]);
  expect(kinds(country(40, [205, 340], [210, 330]))).toEqual([]);
  expect(kinds(country(40, ...slanted), border)).toEqual([]);
  expect(kinds(country(160, ...slanted), ...level)).toEqual([['curve', 'country']]);
  expect(kinds(country(160, ...slanted), ...level, border)).toEqual([['point', 'country']]);
});

test('place(candidates) leaves out a river shorter than its name', () => {
  expect(named([river('Hakari', [100, 300], [115, 300])])).toEqual([]);
});

test('place(candidates) gives the labels different keys', () => {
  fc.assert(
    fc.property(crowds, (candidates) => {
      const unique = [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
      const keys = named(unique).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('place(candidates) gives a place the same key at every camera that allows the same side', () => {
  const candidate = town('Julfa', 300, 200);
  const [here] = named([candidate]);
  const [there] = place([candidate], { ...camera, zoom: zoom + 0.2 }, frame, ROOM);
  expect(there?.key).toBe(here?.key);
});

test('place(candidates) leaves out a place outside the free part whose text would reach in', () => {
  expect(texts(named([town('Edge', 6, 100, ['right'])]))).toEqual(['Edge']);
  expect(named([town('Edge', -1, 100, ['right'])])).toEqual([]);
});
