import { expect, test } from 'vitest';
import { lessonViews, MAP_SIZE, sheetMap, shownLayers } from '../../components/class/sheet-maps.ts';
import { loadStory } from '../../components/story/load-story.ts';
import { mapFrame } from '../../geo/draw/sheet-map.ts';
import { fit } from '../../geo/scene/focus.ts';
import { quizTargets } from '../../geo/scene/lesson-focus.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

const loaded = loadStory('iran-azerbaijan-2022');
if (!loaded) throw new Error('There is no flagship story');
const views = lessonViews(loaded);
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replaceAll(/<[^>]+>/g, ''));

test('lessonViews(story) asks for everything of the quiz once, each where it can be told from its neighbours', () => {
  const asked = views.flatMap(({ targets }) => targets.map(({ id }) => id));
  expect(asked.toSorted()).toEqual(quizTargets(loaded.story).toSorted());
  expect(views).toHaveLength(2);
  for (const { focus, targets } of views) {
    const camera = fit(focus, mapFrame(MAP_SIZE));
    // The middles of a river and of a border along it lie close together.
    const distinct = targets.filter(({ town }) => town);
    const spots = distinct.map(({ at }) => toScreen(camera, MAP_SIZE.width, MAP_SIZE.height, at));
    for (const [i, [x, y]] of spots.entries()) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x).toBeLessThan(MAP_SIZE.width);
      expect(y).toBeLessThan(MAP_SIZE.height);
      for (const [u, v] of spots.slice(0, i)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(20);
    }
  }
});

test('lessonViews(a story without a quiz) is one map of its areas', () => {
  const lesson = { ...loaded.story.lesson, quiz: [] };
  const plain = lessonViews({ ...loaded, story: { ...loaded.story, lesson } });
  expect(plain).toHaveLength(1);
  expect(plain[0]?.targets).toEqual([]);
});

test('sheetMap(labelled) names all towns and areas that the quiz asks for, and the river', () => {
  for (const view of views) {
    const texts = textsIn(sheetMap(loaded, 'labelled', view, 'm', ''));
    const named = view.targets.filter(({ name }) => !name.includes('border')).map(({ name }) => name);
    expect(texts).toEqual(expect.arrayContaining(named));
  }
});

test('sheetMap(outline and numbered) name nothing', () => {
  for (const kind of ['outline', 'numbered'] as const)
    for (const view of views) {
      const texts = textsIn(sheetMap(loaded, kind, view, 'm', '')).join('\n');
      for (const { name } of views.flatMap(({ targets }) => targets)) expect(texts).not.toContain(name);
    }
});

test('shownLayers(story) leaves out lines between places, which are no geography', () => {
  const shown = shownLayers(loaded);
  expect(shown).toContain('syunik');
  expect(shown.some((id) => loaded.story.layers[id]?.kind === 'tie')).toBe(false);
});
