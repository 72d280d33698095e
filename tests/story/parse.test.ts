import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import { noLesson } from '../../geo/story/lesson.ts';
import { parse } from '../../geo/story/parse.ts';
import type { Story } from '../../geo/story/story.ts';

const stories = join(import.meta.dirname, '../stories');
const text = readFileSync(join(stories, 'good/everything/story.md'), 'utf8');

function read(source: string): Story {
  const { story } = parse(source, 'test');
  if (story === null) throw new Error('source: nothing to show');
  return story;
}

function readBad(name: string): Story {
  return read(readFileSync(join(stories, 'bad', name, 'story.md'), 'utf8'));
}

function types(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => [node.type, ...('children' in node ? types(node.children) : [])]);
}

describe('parse(text)', () => {
  const story = read(text);

  test('reads the front matter', () => {
    expect(story).toMatchObject({ slug: 'test', format: 1, lang: 'en-GB', licence: 'CC-BY-SA-4.0' });
    expect(story.dek).toBe('Every key that a story may have, in one file.');
    expect(story.sources.gazette?.date).toBe('2022-10~');
    expect(story.sources['gazette-2021']?.date).toBe('2021');
    expect(story.layers.river).toMatchObject({ status: 'disputed', asOf: '2022-23', sources: ['decree'] });
  });

  test('reads steps with their cameras, and the section about apart from them', () => {
    expect(story.steps.map(({ id }) => id)).toEqual(['river', 'bridge']);
    expect(story.steps.map(({ heading }) => heading)).toEqual(['The river', 'The bridge']);
    expect(story.steps[0]?.camera).toEqual({ center: [46.2, 39.3], zoom: 6.5, bearing: -20 });
    expect(story.steps[1]?.camera).toEqual({ fit: ['river', 'lower-town'], pad: 0.1 });
    expect(story.steps[0]?.when).toEqual({ kind: 'geography', text: 'The ground' });
    expect(story.steps[1]?.show).toEqual([
      { layer: 'river', strength: 1 },
      { layer: 'towns', strength: 1 },
    ]);
    expect(text.split('\n')[(story.steps[1]?.position.line ?? 0) - 1]).toBe('## The bridge {#bridge}');
    expect(types(story.about)).toEqual(['paragraph', 'text', 'footnoteReference']);
  });

  test('leaves nothing in the prose that is not prose', () => {
    const found = new Set(story.steps.flatMap(({ body }) => types(body)));
    for (const type of ['html', 'definition', 'linkReference', 'footnoteDefinition', 'yaml']) {
      expect(found).not.toContain(type);
    }
  });

  test('reads citations by the longest source id, with where in the source', () => {
    expect(story.steps.map(({ citations }) => citations)).toEqual([
      ['gazette-2021', 'decree'],
      ['gazette-p2-p3', 'gazette-2021-p1'],
    ]);
    const notes = Object.values(story.notes).map(({ source, locator }) => `${source}: ${locator}`);
    expect(notes).toEqual([
      'gazette-2021: ',
      'decree: ',
      'gazette: paragraphs 2–3',
      'gazette-2021: paragraph 1',
      'gazette: table 2',
      'gazette: paragraph 9',
    ]);
  });

  test('is the same for CRLF and CR line ends', () => {
    for (const end of ['\r\n', '\r']) expect(read(text.replaceAll('\n', end))).toEqual(story);
  });
});

describe('parse(text with a lesson)', () => {
  const story = read(readFileSync(join(stories, 'good/lesson/story.md'), 'utf8'));
  const { lesson } = story;

  test('keeps the section for teachers apart from steps, prose and the section about', () => {
    expect(story.steps.map(({ id }) => id)).toEqual(['river', 'first-bridge', 'second-bridge']);
    expect(types(story.about)).toEqual(['paragraph', 'text', 'footnoteReference']);
    expect(JSON.stringify([story.steps.map(({ body }) => body), story.about])).not.toMatch(
      /lesson|Ask who|two banks\./,
    );
  });

  test('reads briefs and notes as paragraphs of plain text', () => {
    expect(story.steps.map(({ brief }) => brief)).toEqual([
      ['The river runs east.', 'It has two banks.'],
      [],
      ['Then came another.'],
    ]);
    expect(story.steps.map(({ notes }) => notes)).toEqual([
      ['Ask who has been there.', 'Let them point.'],
      [],
      [],
    ]);
  });

  test('reads aims, and questions in rising depth', () => {
    expect(lesson).toMatchObject({ ages: '14-18', standards: ['Geography for Life: 5, 6'] });
    expect(lesson.objectives).toHaveLength(2);
    expect(lesson.questions.map(({ depth, step }) => [depth, step])).toEqual([
      ['recall', 'river'],
      ['explain', 'first-bridge'],
      ['judge', undefined],
    ]);
    expect(lesson.questions[1]).toMatchObject({
      key: 'Trade on both banks.',
      sources: ['gazette', 'survey'],
    });
  });

  test('reads each kind of quiz question, with its line', () => {
    const [place, area, choose, order, longer] = lesson.quiz;
    expect(place).toMatchObject({
      kind: 'locate',
      target: 'upper-town',
      in: 'plain',
      ask: '',
      step: 'river',
    });
    expect(area).toMatchObject({ kind: 'locate', target: 'plain', ask: 'Where is the plain?', sources: [] });
    expect(choose).toMatchObject({ kind: 'choose', answers: ['2020', '2021', 'In 2022'] });
    expect(order).toMatchObject({ kind: 'order', steps: ['river', 'first-bridge', 'second-bridge'] });
    expect(longer).toMatchObject({ kind: 'longer', layers: ['river', 'brook'] });
    const lines = readFileSync(join(stories, 'good/lesson/story.md'), 'utf8').split('\n');
    for (const { kind, position } of lesson.quiz) expect(lines[position.line - 1]).toContain(`- ${kind}:`);
  });

  test('reads the glossary, with an id for each term and sounds without slashes', () => {
    expect(lesson.glossary.map(({ id }) => id)).toEqual([
      'bank',
      'upper-town-tower-town',
      'lower-town',
      'the-river',
      'plain',
      'tie', // prettier-ignore
    ]);
    expect(lesson.glossary[1]).toEqual({
      id: 'upper-town-tower-town',
      term: 'Upper Town / Tower Town',
      place: 'upper-town',
      meaning: 'The town up the river.',
      both: 'Each bank has a name of its own.',
      ipa: 'ʌpə',
      also: [],
      names: [{ lang: 'fa', text: 'شهر بالا', latin: 'Shahr-e Bala', ipa: 'ʃæhɾ' }],
      sources: ['survey'],
    });
  });

  test('is empty for a story without one', () => {
    expect(read(text).lesson).toEqual(noLesson);
    expect(read(text).steps.map(({ brief, notes }) => [brief, notes])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});

describe('parse(bad text) shows what it can', () => {
  test('HTML is text, never markup', () => {
    const { steps } = readBad('html-block');
    expect(steps[0]?.body.slice(1)).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: '<script>alert(1)</script>' }] },
      { type: 'paragraph', children: [{ type: 'text' }] },
    ]);
  });

  test('links to scripts lose their address and keep their words', () => {
    const story = readBad('link-script');
    expect(types(story.steps[0]?.body ?? [])).not.toContain('link');
    expect(JSON.stringify(story.steps)).not.toMatch(/javascript:|vbscript:/);
  });

  test('a step without a scene looks where the last one did, and shows nothing', () => {
    const { steps } = readBad('scene-missing');
    expect(steps[1]).toMatchObject({ id: 'no-map', camera: { fit: ['river'] }, show: [], alt: 'No map' });
  });

  test('a step with a taken id gets another, and one without an id gets its heading', () => {
    expect(readBad('step-id-duplicate').steps.map(({ id }) => id)).toEqual(['bridge', 'bridge-2']);
    expect(readBad('step-id-missing').steps.map(({ id }) => id)).toEqual(['the-bridge']);
  });

  test('a third step of the same name gets a third id', () => {
    const { steps } = read('## Same\n\n## Same\n\n## Same\n');
    expect(steps.map(({ id }) => id)).toEqual(['same', 'same-2', 'same-3']);
  });

  test('characters that turn the direction of text or steer a terminal are gone', () => {
    const shown = JSON.stringify([readBad('bidi-override'), readBad('control-characters')]);
    expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u001b|\\u0000/);
  });

  test('a story without usable front matter is called by its slug', () => {
    expect(readBad('front-matter-missing')).toMatchObject({ title: 'test', licence: 'CC-BY-4.0' });
    expect(readBad('front-matter-unclosed')).toMatchObject({
      title: 'The bridge',
      steps: [{ id: 'bridge' }],
    });
  });

  test('a layer described wrongly is drawn as the least certain kind', () => {
    expect(readBad('layer-bare').layers.river).toEqual({
      label: 'river',
      kind: 'line',
      tone: 'ink',
      certainty: 'schematic',
    });
  });

  test('a citation that cannot be followed stays in the text as it was written', () => {
    expect(JSON.stringify(readBad('note-source-unknown').steps[0]?.body)).toContain('[^gazete-p1]');
    expect(readBad('note-source-unknown').notes).toEqual({});
  });

  test('a scene block that is not closed loses only what follows it', () => {
    expect(readBad('scene-unclosed').steps[0]).toMatchObject({ show: [{ layer: 'river', strength: 1 }] });
  });

  test('is null only if there is neither a step nor the section about', () => {
    expect(parse('', 'test').story).toBeNull();
    expect(parse('## How this map was made {#about}\n\nBy hand.', 'test').story?.steps).toEqual([]);
  });
});
