import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonErrorOffset } from '../../geo/story/json-syntax.ts';
import { jsonPositions } from '../../geo/story/json-position.ts';

const seed = 20221020;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonErrorOffset(text)', () => {
  test.each([
    ['{"a": NaN}', 6],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['"open', 0],
    ['[1]]', 3],
    ["['a']", 1],
    ['', 0],
  ])('%s is %i', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  test('is the end exactly when JSON.parse finds nothing wrong, or the text is cut short', () => {
    const edits = fc.tuple(fc.jsonValue(), fc.nat(), fc.constantFrom(...'{}[],:"0a\\ '), fc.nat(2));
    fc.assert(
      fc.property(edits, ([value, at, put, drop]) => {
        const whole = JSON.stringify(value, null, 1);
        const index = at % (whole.length + 1);
        const text = whole.slice(0, index) + put + whole.slice(index + drop);
        const offset = jsonErrorOffset(text);
        expect(offset).toBeLessThanOrEqual(text.length);
        if (isJson(text)) expect(offset).toBe(text.length);
        // What comes before the error can go on to be JSON, so it never is an error itself.
        else expect(jsonErrorOffset(text.slice(0, offset))).toBe(text.slice(0, offset).length);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('jsonPositions(text, paths)', () => {
  test('finds every value that JSON.parse finds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        const found = pathsOf(value);
        const lines = text.split('\n');
        const positions = jsonPositions(text, found.map(({ path }) => path)); // prettier-ignore
        for (const [index, { line, column }] of positions.entries()) {
          const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
          const own = found[index]?.value;
          const start = Array.isArray(own) ? '[' : typeof own === 'object' && own ? '{' : JSON.stringify(own);
          expect(rest.startsWith(start)).toBe(true);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  test('of the whole is where it begins, after any space', () => {
    expect(jsonPositions('\n  [1]', [[]])).toEqual([{ line: 2, column: 3 }]);
  });

  test('of a path that leads nowhere is that of the value around it', () => {
    const text = '{\n  "a": [\n    1\n  ]\n}';
    expect(jsonPositions(text, [['a', 5], ['b'], ['a', 0]])).toEqual([
      { line: 2, column: 8 },
      { line: 1, column: 1 },
      { line: 3, column: 5 },
    ]);
  });
});

function pathsOf(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [{ path, value }, ...inner.flatMap(([key, own]) => pathsOf(own, [...path, key]))];
}
