import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Expects a drawing to be the one in `golden/<name>.svg`, one element to a line. A drawing that differs is left beside
 * it as `<name>-changed.svg` to be looked at; UPDATE=1 makes it the golden one.
 */
export function expectGolden(name: string, svg: string): void {
  const path = (file: string) => fileURLToPath(new URL(`golden/${file}.svg`, import.meta.url));
  const drawn = `${svg.replaceAll('><', '>\n<')}\n`;
  if (process.env['UPDATE']) writeFileSync(path(name), drawn);
  const golden = existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '';
  if (golden === drawn) rmSync(path(`${name}-changed`), { force: true });
  else writeFileSync(path(`${name}-changed`), drawn);
  expect(drawn).toBe(golden);
}
