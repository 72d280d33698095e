import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * Memory that a process and all that it started hold together, in MB. What several of them share counts once where the
 * system tells (Linux), and for each of them elsewhere.
 */
export async function treeMemory(top: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([top]);
  // Children may be listed before their parents.
  for (let grown = -1; grown < tree.size;) {
    grown = tree.size;
    for (const [pid = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(pid);
    if (grown === tree.size) break;
  }
  const own = rows.filter(([pid = 0]) => tree.has(pid));
  const kilobytes = await Promise.all(
    own.map(async ([pid = 0, , rss = 0]) => (await proportional(pid)) ?? rss),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

async function proportional(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(text) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes);
}
