import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Nodes } from 'mdast';
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
