import { expect, test } from 'vitest';
import { citation, citationText, STYLES } from '../../geo/cite/citation.ts';
import { bibtex, cslJson } from '../../geo/cite/exchange.ts';
import { nameOf } from '../../geo/cite/work.ts';
import { WORKS } from './works.ts';

test.each(STYLES)('citation(work, %s) writes works of every shape as in its golden list', async (style) => {
  const entries = WORKS.map((work) =>
    citation(work, style)
      .map(({ text, italic }) => (italic ? `*${text}*` : text))
      .join(''),
  );
  await expect(`${entries.join('\n\n')}\n`).toMatchFileSnapshot(`golden/${style.toLowerCase()}.md`);
  for (const [i, work] of WORKS.entries())
    expect(citationText(work, style)).toBe((entries[i] ?? '').replaceAll('*', ''));
});

test('bibtex(work) and cslJson(works) write what reference managers read', async () => {
  await expect(WORKS.map(bibtex).join('\n')).toMatchFileSnapshot('golden/works.bib');
  await expect(`${JSON.stringify(cslJson(WORKS), null, 2)}\n`).toMatchFileSnapshot('golden/works.csl.json');
});

test('bibtex(work) leaves no brace open and no sign with a meaning unescaped', () => {
  for (const work of WORKS) {
    const bare = bibtex(work).replace(/\\[{}$&#_%]/g, '');
    expect(bare.split('{').length, bare).toBe(bare.split('}').length);
    expect(bare.replace(/^ {2}url = .*$/m, '')).not.toMatch(/[$&#^~%]/);
  }
});

test('nameOf(text) tells persons from organisations, and keeps particles with the family', () => {
  expect(nameOf('Jan van der Meer')).toEqual({ family: 'van der Meer', given: 'Jan' });
  expect(nameOf('Yang, Jisheng')).toEqual({ family: 'Yang', given: 'Jisheng' });
  expect(nameOf('Araxes')).toEqual({ literal: 'Araxes' });
  expect(nameOf('Institute for War Studies')).toEqual({ literal: 'Institute for War Studies' });
  expect(nameOf('Museum of Syunik')).toEqual({ literal: 'Museum of Syunik' });
});
