import { expect, it } from 'vitest';
import { compareWords, sideName, strengthOf } from '../../components/atlas/compare-words.ts';
import { layerGroups, openingLayers } from '../../components/atlas/layer-groups.ts';
import { regionOf } from '../../components/atlas/region.ts';
import { loadStory } from '../../components/story/load-story.ts';

const loaded = loadStory('iran-azerbaijan-2022');
if (!loaded) throw new Error('the flagship story shows nothing');
const { layers, steps } = loaded.story;
const sources = {
  layers,
  scenes: loaded.scenes,
  steps: Object.fromEntries(
    steps.map(({ id, heading, when }) => [id, { heading, when: when.text, unsure: [], alt: '', places: [] }]),
  ),
};

it('strengthOf(side) is the reader’s layers, one layer, or what the story shows at a step', () => {
  const mine = { syunik: 1 };
  expect(strengthOf('mine', mine, sources)).toBe(mine);
  expect(strengthOf('layer.aras', mine, sources)).toEqual({ aras: 1 });
  expect(strengthOf('step.drills-2022', mine, sources)['drill-zone-2022']).toBeGreaterThan(0);
  expect(strengthOf('step.nowhere', mine, sources)).toEqual({});
});

it('sideName(side) says date and heading of a step, or the label of a layer', () => {
  expect(sideName('step.drills-2022', sources)).toMatch(/2022.*: \S/);
  expect(sideName('layer.syunik', sources)).toBe('Syunik');
});

it('compareWords(left, right) tells what is on one side only and on both', () => {
  const words = compareWords({ syunik: 1, nakhchivan: 1 }, { nakhchivan: 0.4, corridor: 0 }, layers);
  expect(words).toBe('Only left: Syunik. Only right: nothing. On both: Nakhchivan.');
});

it('layerGroups(layers) has every layer once, what is uncertain apart', () => {
  const groups = layerGroups(layers);
  expect(groups.flatMap(({ ids }) => ids).sort()).toEqual(Object.keys(layers).sort());
  expect(groups.find(({ name }) => name.startsWith('Zones'))?.ids).toEqual([
    'drill-zone-2021',
    'drill-zone-2022',
  ]);
});

it('openingLayers(layers) leaves plans, reports and ties out', () => {
  const ids = openingLayers(layers);
  expect(ids).toEqual(expect.arrayContaining(['nakhchivan', 'syunik', 'aras']));
  for (const id of ['corridor', 'drill-zone-2021', 'baku-moscow']) expect(ids).not.toContain(id);
});

it('regionOf(layers) holds mainland and exclave, and not the far ends of ties', () => {
  const { center, width } = regionOf(layers, loaded.overlays);
  expect(center[0]).toBeGreaterThan(45);
  expect(center[0]).toBeLessThan(49);
  expect(width * 360).toBeLessThan(9);
});
