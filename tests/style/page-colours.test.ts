import { expect, test } from 'vitest';
import { PALETTES, type Scheme } from '../../geo/style/palette.ts';
import { valuesOf } from './sheet.ts';

const AT: Readonly<Record<Scheme, string>> = { light: '', dark: '@media (prefers-color-scheme: dark)' };

test.each(['light', 'dark'] as const)(
  'the style sheet of all pages has the colours of PALETTES.%s, which names on the map are set in',
  (scheme) => {
    const { ink, countryName, waterName, halo, water, tone } = PALETTES[scheme];
    expect(valuesOf('base.css', ':root', AT[scheme])).toMatchObject({
      '--ink': ink,
      '--country-name': countryName,
      '--water-name': waterName,
      '--halo': halo,
      '--water': water,
      '--teal': tone.teal,
      '--plum': tone.plum,
      '--rust': tone.rust,
      '--red': tone.red,
      '--neutral': tone.ink,
    });
  },
);

test.each(['teal', 'plum', 'rust', 'red'])('names of areas in %s are set in that colour', (tone) => {
  expect(valuesOf('map/map.css', `.name.tone-${tone} text`)['fill']).toBe(`var(--${tone})`);
});

test('names keep a halo, which sets them off from hatching', () => {
  expect(valuesOf('map/map.css', '.name text')).toMatchObject({
    fill: 'var(--ink)',
    stroke: 'var(--halo)',
    'stroke-width': '3px',
    'paint-order': 'stroke',
  });
});
