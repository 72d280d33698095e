import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { report, type Position, type Report } from './issue.ts';
import { get } from './salvage.ts';
import { locate } from './yaml-position.ts';
import { looseAliases, yamlProblems, type YamlProblem } from './yaml-problem.ts';

export type Path = readonly PropertyKey[];

/** A piece of YAML as plain data, and where in the story file its parts are. */
export interface Yaml {
  readonly value: unknown;
  /** Lines of the file that could not be read, if any. What seems to be missing may be there after all. */
  readonly brokenLines: ReadonlySet<number>;
  /** Where the value at a path begins; for one that is missing, where the nearest thing around it does. */
  positionOf(path: Path): Position;
  /** Where the key at the end of a path begins. */
  keyPositionOf(path: Path): Position;
}

/** Where a snippet lies in its file: its lines start at `line`, each moved right by what `shifts` says. */
export interface Place {
  readonly opening: Position;
  readonly line: number;
  readonly shifts?: readonly number[];
}

const longest = 64 * 1024;

/** Reads YAML without ever throwing: what is wrong is reported, and the value is what could be read (or undefined). */
export function readYaml(source: string, place: Place, to: Report): Yaml {
  if (source.length > longest) {
    const hint = 'Move data into a GeoJSON file.';
    report(to, 'error', place.opening, {
      code: 'yaml-too-big',
      message: 'This is too long to be settings.',
      hint,
    });
    return unreadable(place.opening);
  }
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: place.line + line - 1, column: col + (place.shifts?.[line - 1] ?? 0) };
  };
  const unsafe: number[] = [];
  const loose: YamlProblem[] = [];
  let document: Document.Parsed;
  let value: unknown;
  try {
    const options = { prettyErrors: false, stringKeys: true, logLevel: 'error' } as const;
    document = parseDocument(source, { ...options, lineCounter: counter });
    unsafe.push(...dropUnsafeKeys(document));
    loose.push(...looseAliases(document, source));
    value = document.toJS();
  } catch (error) {
    report(to, 'error', place.opening, unfollowable(error));
    return unreadable(place.opening);
  }
  const brokenLines = new Set<number>();
  for (const { offset, noticed, finding } of [...loose, ...yamlProblems(document, source)]) {
    const position = at(offset);
    // The first thing wrong in a line is usually the cause of the others.
    if (!brokenLines.has(position.line)) report(to, 'error', position, finding);
    if (finding.code === 'yaml') brokenLines.add(position.line).add(at(noticed).line);
  }
  for (const offset of unsafe) {
    report(to, 'error', at(offset), { code: 'key-unknown', message: 'Unknown key "__proto__".' });
  }
  return {
    value,
    brokenLines,
    positionOf: (path) => locate(document, path, 'value', at) ?? place.opening,
    keyPositionOf: (path) => locate(document, path, 'key', at) ?? place.opening,
  };
}

/** Settings of which nothing could be read. */
export function unreadable(opening: Position): Yaml {
  const here = () => opening;
  return { value: undefined, brokenLines: new Set([opening.line]), positionOf: here, keyPositionOf: here };
}

/** Where a list names an id, whether bare or as the `layer` of an entry; the last time if it does so more than once. */
export function mention(yaml: Yaml, list: string, id: string): Position {
  const entries = get(yaml.value, [list]);
  const index = Array.isArray(entries)
    ? entries.findLastIndex((entry: unknown) => entry === id || get(entry, ['layer']) === id)
    : -1;
  return yaml.positionOf(index < 0 ? [list] : [list, index]);
}

// Objects inherit from whatever `__proto__` is set to, so this key never reaches one.
function dropUnsafeKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return undefined;
      offsets.push(key.range?.[0] ?? 0);
      return visit.REMOVE;
    },
  });
  return offsets;
}

// The yaml package throws on aliases that multiply without end, and on nesting that fills the stack.
function unfollowable(error: unknown) {
  if (error instanceof ReferenceError) {
    const hint = 'Write the value out; text that begins with * needs quotation marks.';
    return { code: 'yaml', message: 'An alias (*name) in this block cannot be followed.', hint };
  }
  return {
    code: 'yaml',
    message: 'This block is nested too deeply to be read.',
    hint: 'Write it more simply.',
  };
}
