import { expect, it } from 'vitest';
import { loadStory } from '../../components/story/load-story.ts';
import { collide, textBox } from '../../geo/label/box.ts';
import { freeLabels } from '../../geo/label/free-labels.ts';
import { LOOKS } from '../../geo/label/look.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

const loaded = loadStory('iran-azerbaijan-2022');
if (!loaded) throw new Error('the flagship story shows nothing');
const frame = { width: 1400, height: 900, free: { x: 14, y: 14, width: 1372, height: 872 } };
const camera = { center: [46.5, 39.5] as const, zoom: 7.5, bearing: 0 };
const { story, atlas, overlays } = loaded;
const view = {
  camera,
  frame,
  strength: { nakhchivan: 1, syunik: 1 },
  layers: story.layers,
  data: { ...atlas.ground, ...overlays },
  places: atlas.places,
  names: atlas.names,
};

/** Boxes of the names at points as they are drawn, with letters `times` as large. */
function boxes(labels: ReturnType<typeof freeLabels>, times: number) {
  return labels.flatMap((label) => {
    if (label.kind !== 'point') return [];
    const [x, y] = toScreen(camera, frame.width, frame.height, label.at);
    const box = textBox(label, label.anchor, LOOKS[label.look].size.roomy, x / times, y / times);
    return [{ name: label.text, box }];
  });
}

it.each([1, 1.3])('freeLabels(names %d times as large) keeps them apart', (enlarged) => {
  const found = boxes(freeLabels({ ...view, enlarged }), enlarged);
  expect(found.length).toBeGreaterThan(12);
  const pairs = found.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => collide(a.box, b.box)).map(([a, b]) => `${a.name}, ${b.name}`)).toEqual([]);
});

it('freeLabels(view) names the areas of the story before the towns in them', () => {
  const names = freeLabels(view).map(({ text }) => text);
  expect(names).toEqual(expect.arrayContaining(['Nakhchivan', 'Syunik']));
});

it('freeLabels(avoid) leaves boxes free', () => {
  const avoid = [{ x: 0, y: 0, width: 1400, height: 450 }];
  for (const { box } of boxes(freeLabels({ ...view, avoid }), 1)) expect(box.y).toBeGreaterThan(440);
});
