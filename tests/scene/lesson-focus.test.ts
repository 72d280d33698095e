import { expect, test } from 'vitest';
import { loadStory } from '../../components/story/load-story.ts';
import { partsOf } from '../../geo/draw/screen.ts';
import { fit } from '../../geo/scene/focus.ts';
import { lessonFocus, quizTargets } from '../../geo/scene/lesson-focus.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

const loaded = loadStory('iran-azerbaijan-2022');
if (!loaded) throw new Error('There is no flagship story');
const { story, scenes, atlas, overlays } = loaded;
const noLesson = { ...story.lesson, quiz: [] };

test('quizTargets(story) lists what is asked for on the map in the order of the quiz, each once', () => {
  const ids = quizTargets(story);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe(story.lesson.quiz.flatMap((item) => (item.kind === 'locate' ? [item.target] : []))[0]);
});

test('lessonFocus(story) holds all areas of the story and all places of its quiz', () => {
  const focus = lessonFocus(story, scenes, atlas, overlays);
  if (!focus) throw new Error('no focus');
  const frame = { width: 1000, height: 800, free: { x: 0, y: 0, width: 1000, height: 800 } };
  const camera = fit(focus, frame);
  const areas = Object.entries(story.layers).flatMap(([id, { kind }]) => (kind === 'area' ? [id] : []));
  const towns = quizTargets(story).flatMap((id) => {
    const place = atlas.places.get(id);
    return place ? [place.at] : [];
  });
  const points = areas.flatMap((id) =>
    (overlays[id]?.features ?? []).flatMap(({ geometry }) => partsOf(geometry).flat()),
  );
  expect(points.length).toBeGreaterThan(100);
  for (const [lng = 0, lat = 0] of [...points, ...towns]) {
    const [x, y] = toScreen(camera, frame.width, frame.height, [lng, lat]);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(frame.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(frame.height);
  }
});

test('lessonFocus(a story without areas or quiz) is that of its first step about geography, or of its first', () => {
  const bare = { ...story, layers: {}, lesson: noLesson };
  const geography = story.steps.findIndex(({ when }) => when.kind === 'geography');
  expect(geography).toBeGreaterThan(0);
  expect(lessonFocus(bare, scenes, atlas, {})).toBe(scenes[geography]?.focus);
  const dated = { ...bare, steps: story.steps.filter(({ when }) => when.kind !== 'geography') };
  expect(lessonFocus(dated, scenes, atlas, {})).toBe(scenes[0]?.focus);
  expect(lessonFocus({ ...bare, steps: [] }, [], atlas, {})).toBeUndefined();
});
