import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { csv } from '../../components/downloads/csv.ts';
import { downloadsOf } from '../../components/downloads/downloads.ts';
import { layersKml } from '../../components/downloads/layers-kml.ts';
import { loadStory } from '../../components/story/load-story.ts';

const loaded = loadStory('iran-azerbaijan-2022');
if (!loaded) throw new Error('The flagship story shows nothing');
const files = new Map(downloadsOf(loaded).map((download) => [download.file, download]));
const bodyOf = (file: string) => files.get(file)?.body ?? '';

/** Reads RFC 4180 by its grammar. */
function readCsv(text: string): Record<string, string>[] {
  const rows = [
    ...text.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g),
  ].map(([, row = '']) =>
    [...`${row},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
  );
  const [names = [], ...cells] = rows;
  return cells.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

test('csv(rows) writes RFC 4180 that reads back as it was', async () => {
  const rows = [
    { id: 'a', text: 'plain', at: 46.5 },
    { id: 'b', text: 'Xankəndi, "Ստեփանակերտ"', at: -1 },
    { id: 'c', text: 'two\r\nlines', at: 0 },
  ];
  const text = csv(rows);
  await expect(text).toMatchFileSnapshot('golden/table.csv');
  expect(readCsv(text)).toEqual(rows.map((row) => ({ ...row, at: String(row.at) })));
  expect(csv([])).toBe('\ufeff');
});

test('downloadsOf(story) gives every layer as GeoJSON with its provenance', () => {
  for (const id of Object.keys(loaded.story.layers)) {
    const file = JSON.parse(bodyOf(`${id}.geojson`)) as FeatureCollection & {
      provenance: Record<string, string>;
    };
    expect(file.features.length, id).toBeGreaterThan(0);
    expect(file.provenance, id).toMatchObject({ certainty: expect.any(String), licence: expect.any(String) });
    expect(file.provenance['source'], id).not.toBe('');
  }
});

test('downloadsOf(story) lists all places and dated steps with certainty and source', () => {
  const places = readCsv(bodyOf('places.csv'));
  expect(places).toHaveLength(loaded.atlas.places.size);
  for (const row of places) {
    expect(row, row['id']).toMatchObject({ certainty: 'surveyed', licence: 'CC-BY-4.0' });
    expect(row['source']).not.toBe('');
    const at = loaded.atlas.places.get(row['id'] ?? '')?.at;
    expect([Number(row['longitude']), Number(row['latitude'])]).toEqual(at);
  }
  const events = readCsv(bodyOf('events.csv'));
  const dated = loaded.story.steps.filter(({ when }) => when.kind === 'dated');
  expect(events.map(({ id }) => id)).toEqual(dated.map(({ id }) => id));
  for (const row of events) {
    expect(row['certainty'], row['id']).toMatch(/^(as reported|approximate)$/);
    expect(row['source'], row['id']).not.toBe('');
  }
});

test('layersKml(…) writes shapes of every kind, see-through, with certainty and licence, and escapes words', async () => {
  const polygon = [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ],
    [
      [0.5, 0.2],
      [1, 0.2],
      [1, 0.6],
      [0.5, 0.2],
    ],
  ];
  const geometries = [
    { type: 'Polygon', coordinates: polygon },
    { type: 'MultiPolygon', coordinates: [polygon, polygon] },
    {
      type: 'LineString',
      coordinates: [
        [44, 38],
        [45.5, 39.25],
      ],
    },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ],
    },
    { type: 'Point', coordinates: [46.25, 38.9] },
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 1],
        [2, 2],
      ],
    },
  ] as const;
  const features = geometries.map((geometry) => ({
    type: 'Feature',
    properties: { name: `A <${geometry.type}>` },
    geometry,
  }));
  const layer = {
    label: 'Zone & "more"',
    kind: 'area',
    tone: 'red',
    certainty: 'approximate',
    status: 'claimed',
    note: 'A < B',
  } as const;
  const origin = { certainty: 'approximate', source: 'Maps & papers', licence: 'ODbL-1.0', asOf: '' };
  const kml = layersKml('Name', 'About', [
    { id: 'zone', layer, features: structuredClone(features) as never, origin },
  ]);
  await expect(kml).toMatchFileSnapshot('golden/zone.kml');
});

test('downloadsOf(story) puts every layer and every shape of it into the KML, and all citations into the lists', () => {
  const kml = bodyOf('layers.kml');
  const shapes = Object.keys(loaded.story.layers).flatMap((id) => loaded.overlays[id]?.features ?? []);
  expect(kml.match(/<Folder /g)).toHaveLength(Object.keys(loaded.story.layers).length);
  expect(kml.match(/<Placemark>/g)).toHaveLength(shapes.length);
  expect(kml.match(/<Data name="certainty">/g)).toHaveLength(shapes.length);
  const works = loaded.story.steps.length + 1;
  expect(bodyOf('citations.bib').match(/^@misc/gm)).toHaveLength(works);
  expect(JSON.parse(bodyOf('citations.json'))).toHaveLength(works);
});
