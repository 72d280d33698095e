import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { overlayData, placesOf } from '../../geo/data/atlas.ts';
import { groundData } from '../../geo/data/ground.ts';
import type { QuizGround } from '../../geo/quiz/find-question.ts';
import { regionsOf } from '../../geo/quiz/region-at.ts';
import { loadStory } from '../../geo/story/library.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(`${root}geo/layers/${file}`, 'utf8'));

/** The flagship story and its ground. */
export function flagshipQuiz() {
  const { story, layers } = loadStory(root, 'iran-azerbaijan-2022');
  if (!story) throw new Error('flagshipQuiz(): the story shows nothing');
  const places = placesOf(read('places.geojson') as FeatureCollection);
  const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
  const countries = groundData(read('near.topojson'), 'near')['near:land'];
  if (!countries) throw new Error('flagshipQuiz(): there are no countries');
  const ground: QuizGround = {
    places,
    layers: story.layers,
    data: overlayData(story.layers, files, places),
    regionAt: regionsOf(countries),
  };
  return { story, ground };
}
