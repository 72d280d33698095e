import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caddySample } from './caddy.ts';
import { compress } from './compress.ts';
import { styleProblems, withPolicy } from './csp.ts';
import { licenceTexts } from './freeze/licences.ts';
import { formatHeaders, headerRules } from './headers.ts';
import { inTurns } from './in-turns.ts';
import { listFiles } from './list-files.ts';
import { nginxSample } from './nginx.ts';
import { writeOfflineLists } from './offline-lists.ts';
import { bundle } from './bundle.ts';
import { lighten, type LightenOptions } from './lighten.ts';
import { plainBytes } from './plain-bytes.ts';
import { unusedFiles } from './prune.ts';
import { subsetFonts } from './subset-fonts.ts';

const isPage = (file: string) => file.endsWith('.html');

/**
 * Makes what `next build` exported ready for any static host: cuts its fonts to the letters used, makes its pages
 * light, brings the module for their maps, removes dead weight, pins every page to its own scripts, writes the hosts' header files and the compressed copies.
 * @param root the project's folder
 * @param out the exported folder
 * @param basePath as given by `basePathOf`
 * @returns what was done, a sentence each
 * @throws if a page carries inline styles, which its policy would silently drop
 */
export async function finish(root: string, out: string, basePath: string): Promise<string[]> {
  const exported = await listFiles(out);
  const pages = exported.filter(isPage);
  const scripts = await bundle(root, out);
  const fonts = await subsetFonts(out, exported);
  await finishPages(out, pages, fonts, { basePath, scripts });
  const unused = unusedFiles(exported);
  await inTurns(unused, (file) => rm(join(out, file)));

  await writeOfflineLists(out);
  await mkdir(join(out, 'licences'), { recursive: true });
  for (const [file, text] of Object.entries(await licenceTexts(root))) await writeFile(join(out, file), text);

  const rules = headerRules(pages, basePath);
  await writeFile(join(out, '_headers'), formatHeaders(rules));
  await writeFile(join(out, 'nginx.conf.sample'), nginxSample(rules, basePath));
  await writeFile(join(out, 'Caddyfile.sample'), caddySample(rules, basePath));

  const { files, before, after } = await compress(out, await listFiles(out));
  return [
    `Removed ${unused.length} files that no page asks for`,
    `Added a content security policy to ${pages.length} pages`,
    `Compressed ${files} files: ${kilobytes(before)} to ${kilobytes(after)} with brotli`,
  ];
}

async function finishPages(
  out: string,
  pages: string[],
  fonts: ReadonlyMap<string, string>,
  light: Omit<LightenOptions, 'styleSheet'>,
): Promise<void> {
  const styleSheets = await readStyleSheets(out, light.basePath);
  const styleSheet = (address: string) => {
    const text = styleSheets.get(address);
    if (text === undefined)
      throw new Error(`A page asks for the style sheet ${address}, which was not exported`);
    return text.replace(/[^/"')]+\.woff2/g, (name) => fonts.get(name) ?? name);
  };
  const problems: string[] = [];
  await inTurns(pages, async (page) => {
    const html = lighten(await readFile(join(out, page), 'utf8'), { ...light, styleSheet });
    problems.push(...styleProblems(html).map((problem) => `${page}: ${problem.slice(0, 120)}`));
    await writeFile(join(out, page), withPolicy(plainBytes(html)));
  });
  if (problems.length > 0)
    throw new Error(
      `The pages' security policy ignores style attributes and event handlers; use classes. ${problems.length} found, the first:\n${problems.sort().slice(0, 10).join('\n')}`,
    );
}

async function readStyleSheets(out: string, basePath: string): Promise<Map<string, string>> {
  const files = (await listFiles(out)).filter((file) => file.endsWith('.css'));
  const texts = await Promise.all(files.map((file) => readFile(join(out, file), 'utf8')));
  return new Map(files.map((file, i) => [`${basePath}/${file}`, texts[i] ?? '']));
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
