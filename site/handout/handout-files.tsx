import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import subsetFont from 'subset-font';
import { Papers } from '../../components/class/sheet-page.tsx';
import { sheetsOf } from '../../components/class/sheets.ts';
import { loadStory } from '../../components/story/load-story.ts';
import { escapeXml } from '../../geo/draw/escape.ts';

const FACES = [
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-400-normal',
    weight: 400,
    style: 'normal',
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-400-italic',
    weight: 400,
    style: 'italic',
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-600-normal',
    weight: 600,
    style: 'normal',
  },
  // Letters such as ğ and ə.
  {
    family: 'Source Serif 4 Extended',
    file: 'source-serif-4/files/source-serif-4-latin-ext-400-normal',
    weight: 400,
    style: 'normal',
  },
  {
    family: 'Source Serif 4 Extended',
    file: 'source-serif-4/files/source-serif-4-latin-ext-600-normal',
    weight: 600,
    style: 'normal',
  },
  { family: 'Inter', file: 'inter/files/inter-latin-500-normal', weight: 500, style: 'normal' },
  { family: 'Inter', file: 'inter/files/inter-latin-600-normal', weight: 600, style: 'normal' },
] as const;

const BASE = `:root{--serif:'Source Serif 4','Source Serif 4 Extended','Noto Serif',Georgia,serif;--sans:Inter,'Noto Sans',Arial,sans-serif}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:#fff}
h1,h2,h3,p,ol,ul{margin:0;padding:0}
h1,h2,h3{line-height:1.15;font-weight:600;text-wrap:balance}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@page{size:portrait;margin:12mm}
@media screen{.paper{max-width:210mm;margin:0 auto;padding:12mm}}
`;

/**
 * The handouts of a story as pages without outside files, by file name.
 * @param root the project's folder
 * @param slug a story of the library
 * @throws if there is no such story
 */
export async function handoutFiles(root: string, slug: string): Promise<Map<string, string>> {
  const loaded = loadStory(slug);
  if (!loaded) throw new RangeError(`handoutFiles(slug): there is no story "${slug}"`);
  const sheets = ['paper', 'map-sheets', 'timeline-sheet'].map((name) =>
    readFile(join(root, `components/class/${name}.css`), 'utf8'),
  );
  const css = BASE + (await Promise.all(sheets)).join('');
  const files = new Map<string, string>();
  for (const sheet of sheetsOf(loaded.story)) {
    const { title, lang } = loaded.story;
    const body = renderToStaticMarkup(<Papers loaded={loaded} sheet={sheet} />);
    const name = escapeXml(`${sheet.name}: ${title}`);
    const fonts = await fontRules(root, body);
    files.set(
      `${sheet.id}.html`,
      `<!DOCTYPE html>\n<html lang="${escapeXml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${fonts}${css}</style></head><body><main>${body}</main></body></html>\n`,
    );
  }
  return files;
}

/** The fonts with the letters of a page in them. */
async function fontRules(root: string, text: string): Promise<string> {
  const used = [...new Set(text)].sort().join('');
  const rules = await Promise.all(
    FACES.map(async ({ family, file, weight, style }) => {
      const whole = await readFile(join(root, 'node_modules/@fontsource', `${file}.woff2`));
      const small = await subsetFont(whole, used, { targetFormat: 'woff2' });
      const data = Buffer.from(small).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}\n`;
    }),
  );
  return rules.join('');
}
