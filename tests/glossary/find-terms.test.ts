import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { findTerms, formsOf } from '../../components/glossary/find-terms.ts';
import { directionOf, namesOf } from '../../components/glossary/names-of.ts';
import { linkTerms } from '../../components/story/link-terms.ts';
import type { Term } from '../../geo/story/lesson.ts';

function term(name: string, ...also: string[]): Term {
  const id = name.toLowerCase().replace(/\W+/g, '-');
  return { id, term: name, meaning: 'x', also, names: [], sources: [] };
}

const wordsOf = (text: string, ...terms: Term[]) =>
  findTerms(text, terms).map(({ from, to }) => text.slice(from, to));

test('findTerms(text) finds whole words, with the longest form first', () => {
  const [corridor, zangezur] = [term('Corridor'), term('Zangezur corridor')];
  expect(wordsOf('The “Zangezur corridor” is a corridor.', corridor, zangezur)).toEqual([
    'Zangezur corridor',
    'corridor',
  ]);
  expect(wordsOf('Corridors and corridor-like', corridor)).toEqual([]);
});

test('findTerms(text) takes capitals of common words as they come, and those of names as they are', () => {
  expect(wordsOf('A tie. Tie. TIE', term('Tie'))).toEqual(['tie', 'Tie']);
  expect(wordsOf('the foreign minister', term('Foreign minister'))).toEqual(['foreign minister']);
  expect(wordsOf('lake urmia, Lake Urmia', term('Lake Urmia'))).toEqual(['Lake Urmia']);
});

test('findTerms(text) is not misled by signs in a term', () => {
  expect(wordsOf('What is a (b) + c?', term('(b) + c'))).toEqual(['(b) + c']);
});

test('formsOf(term) has both halves of a double name', () => {
  expect(formsOf(term('Khankendi / Stepanakert'))).toContain('Stepanakert');
});

test('linkTerms(tree) links the first occurrence only, and leaves links, notes, code and headings alone', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const element = (tagName: string, ...children: (ReturnType<typeof text> | Root['children'][number])[]) => ({
    type: 'element' as const,
    tagName,
    properties: {},
    children: children as never[],
  });
  const tree: Root = {
    type: 'root',
    children: [
      element('h3', text('The Aras')),
      element(
        'p',
        element('a', text('Aras')),
        element('sup', text('Aras')),
        text('On the '),
        element('em', text('Aras')),
        text(' and again the Aras.'),
      ),
    ],
  };
  const before = structuredClone(tree);
  const made = linkTerms(tree, { terms: [term('Aras')], seen: new Set(), href: (id) => `/g/#${id}` });
  expect(tree).toEqual(before);
  const flat = JSON.stringify(made);
  expect(flat.match(/"term"/g)).toHaveLength(1);
  expect(flat).toContain(
    '"tagName":"em","properties":{},"children":[{"type":"element","tagName":"a","properties":{"href":"/g/#aras","className":["term"]}',
  );
  expect(flat).toContain('{"type":"text","value":" and again the Aras."}');
});

test('namesOf(term, places) adds the names of its place and puts its own in their stead', () => {
  const names = { en: 'Baku', az: 'Bakı', hy: 'Բաքու', fa: 'باکو' };
  const places = new Map([['baku', { id: 'baku', at: [49, 40] as const, kind: 'capital' as const, names }]]);
  const own = [{ lang: 'hy', text: 'Բաքու', latin: 'Bak’u' }];
  const found = namesOf({ ...term('Baku'), place: 'baku', names: own }, places);
  expect(found).toEqual([{ lang: 'az', text: 'Bakı' }, ...own, { lang: 'fa', text: 'باکو' }]);
  expect(found.map(({ lang }) => directionOf(lang))).toEqual(['ltr', 'ltr', 'rtl']);
});
