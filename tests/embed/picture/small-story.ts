import type { LiveData } from '../../../components/map/live-data.ts';
import type { PictureTexts } from '../../../components/map/caption.ts';
import { focusOf } from '../../../geo/scene/focus.ts';
import { LETTERS } from './serve-story.ts';

const zone = (west: number, east: number) => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 39],
        [east, 39],
        [east, 39.6],
        [west, 39.6],
        [west, 39],
      ],
    ],
  },
});

const live: LiveData = {
  scenes: [
    {
      id: 'one',
      focus: focusOf([
        [44, 38.5],
        [47, 40.5],
      ]),
      strength: { zone: 1, road: 1 },
      labels: { narrow: [], roomy: [] },
    },
  ],
  layers: {
    zone: { label: 'Drill', kind: 'area', tone: 'rust', certainty: 'approximate', status: 'reported' },
    road: { label: 'Road', kind: 'tie', tone: 'teal', certainty: 'schematic', from: 'a', to: 'b' },
  } as unknown as LiveData['layers'],
  ties: {
    road: [
      [44.5, 40.2],
      [46.5, 38.8],
    ],
  },
};

const texts: PictureTexts = {
  title: 'A small story',
  steps: {
    one: {
      heading: 'Two towns & a <road>',
      when: 'May 2022',
      unsure: ['Drill: approximate', 'Road: schematic'],
      alt: 'Two towns, a "road" & a <drill>',
      places: ['a', 'b'],
    },
  },
  places: [
    { id: 'a', at: [44.5, 40.2], kind: 'capital', names: { en: 'First' } },
    { id: 'b', at: [46.5, 38.8], kind: 'town', names: { en: 'Second' }, alt: 'Other' },
  ],
};

/** Ground in degrees: TopoJSON without a transform. */
const topology = {
  type: 'Topology',
  arcs: [
    [
      [43, 37.6],
      [48, 37.6],
      [48, 41.2],
      [43, 41.2],
      [43, 37.6],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'AM', properties: {}, arcs: [[0]] }],
    },
    coast: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] },
  },
};

/** A site with one small story: a country, a drill zone, two towns and a line between them. */
export const SMALL_STORY = {
  '/layers/letters.json': () => LETTERS,
  '/layers/far.topojson': () => topology,
  '/layers/near.topojson': () => topology,
  '/layers/names.geojson': () => ({ type: 'FeatureCollection', features: [] }),
  '/stories/small/data/scenes.json': () => live,
  '/stories/small/data/pictures.json': () => texts,
  '/stories/small/data/zone.geojson': () => ({
    type: 'FeatureCollection',
    features: [zone(44.6, 45.6)],
  }),
};
