import type * as z from 'zod';
import type { Path } from './read-yaml.ts';

/** What to put where a required value is missing or wrong; undefined to leave out what contains it. */
export type Fallback = (path: Path) => unknown;

/**
 * The best trusted value that can be made of an untrusted one: everything the schema objects to is left out or replaced
 * by its fallback, the rest is kept. The fallback for the empty path must satisfy the schema with its own fallbacks.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  untrusted: unknown,
  fallback: Fallback,
): z.output<Schema> {
  let value: unknown = structuredClone(untrusted);
  for (let round = 0; round < 20; round++) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    // Last first, so that taking an element out of a list moves none that is still to be seen to.
    for (const issue of result.error.issues.toReversed()) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) value = without(value, [...issue.path, key]);
      } else value = mend(value, issue.path, fallback);
    }
  }
  return schema.parse(fallback([]));
}

function mend(value: unknown, path: Path, fallback: Fallback): unknown {
  const instead = fallback(path);
  if (instead !== undefined) return set(value, path, instead);
  const parent = path.slice(0, -1);
  return path.length === 0 || has(value, path) ? without(value, path) : mend(value, parent, fallback);
}

function set(value: unknown, path: Path, next: unknown): unknown {
  const key = path.at(-1);
  if (key === undefined) return next;
  const parent = get(value, path.slice(0, -1));
  if (isObject(parent)) Reflect.set(parent, key, next);
  return value;
}

function without(value: unknown, path: Path): unknown {
  const key = path.at(-1);
  if (key === undefined) return undefined;
  const parent = get(value, path.slice(0, -1));
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1);
  else if (isObject(parent)) Reflect.deleteProperty(parent, key);
  return value;
}

function has(value: unknown, path: Path): boolean {
  const parent = get(value, path.slice(0, -1));
  const key = path.at(-1);
  return key !== undefined && isObject(parent) && Object.hasOwn(parent, key);
}

/** The value at a path, or undefined where there is none. Inherited properties do not count. */
export function get(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
