import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { bibtex, cslJson } from '../../geo/cite/exchange.ts';
import { workOf } from '../../geo/cite/work.ts';
import type { LayerFile, Provenance } from '../../geo/story/layer-file.ts';
import type { Layer } from '../../geo/story/story.ts';
import { layerFilesOf, type LoadedStory } from '../story/load-story.ts';
import { addressOf, SITE_NAME } from '../story/metadata.ts';
import { csv } from './csv.ts';
import { layersKml } from './layers-kml.ts';
import { eventRows, placeRows } from './tables.ts';

/** A file that readers may take with them. */
export interface Download {
  readonly file: string;
  readonly name: string;
  readonly about: string;
  readonly type: string;
  readonly body: string;
}

const GEOJSON = 'application/geo+json';
/** Of what is drawn between two places. */
const TIE_LICENCE = { licence: 'CC-BY-4.0', attribution: 'GeoNames (CC BY 4.0)' };

/** Everything of a story that can be used elsewhere, each file with its origin and certainty in it. */
export function downloadsOf(loaded: LoadedStory): Download[] {
  const { story } = loaded;
  const { places } = layerFilesOf(story.slug);
  const works = [undefined, ...story.steps].map((step) =>
    workOf(story, step, SITE_NAME, addressOf(story, step)),
  );
  const address = (id: string) =>
    addressOf(
      story,
      story.steps.find((step) => step.id === id),
    );
  return [
    ...(places
      ? [
          {
            file: 'places.csv',
            name: 'Places',
            about: `${places.collection.features.length} places with position and names, as a table. ${sureness(places.provenance)}`,
            type: 'text/csv; charset=utf-8',
            body: csv(placeRows(places, story)),
          },
        ]
      : []),
    {
      file: 'events.csv',
      name: 'Events',
      about: 'The dated steps with their sources, as a table.',
      type: 'text/csv; charset=utf-8',
      body: csv(eventRows(story, address)),
    },
    {
      file: 'layers.kml',
      name: 'All layers',
      about: 'For Google Earth and other viewers of KML.',
      type: 'application/vnd.google-earth.kml+xml',
      body: kmlOf(loaded),
    },
    ...layerDownloads(loaded),
    ...(places
      ? [
          {
            file: 'places.geojson',
            name: 'Places',
            about: `For maps and GIS. ${sureness(places.provenance)}`,
            type: GEOJSON,
            body: `${JSON.stringify({ type: 'FeatureCollection', provenance: places.provenance, features: places.collection.features })}\n`,
          },
        ]
      : []),
    {
      file: 'citations.bib',
      name: 'Citations, BibTeX',
      about: 'The story and its steps.',
      type: 'application/x-bibtex',
      body: works.map(bibtex).join('\n'),
    },
    {
      file: 'citations.json',
      name: 'Citations, CSL-JSON',
      about: 'The story and its steps, for Zotero and other reference managers.',
      type: 'application/json',
      body: `${JSON.stringify(cslJson(works), null, 2)}\n`,
    },
  ];
}

/** Where the shapes of a layer come from, whether they are in a file or drawn between two places. */
export function provenanceOf(loaded: LoadedStory, id: string, layer: Layer): Provenance | null {
  const file = layerFilesOf(loaded.story.slug).layers.get(id);
  if (layer.kind !== 'tie') return file?.provenance ?? null;
  const nameOf = (place = '') => loaded.atlas.places.get(place)?.names['en'] ?? place;
  return {
    title: layer.label,
    source: 'Drawn by this project from positions of GeoNames',
    method: `Great circle from ${nameOf(layer.from)} to ${nameOf(layer.to)}`,
    certainty: layer.certainty,
    ...TIE_LICENCE,
  };
}

function layerDownloads(loaded: LoadedStory): Download[] {
  const files = layerFilesOf(loaded.story.slug).layers;
  return Object.entries(loaded.story.layers).flatMap(([id, layer]) => {
    const provenance = provenanceOf(loaded, id, layer);
    const body = bodyOf(files.get(id), loaded.overlays[id], provenance);
    return body === undefined
      ? []
      : [{ file: `${id}.geojson`, name: layer.label, about: sureness(provenance), type: GEOJSON, body }];
  });
}

/** A file as it is kept, with its provenance; a tie has none, and is written out. */
function bodyOf(
  file: LayerFile | undefined,
  drawn: FeatureCollection | undefined,
  provenance: Provenance | null,
): string | undefined {
  if (file) return readFileSync(join(process.cwd(), file.file), 'utf8');
  return drawn && `${JSON.stringify({ type: 'FeatureCollection', provenance, features: drawn.features })}\n`;
}

function kmlOf(loaded: LoadedStory): string {
  const { story, overlays } = loaded;
  const layers = Object.entries(story.layers).flatMap(([id, layer]) => {
    const {
      certainty = layer.certainty,
      source = '',
      asOf = '',
      method = '',
      licence = '',
      attribution = '',
    } = provenanceOf(loaded, id, layer) ?? {};
    const features = overlays[id]?.features ?? [];
    return [{ id, layer, features, origin: { certainty, asOf, source, method, licence, attribution } }];
  });
  return layersKml(
    story.title,
    `Layers of the map story at ${addressOf(story)}. Boundaries and names shown imply no endorsement.`,
    layers,
  );
}

function sureness(provenance: Provenance | null): string {
  if (!provenance) return '';
  const { certainty, source, asOf, licence } = provenance;
  const sure = certainty.charAt(0).toUpperCase() + certainty.slice(1);
  return `${sure}${asOf ? `, as of ${asOf}` : ''}. ${source}. ${licence}.`;
}
