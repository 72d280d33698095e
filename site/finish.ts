import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress } from './compress.ts';
import { styleProblems, withPolicy } from './csp.ts';
import { formatHeaders, headerRules } from './headers.ts';
import { listFiles } from './list-files.ts';
import { nginxSample } from './nginx.ts';
import { unusedMapLibre } from './prune.ts';

const isPage = (file: string) => file.endsWith('.html');

/**
 * Makes what `next build` exported ready for any static host: removes dead weight, pins every page to its
 * own scripts, writes the hosts' header files and the compressed copies.
 * @param out the exported folder
 * @param basePath as given by `basePathOf`
 * @returns what was done, a sentence each
 * @throws if a page carries inline styles, which its policy would silently drop
 */
export async function finish(out: string, basePath: string): Promise<string[]> {
  const exported = await listFiles(out);
  const unused = unusedMapLibre(exported);
  await Promise.all(unused.map((file) => rm(join(out, file))));

  const pages = exported.filter(isPage);
  await addPolicies(out, pages);

  const rules = headerRules(pages, basePath);
  await writeFile(join(out, '_headers'), formatHeaders(rules));
  await writeFile(join(out, 'nginx.conf.sample'), nginxSample(rules, basePath));

  const { files, before, after } = await compress(out, await listFiles(out));
  return [
    `Removed ${unused.length} unused files of the map library`,
    `Added a content security policy to ${pages.length} pages`,
    `Compressed ${files} files: ${kilobytes(before)} to ${kilobytes(after)} with brotli`,
  ];
}

async function addPolicies(out: string, pages: string[]): Promise<void> {
  const problems: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(out, page), 'utf8');
    problems.push(...styleProblems(html).map((problem) => `${page}: ${problem.slice(0, 120)}`));
    await writeFile(join(out, page), withPolicy(html));
  }
  if (problems.length > 0)
    throw new Error(
      `The pages' security policy ignores style attributes and event handlers; use classes. ${problems.length} found, the first:\n${problems.slice(0, 10).join('\n')}`,
    );
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
