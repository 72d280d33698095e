import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from '../../site/compress.ts';
import { siteFolder } from './site-folder.ts';

const text = 'text '.repeat(500);

test('compress(dir, files) writes copies that read back as the file', async () => {
  const dir = await siteFolder({ 'a/index.html': text });
  const { files, before, after } = await compress(dir, ['a/index.html']);
  expect([files, before]).toEqual([1, text.length]);
  const small = await readFile(join(dir, 'a/index.html.br'));
  expect(small.length).toBe(after);
  expect(brotliDecompressSync(small).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(dir, 'a/index.html.gz'))).toString()).toBe(text);
});

test('compress(dir, files) leaves out small files, pictures, and what gets no smaller', async () => {
  const dir = await siteFolder({ 'small.txt': 'x'.repeat(900), 'a.png': text, 'b.woff2': text });
  const digests = Array.from({ length: 100 }, (_, i) => createHash('sha256').update(`${i}`).digest());
  await writeFile(join(dir, 'noise.txt'), Buffer.concat(digests));
  const files = ['small.txt', 'a.png', 'b.woff2', 'noise.txt'];
  expect(await compress(dir, files)).toEqual({ files: 0, before: 0, after: 0 });
  for (const file of files.flatMap((name) => [`${name}.br`, `${name}.gz`]))
    expect(existsSync(join(dir, file)), file).toBe(false);
});
