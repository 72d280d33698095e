import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../../geo/story/story.ts';

/** The packages whose code is in the modules that browsers load. */
export const BUNDLED = [
  '@maplibre/maplibre-gl-style-spec',
  '@turf/along',
  '@turf/bbox',
  '@turf/bearing',
  '@turf/boolean-point-in-polygon',
  '@turf/center',
  '@turf/clone',
  '@turf/destination',
  '@turf/distance',
  '@turf/explode',
  '@turf/helpers',
  '@turf/invariant',
  '@turf/length',
  '@turf/meta',
  '@turf/nearest-point',
  '@turf/nearest-point-on-line',
  '@turf/point-on-feature',
  '@turf/polygon-to-line',
  'maplibre-gl',
  'point-in-polygon-hao',
  'react',
  'react-dom',
  'scheduler',
  'topojson-client',
  'uqr',
  'zod',
];

export const FONTS = ['@fontsource/inter', '@fontsource/source-serif-4'];
const addresses: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * What may be done with the parts of a frozen edition: one page for people, and the full texts it names.
 * @returns texts by path
 */
export async function licences(
  root: string,
  { title, authors, published, licence }: Story,
): Promise<Record<string, string>> {
  const mapData = await readFile(join(root, 'geo/layers/LICENCE.md'), 'utf8');
  const credit = /## On the map\s+`([^`]+)`/.exec(mapData)?.[1];
  if (!credit) throw new Error('geo/layers/LICENCE.md has no credit below "On the map"');
  const names = authors.map(({ name }) => name).join(', ');
  const summary = `What may be done with this folder

Text and drawings
  ${[names, title, published].filter(Boolean).join(', ')}.
  Licence: ${[licence, addresses[licence]].filter(Boolean).join(', ')}
  Name the author and the story, link to the licence and say what you changed.

Map data
  ${credit}
  Mostly under the Open Database Licence 1.0, https://opendatacommons.org/licenses/odbl/1-0/
  Keep the line above wherever the maps are shown. File by file: licences/map-data.md

Code
  Araxes, MIT licence: licences/code.txt
  It contains code of others, under these licences:
${BUNDLED.map((name) => `  ${name}: ${licencePath(name)}`).join('\n')}

Fonts
  Inter and Source Serif 4, SIL Open Font License 1.1, cut down to the letters used:
${FONTS.map((name) => `  ${licencePath(name)}`).join('\n')}
`;
  return { ...(await licenceTexts(root)), 'LICENCE.txt': summary };
}

/**
 * The licences of everything that browsers load: of the code, of what is bundled with it, of the map data and the fonts.
 * @param root the project's folder
 * @returns texts by path
 */
export async function licenceTexts(root: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {
    'licences/code.txt': await readFile(join(root, 'LICENSE'), 'utf8'),
    'licences/map-data.md': await readFile(join(root, 'geo/layers/LICENCE.md'), 'utf8'),
  };
  for (const name of [...BUNDLED, ...FONTS]) texts[licencePath(name)] = await licenceOf(root, name);
  return texts;
}

const licencePath = (name: string) => `licences/${name.replace('@', '').replace('/', '-')}.txt`;

async function licenceOf(root: string, name: string): Promise<string> {
  for (const file of ['LICENSE', 'LICENSE.txt', 'LICENSE.md']) {
    const text = await readFile(join(root, 'node_modules', name, file), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Error(`The package ${name} has no licence file`);
}
