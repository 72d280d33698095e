import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { Atlas, Place } from '../../geo/data/atlas.ts';
import { focusOf, focusOfBounds, focusOfView } from '../../geo/scene/focus.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import { noLesson } from '../../geo/story/lesson.ts';
import type { Step, Story } from '../../geo/story/story.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const town = (id: string, lng: number, lat: number): [string, Place] => [
  id,
  { id, at: [lng, lat], kind: 'town', names: { en: id } },
];
const atlas: Atlas = {
  ground: {},
  names: none,
  places: new Map([town('julfa', 45.63, 38.95), town('meghri', 46.24, 38.9)]),
};
const zone: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { labelAt: [45, 38.5] },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [44, 38],
            [46, 38],
            [46, 39],
            [44, 39],
            [44, 38],
          ],
        ],
      },
    },
  ],
};

function step(id: string, camera: Step['camera'], more: Partial<Step> = {}): Step {
  return {
    id,
    heading: id,
    when: { kind: 'geography', text: 'Geography' },
    camera,
    show: [],
    places: [],
    alt: id,
    brief: [],
    notes: [],
    body: [],
    citations: [],
    position: { line: 1 },
    ...more,
  };
}

function story(...steps: Step[]): Story {
  return {
    slug: 'small',
    format: 1,
    title: 'Small',
    dek: 'A small story',
    lang: 'en',
    published: '2022-10-20',
    authors: [],
    licence: 'CC-BY-4.0',
    sources: {},
    layers: { zone: { label: 'Zone', kind: 'area', tone: 'teal', certainty: 'surveyed' } },
    steps,
    about: [],
    lesson: noLesson,
    notes: {},
  };
}

const scenes = (...steps: Step[]) => scenesOf(story(...steps), atlas, { zone });

test('scenesOf(story) has one scene for each step, in order', () => {
  const made = scenes(step('a', { fit: ['julfa'] }), step('b', { fit: ['meghri'] }));
  expect(made.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('scenesOf(story) fits the places and the shapes of layers that a step names', () => {
  const [both] = scenes(step('a', { fit: ['meghri', 'zone'], pad: 0.2 }));
  const points = [
    [46.24, 38.9],
    [44, 38],
    [46, 39],
  ] as const;
  expect(both?.focus.width).toBeCloseTo(focusOf(points, 0.2).width, 12);
  expect(both?.focus.height).toBeCloseTo(focusOf(points, 0.2).height, 12);
});

test('scenesOf(story) takes bounds and views as they are', () => {
  const [box, view] = scenes(
    step('a', { bounds: [40, 35, 50, 42] }),
    step('b', { center: [45, 39], zoom: 7, bearing: 30 }),
  );
  expect(box?.focus).toEqual(focusOfBounds([40, 35, 50, 42]));
  expect(view?.focus).toEqual(focusOfView([45, 39], 7, 30));
});

test('scenesOf(story) leaves the camera where it was when a step names nothing that is there', () => {
  const [first, second] = scenes(step('a', { fit: ['julfa'] }), step('b', { fit: ['atlantis'] }));
  expect(second?.focus).toEqual(first?.focus);
  expect(Number.isFinite(scenes(step('a', { fit: ['atlantis'] }))[0]?.focus.width)).toBe(true);
});

test('scenesOf(story) makes every scene complete: nothing is inherited from the step before', () => {
  const shown = step(
    'b',
    { fit: ['meghri'] },
    { show: [{ layer: 'zone', strength: 0.4 }], places: ['meghri'] },
  );
  const after = step('a', { fit: ['julfa'] }, { show: [{ layer: 'zone', strength: 1 }], places: ['julfa'] });
  const [, second] = scenes(after, shown);
  const [alone] = scenes(shown);
  expect(second).toEqual(alone);
  expect(second?.strength).toEqual({ zone: 0.4 });
});

test('scenesOf(story) names the places of each step, in both rooms', () => {
  const [made] = scenes(step('a', { fit: ['julfa', 'meghri'] }, { places: ['julfa', 'atlantis'] }));
  for (const labels of [made?.labels.narrow, made?.labels.roomy])
    expect(labels?.map(({ text }) => text)).toEqual(['julfa']);
});

test('scenesOf(story) names an area from half strength on', () => {
  const texts = (strength: number) => {
    const [made] = scenes(step('a', { fit: ['zone'] }, { show: [{ layer: 'zone', strength }] }));
    return made?.labels.roomy.map(({ text }) => text);
  };
  expect([texts(0.4), texts(0.5)]).toEqual([[], ['Zone']]);
});

test('scenesOf(story) names a river along its parts where a step shows it', () => {
  const part = (id: string, ...coordinates: [number, number][]): FeatureCollection['features'][number] => ({
    type: 'Feature',
    properties: { id, name: 'Aras', kind: 'river' },
    geometry: { type: 'LineString', coordinates },
  });
  const names: FeatureCollection = {
    type: 'FeatureCollection',
    features: [part('zone-1', [44.2, 38.3], [45.2, 38.3]), part('other-1', [44.2, 38.7], [45.2, 38.7])],
  };
  const seen = step('a', { fit: ['zone'] }, { show: [{ layer: 'zone', strength: 0.2 }] });
  const [made] = scenesOf(story(seen), { ...atlas, names }, { zone });
  expect(made?.labels.roomy.map(({ text, kind }) => `${kind} ${text}`)).toEqual(['curve Aras']);
});
