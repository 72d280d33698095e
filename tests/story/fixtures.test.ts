import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../geo/story/issue.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';

const root = join(import.meta.dirname, '../stories');
const good = { stories: 'good', layers: 'layers' };
const bad = { stories: 'bad', layers: 'layers' };

describe('loadStory(good)', () => {
  test.each(slugs(root, good))('%s: finds nothing to mend', (slug) => {
    const { story, issues } = loadStory(root, slug, good);
    expect(issues).toEqual([]);
    expect(story?.steps.length).toBeGreaterThan(0);
  });
});

describe('loadStory(bad)', () => {
  test('there are at least 40 of them', () => {
    expect(slugs(root, bad).length).toBeGreaterThanOrEqual(40);
  });

  test.each(slugs(root, bad))('%s: finds exactly the issues written beside it', (slug) => {
    const { issues } = loadStory(root, slug, bad);
    expect(issues).not.toEqual([]);
    compare(join(root, 'bad', slug), `${JSON.stringify(issues.map(written), null, 2)}\n`);
    expect({}).not.toHaveProperty('polluted');
  });
});

// Without the folder, so that a fixture can be renamed.
function written({ file, ...issue }: Issue): object {
  return { file: basename(file), ...issue };
}

function compare(folder: string, found: string): void {
  const expected = join(folder, 'issues.json');
  const changed = join(folder, 'issues-changed.json');
  rmSync(changed, { force: true });
  if (process.env.UPDATE === '1') writeFileSync(expected, found);
  const before = existsSync(expected) ? readFileSync(expected, 'utf8') : '(missing)';
  if (before !== found) writeFileSync(changed, found);
  expect(found).toBe(before);
}
