import { start, type Position } from './issue.ts';

export type JsonPath = readonly (string | number)[];

interface Wanted {
  readonly below: Map<string | number, Wanted>;
  offset?: number;
}

/**
 * Where the values at some paths of a valid JSON text begin, in the order asked. A path that leads nowhere gets the
 * position of the nearest value around it. Reads the text once, however many paths there are.
 */
export function jsonPositions(text: string, paths: readonly JsonPath[]): Position[] {
  const root: Wanted = { below: new Map() };
  for (const path of paths) {
    let wanted = root;
    for (const key of path) {
      const next: Wanted = wanted.below.get(key) ?? { below: new Map() };
      wanted.below.set(key, next);
      wanted = next;
    }
  }
  visit(text, 0, root);
  const offsets = paths.map((path) => offsetOf(root, path));
  return positionsAt(text, offsets);
}

function offsetOf(root: Wanted, path: JsonPath): number {
  let wanted: Wanted | undefined = root;
  let offset = root.offset ?? 0;
  for (const key of path) {
    wanted = wanted?.below.get(key);
    offset = wanted?.offset ?? offset;
  }
  return offset;
}

const space = /[\s,:]*/y;
const string = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const scalar = /[^\s,\]}]*/y;
const turn = /["{}[\]]/g;

// Descends only towards wanted paths, whose depth is that of GeoJSON; everything else is skipped.
function visit(text: string, from: number, wanted: Wanted): number {
  const at = skip(space, text, from);
  wanted.offset ??= at;
  const opening = text[at];
  if (wanted.below.size === 0 || (opening !== '{' && opening !== '[')) return pass(text, at);
  let next = skip(space, text, at + 1);
  for (let index = 0; next < text.length && text[next] !== '}' && text[next] !== ']'; index++) {
    let key: string | number = index;
    if (opening === '{') {
      const end = skip(string, text, next);
      key = JSON.parse(text.slice(next, end)) as string;
      next = skip(space, text, end);
    }
    const inner = wanted.below.get(key);
    next = skip(space, text, inner ? visit(text, next, inner) : pass(text, next));
  }
  return next + 1;
}

function pass(text: string, from: number): number {
  if (text[from] === '"') return skip(string, text, from);
  if (text[from] !== '{' && text[from] !== '[') return skip(scalar, text, from);
  let depth = 0;
  turn.lastIndex = from;
  for (let match = turn.exec(text); match; match = turn.exec(text)) {
    if (match[0] === '"') turn.lastIndex = skip(string, text, match.index);
    else depth += match[0] === '{' || match[0] === '[' ? 1 : -1;
    if (depth === 0) return turn.lastIndex;
  }
  return text.length;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from + 1;
}

/** The lines and columns of some offsets, in the order asked. */
export function positionsAt(text: string, offsets: readonly number[]): Position[] {
  const found = new Map<number, Position>();
  let line = start.line;
  let lineStart = 0;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < offset;
      end = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = end + 1;
    }
    found.set(offset, { line, column: offset - lineStart + 1 });
  }
  return offsets.map((offset) => found.get(offset) ?? start);
}
