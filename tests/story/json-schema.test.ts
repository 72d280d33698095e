import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { jsonSchema } from '../../geo/story/json-schema.ts';

const folder = join(import.meta.dirname, '../stories/good');
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'story.md'), 'utf8'));

describe('jsonSchema(name)', () => {
  // Read back by zod's own importer, so that what editors see is tested and not what it was made from.
  const scene = z.fromJSONSchema(jsonSchema('scene'));
  const lesson = z.fromJSONSchema(jsonSchema('lesson'));
  const frontMatter = z.fromJSONSchema(jsonSchema('front-matter'));

  test('accepts what the good stories write', () => {
    for (const text of texts) {
      const [, front = ''] = text.split(/^---\r?$/m);
      expect(frontMatter.safeParse(parseYaml(front)).error).toBeUndefined();
      const blocks = [...text.matchAll(/^```scene\r?\n([\s\S]*?)^```/gm)];
      expect(blocks.length).toBeGreaterThan(0);
      for (const [, block = ''] of blocks) expect(scene.safeParse(parseYaml(block)).error).toBeUndefined();
    }
  });

  test('accepts the lessons of the good stories', () => {
    const blocks = texts.flatMap((text) => [...text.matchAll(/^```lesson\r?\n([\s\S]*?)^```/gm)]);
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, block = ''] of blocks) expect(lesson.safeParse(parseYaml(block)).error).toBeUndefined();
  });

  test('refuses a question without depth, a quiz question without a reason and an unknown key of a term', () => {
    const term = { term: 'Bank', meaning: 'Land beside a river.' };
    expect(lesson.safeParse({ glossary: [term] }).success).toBe(true);
    expect(lesson.safeParse({ glossary: [{ ...term, meanning: '' }] }).success).toBe(false);
    expect(lesson.safeParse({ questions: [{ ask: 'Why?' }] }).success).toBe(false);
    expect(lesson.safeParse({ quiz: [{ locate: 'meghri' }] }).success).toBe(false);
  });

  test('refuses unknown keys, a missing alt and a zoom out of range', () => {
    const sound = { when: 2022, alt: 'A river.' };
    expect(scene.safeParse(sound).success).toBe(true);
    expect(scene.safeParse({ ...sound, fitt: [] }).success).toBe(false);
    expect(scene.safeParse({ when: 2022 }).success).toBe(false);
    expect(scene.safeParse({ ...sound, zoom: 40 }).success).toBe(false);
  });
});
