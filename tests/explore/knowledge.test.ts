import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../components/explore/knowledge.ts';
import { findPlaces } from '../../geo/label/find-place.ts';
import { serveStory, SLUG, STORY } from '../embed/picture/serve-story.ts';

const shared = () => JSON.parse(readFileSync('geo/layers/places.geojson', 'utf8'));

const ferry = (id: string) => ({
  type: 'Feature',
  properties: { id, kind: 'site', names: { en: 'The ferry', az: 'Bərə' } },
  geometry: { type: 'Point', coordinates: [46, 38.9] },
});

test("loadKnowledge(base, slug) has a story's own places, before the shared ones and for those of the same id", async () => {
  const own = { type: 'FeatureCollection', features: [ferry('ferry'), ferry('julfa')] };
  const { base } = serveStory({
    ...STORY,
    '/layers/places.geojson': shared,
    [`/stories/${SLUG}/data/places.json`]: () => own,
  });
  const { places, countries } = await loadKnowledge(base, SLUG);
  expect([...places.keys()].slice(0, 2)).toEqual(['ferry', 'julfa']);
  expect(places.get('julfa')?.at).toEqual([46, 38.9]);
  expect(places.size).toBe(shared().features.length + 1);
  expect(findPlaces('bere', places.values()).map(({ place }) => place.id)).toEqual(['ferry', 'julfa']);
  expect([countries.get('baku'), countries.get('ferry'), countries.get('julfa')]).toEqual(['AZE', '', '']);
});
