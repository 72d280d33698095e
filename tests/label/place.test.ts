import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Camera, LngLat } from '../../geo/scene/camera.ts';
import { fit, focusOfView } from '../../geo/scene/focus.ts';
import { frameOf, WINDOWS } from '../../geo/scene/layout.ts';
import { fromScreen, toScreen } from '../../geo/scene/mercator.ts';
import { collide, holds } from '../../geo/label/box.ts';
import type { Anchor, Label } from '../../geo/label/label.ts';
import { LOOKS } from '../../geo/label/look.ts';
import { place, type Candidate } from '../../geo/label/place.ts';
import { commonFrame, roomOf, type Room } from '../../geo/label/room.ts';
import { boxesOf, grown } from './boxes-of.ts';

const ROOM: Room = 'roomy';
const focus = focusOfView([45, 39], 6.5);
const { frame, zoom } = commonFrame(focus, ROOM);
const camera: Camera = { center: focus.center, zoom, bearing: 0 };
const { free } = frame;
const SIDES: readonly Anchor[] = ['right', 'left', 'top', 'bottom'];

/** The place under a pixel of the free part, counted from its top left corner. */
function under(x: number, y: number): LngLat {
  return fromScreen(camera, frame.width, frame.height, free.x + x, free.y + y);
}

function town(id: string, x: number, y: number, anchors: readonly Anchor[] = SIDES): Candidate {
  return { id, text: id, look: 'town', at: under(x, y), anchors };
}

function area(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  side: 'inside' | 'outside',
): Candidate {
  const corners = [
    under(x, y),
    under(x, y + height),
    under(x + width, y + height),
    under(x + width, y),
    under(x, y),
  ];
  const near = under(x + width / 2, y + height / 2);
  const ring = corners.map((corner) => [...corner]);
  return {
    id,
    text: id,
    look: 'area',
    area: { type: 'Polygon', coordinates: [ring] },
    near,
    side,
    must: false,
  };
}

function river(id: string, ...points: readonly (readonly [number, number])[]): Candidate {
  return { id, text: id, look: 'river', path: points.map(([x, y]) => under(x, y)) };
}

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

test('place(lines) keeps a name off a line where it can, and strikes it through rather than lose it', () => {
  const anchorOf = (lines: LngLat[][], anchors: readonly Anchor[] = SIDES) =>
    place([town('Somewhere', 200, 150, anchors)], camera, frame, ROOM, [], lines).map((label) =>
      label.kind === 'point' ? label.anchor : '',
    );
  const eastward = [under(200, 150), under(400, 150)];
  const westward = [under(200, 150), under(20, 150)];
  expect(anchorOf([])).toEqual(['right']);
  expect(anchorOf([eastward])).toEqual(['left']);
  expect(anchorOf([eastward, westward])).toEqual(['top']);
  expect(anchorOf([eastward], ['right'])).toEqual(['right']);
});

test('place(candidates) sets the name of a river above its line, where no other line runs through it', () => {
  const part = (id: string, x: number): Candidate => ({
    id,
    text: 'River',
    look: 'river',
    path: [under(x, 150), under(x + 100, 150)],
  });
  const course = [under(0, 150), under(400, 150)];
  const crossing = [under(90, 100), under(90, 200)];
  const named = (...candidates: Candidate[]) =>
    place(candidates, camera, frame, ROOM, [], [course, crossing]).map((label) => {
      const points = label.kind === 'curve' ? label.path.map((at) => toScreen(camera, 0, 0, at)) : [];
      return points.map(([x, y]) => [Math.round(x - free.x), Math.round(y - free.y)]);
    });
  const y = 150 - Math.round(LOOKS.river.rise * LOOKS.river.size[ROOM]);
  const [first, second] = [
    [
      [40, y],
      [140, y],
    ],
    [
      [200, y],
      [300, y],
    ],
  ];
  expect(named(part('river-1', 40), part('river-2', 200))).toEqual([second]);
  expect(named(part('river-1', 40))).toEqual([first]);
});
