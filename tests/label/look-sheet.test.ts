import { expect, test } from 'vitest';
import { LOOKS, UNDER_SIZE } from '../../geo/label/look.ts';
import type { Look } from '../../geo/label/label.ts';
import { valuesOf } from '../style/sheet.ts';

const WEIGHTS = { sans: '500', bold: '600', serif: '400' } as const;

test.each(Object.keys(LOOKS) as Look[])('LOOKS.%s measures what the style sheet sets', (look) => {
  const { size, tracking, font } = LOOKS[look];
  const of = (under: string) => ({
    ...valuesOf('map/map.css', `${under}.name.${look} text`),
    // Names of countries have a size here only where they stand level.
    ...valuesOf('map/map.css', `${under}.name.${look} .set text`),
  });
  const narrow = of('.narrow ');
  const set = { ...valuesOf('map/map.css', '.name text'), ...of('') };
  // Names along waters have their size from the curve that they are set on.
  const sized = font === 'serif' ? [undefined, undefined] : [`${size.roomy}px`, `${size.narrow}px`];
  expect([set['font-size'], { ...set, ...narrow }['font-size']]).toEqual(sized);
  expect(set).toMatchObject({
    'font-weight': WEIGHTS[font],
    'font-family': font === 'serif' ? 'var(--serif)' : 'var(--sans)',
  });
  expect(set['letter-spacing'] ?? '0em').toBe(`${tracking}em`);
});

test('UNDER_SIZE is what the style sheet sets', () => {
  expect(valuesOf('map/map.css', '.name .under')['font-size']).toBe(`${UNDER_SIZE}em`);
});
