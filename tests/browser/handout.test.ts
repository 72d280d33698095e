import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, onTestFinished, test } from 'vitest';
import { handoutFiles } from '../../site/handout/handout-files.tsx';
import { openPage } from './driver/open-page.ts';
import { flagship, patient } from './driver/open-story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WORDS: Readonly<Record<string, string>> = {
  'map.html': 'Syunik',
  'outline.html': 'Scale true at',
  'numbered.html': 'Key, for the teacher',
  'timeline.html': '30 October 2022',
  'questions.html': 'Key, for the teacher',
  'glossary.html': 'Abraham Accords',
  'sources.html': 'Cited in',
};

test(
  'handout files open from a disk, ask for nothing, and print whole on A4 and Letter',
  patient,
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'araxes-handouts-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const files = await handoutFiles(root, flagship().slug);
    expect([...files.keys()].toSorted()).toEqual(Object.keys(WORDS).toSorted());
    for (const [name, html] of files) await writeFile(join(dir, name), html);
    const { page, requests, problems } = await openPage('about:blank', { size: [900, 1100] });
    for (const [name, words] of Object.entries(WORDS)) {
      await page.goto(pathToFileURL(join(dir, name)).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const faces = await page.evaluate(
        () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
      );
      expect(faces, name).toBeGreaterThan(0);
      const pages: number[] = [];
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = await getDocumentProxy(
          new Uint8Array(await page.pdf({ format, printBackground: false })),
        );
        const { text } = await extractText(pdf, { mergePages: true });
        expect(text.replaceAll(/\s+/g, ' '), `${name} ${format}`).toContain(words);
        pages.push(pdf.numPages);
        const { width } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        expect(Math.abs(width - (format === 'A4' ? 595 : 612))).toBeLessThan(2);
      }
      expect(Math.abs((pages[0] ?? 0) - (pages[1] ?? 0)), name).toBeLessThanOrEqual(1);
    }
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(problems).toEqual([]);
  },
);
