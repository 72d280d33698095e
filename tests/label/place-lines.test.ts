import { expect, test } from 'vitest';
import type { LngLat } from '../../geo/scene/camera.ts';
import { toScreen } from '../../geo/scene/mercator.ts';
import type { Anchor } from '../../geo/label/label.ts';
import { LOOKS } from '../../geo/label/look.ts';
import { place, type Candidate } from '../../geo/label/place.ts';
import { area, camera, frame, free, river, ROOM, SIDES, town, under } from './small-map.ts';

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
    ...river(id, [x, 150], [x + 100, 150]),
    text: 'River',
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

test('place(candidates) lets a name stand in for one that found no place, where no line strikes it', () => {
  const name = { text: 'Land', look: 'country' } as const;
  const land = (width: number): Candidate => ({ ...area('land', 150, 100, width, 60, 'inside'), ...name });
  const beside: Candidate = {
    ...name,
    id: 'beside',
    at: under(140, 130),
    anchors: ['left'],
    standIn: true,
  };
  const anchors = (candidates: Candidate[], lines: LngLat[][] = []) =>
    place(candidates, camera, frame, ROOM, [], lines).map((label) =>
      label.kind === 'point' ? [label.text, label.anchor] : [],
    );
  expect(anchors([land(200), beside])).toEqual([['Land', 'center']]);
  expect(anchors([land(20), beside])).toEqual([['Land', 'left']]);
  expect(anchors([land(20), beside], [[under(110, 0), under(110, 300)]])).toEqual([]);
});
