import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../geo/story/check.ts';
import { decode } from '../../geo/story/decode.ts';
import type { Issue, Report } from '../../geo/story/issue.ts';
import { parse } from '../../geo/story/parse.ts';
import { parseLayer } from '../../geo/story/parse-layer.ts';
import { gradesOf } from '../../geo/story/reading-grade.ts';
import { resolved } from '../../geo/story/resolved.ts';

const stories = join(import.meta.dirname, '../stories');
// FUZZ=20 looks twenty times as far, along another path.
const further = Number(process.env.FUZZ ?? 1);
const seed = 20221019 + further;
const textOf = (name: string) => readFileSync(join(stories, 'good', name, 'story.md'), 'utf8');
const good = readdirSync(join(stories, 'good')).map(textOf);
const layer = readFileSync(join(stories, 'layers/river.geojson'));
const places = parseLayer(readFileSync(join(stories, 'layers/places.geojson')), 'places.geojson').layer;

// The words of the format, so that mutations reach past the first check.
const vocabulary = [
  '---¦## ¦```scene\n¦```¦when: ¦fit: ¦[¦]¦{¦}¦: ¦\n¦  ¦- ¦> ¦*¦_¦[^gazette-p1]¦[^x]: ¦{#bridge}¦show¦alt¦!!¦&a ¦*a¦<b>¦<!--¦-->',
  '"¦\'¦#¦|¦\t¦__proto__¦constructor¦null¦1e999¦-1¦2022-10-20¦\u202E¦\u0000¦\uFEFF¦\uD800¦é¦\r¦[x](javascript:a)¦? ¦1. ¦{ toString: 1 }¦{ valueOf: 1 }',
  '{#class}¦```brief\n¦```notes\n¦```lesson\n¦quiz:\n  - ¦locate: ¦choose: ¦answers: ¦order: ¦longer: ¦glossary:\n  - ¦term: ¦also: ¦depth: judge¦in: ¦questions:\n',
];
const words = fc.constantFrom(...vocabulary.flatMap((line) => line.split('¦')));

interface Edit {
  readonly at: number;
  readonly drop: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(30),
  put: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })),
});

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { at, drop, put }) => {
    const index = Math.floor(at * now.length);
    return now.slice(0, index) + put + now.slice(index + drop);
  }, text);
}

function expectPlaced(issues: readonly Issue[], text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const isSound = ({ line, column, message }: Issue) =>
    /[.!?]$/.test(message) &&
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= (lines[line - 1]?.length ?? 0) + 1;
  expect(issues.filter((issue) => !isSound(issue))).toEqual([]);
}

function expectSound(text: string): void {
  const { story, issues, whereabouts } = parse(text, 'fuzz');
  expectPlaced(issues, text.replace(/^\uFEFF/, ''));
  if (story === null) {
    expect(issues.length).toBeGreaterThan(0);
    return;
  }
  expectPlaced(
    check(story, whereabouts, { layers: new Map(), places, available: [] }),
    text.replace(/^\uFEFF/, ''),
  );
  const ids = story.steps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const layers = story.steps.flatMap(({ show }) => show.map(({ layer }) => layer));
  expect(Object.keys(story.layers)).toEqual(expect.arrayContaining(layers));
  const cited = story.steps.flatMap(({ citations }) => citations.map((label) => story.notes[label]?.source));
  expect(Object.keys(story.sources)).toEqual(expect.arrayContaining(cited));
  expect(story.steps.filter(({ alt, heading }) => alt === '' || heading === '')).toEqual([]);
  const shown = JSON.stringify([story.steps, story.about, story.notes]);
  expect(shown).not.toMatch(/"lang":"(scene|brief|notes|lesson)"/);
  expect(shown).not.toMatch(/"type":"html"|"url":"\s*(javascript|data|vbscript):/i);
  expect({}).not.toHaveProperty('polluted');
  const { lesson } = resolved(story, new Map(), places);
  for (const item of lesson.quiz) {
    if (item.kind === 'locate') expect(['upper-town', 'lower-town']).toContain(item.target);
    if (item.kind === 'choose') expect(new Set(item.answers).size).toBeGreaterThanOrEqual(2);
    if (item.kind === 'order') expect(ids).toEqual(expect.arrayContaining([...item.steps]));
    // No layer file was given, so no line can be drawn.
    expect(item.kind).not.toBe('longer');
    expect(item.why).not.toBe('');
  }
  const terms = lesson.glossary.map(({ id }) => id);
  expect(new Set(terms).size).toBe(terms.length);
  const sources = [...lesson.questions, ...lesson.quiz, ...lesson.glossary].flatMap((one) => one.sources);
  expect(Object.keys(story.sources)).toEqual(expect.arrayContaining(sources));
  for (const grade of gradesOf(story)?.steps ?? []) expect(grade.text).not.toBeNaN();
}

describe('parse(anything) never throws and places every issue in the file', () => {
  test('random bytes', () => {
    const to: Report = { file: 'fuzz', issues: [] };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectSound(decode(bytes, to))),
      { seed, numRuns: 300 * further },
    );
  });

  test('random text made of the words of the format', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 200 }), (parts) =>
        expectSound(parts.join('')),
      ),
      { seed, numRuns: 250 * further },
    );
  });

  test('good stories with random edits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) =>
        expectSound(edited(text, edits)),
      ),
      { seed, numRuns: 150 * further },
    );
  });

  // The other good stories hold nothing that these do not.
  test.each(['everything', 'lesson', 'proto-keys', 'windows-line-ends'])(
    '%s, cut short at every tenth character',
    (name) => {
      const text = textOf(name);
      for (let length = 0; length < text.length; length += 10) expectSound(text.slice(0, length));
    },
  );
});

describe('parseLayer(anything) never throws and places every issue in the file', () => {
  function expectLayerSound(content: Uint8Array | string): void {
    const { layer: read, issues } = parseLayer(content, 'layers/fuzz.geojson');
    if (read === null) expect(issues.length).toBeGreaterThan(0);
    if (typeof content === 'string') {
      for (const { line } of issues) expect(line).toBeLessThanOrEqual(content.split('\n').length);
    }
    for (const { geometry } of read?.collection.features ?? []) {
      if (geometry.type === 'Polygon')
        for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
    }
  }

  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), expectLayerSound), {
      seed,
      numRuns: 300 * further,
    });
  });

  test('random JSON in the places where GeoJSON has values', () => {
    const odd = fc.constantFrom({ toString: 1 }, { valueOf: 1 }, { toJSON: 1 });
    const value = fc.oneof(
      { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
      { weight: 1, arbitrary: odd },
    );
    const geometry = fc.record({
      type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'Curve'),
      coordinates: fc.oneof(value, fc.array(fc.array(fc.array(fc.double(), { maxLength: 3 })))),
      geometries: value,
    });
    const feature = fc.record({
      type: fc.constant('Feature'),
      id: value,
      properties: value,
      geometry: fc.oneof(geometry, value),
    });
    const collection = fc.record({
      type: fc.constant('FeatureCollection'),
      features: fc.array(fc.oneof(feature, value)),
      provenance: value,
      crs: fc.option(fc.record({ properties: fc.record({ name: value }) }), { nil: undefined, freq: 20 }),
      geometryType: fc.option(value, { nil: undefined, freq: 20 }),
    });
    fc.assert(
      fc.property(fc.oneof(collection, feature, value), (data) =>
        expectLayerSound(JSON.stringify(data, null, 1)),
      ),
      { seed, numRuns: 400 * further },
    );
  });

  test('a good layer with random edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) =>
        expectLayerSound(edited(layer.toString('utf8'), edits)),
      ),
      { seed, numRuns: 400 * further },
    );
  });
});
