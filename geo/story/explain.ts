import * as z from 'zod';
import { didYouMean, nearest } from './did-you-mean.ts';
import { badId, findingFor, type Examples } from './finding.ts';
import { report, type Finding, type Position, type Report } from './issue.ts';
import type { Path, Yaml } from './read-yaml.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Reports everything a schema objects to in a piece of YAML, each at its place in the file. `examples` are hints by key, in
 * place of those for front matter and scenes.
 */
export function explain(schema: z.ZodType, yaml: Yaml, to: Report, examples?: Examples): void {
  const result = schema.safeParse(yaml.value);
  if (result.success) return;
  const issues = result.error.issues.flatMap(nearestAlternative);
  const meant = new Set<string>();
  // Where the YAML itself is broken, that is the mistake.
  const say = (at: Position, finding: Finding) => {
    if (!yaml.brokenLines.has(at.line)) report(to, 'error', at, finding);
  };
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const known = keysAt(schema, issue.path);
      meant.add(pathText([...issue.path, nearest(key, known) ?? '']));
      const finding = { code: 'key-unknown', message: `Unknown key "${key}".`, hint: didYouMean(key, known) };
      say(yaml.keyPositionOf([...issue.path, key]), finding);
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    if (issue.code === 'invalid_key') say(yaml.keyPositionOf(issue.path), badId(String(issue.path.at(-1))));
    else {
      const { isMissing, ...finding } = findingFor(issue, yaml.value, examples);
      // A key that is only misspelt, or may be in a part that could not be read, is not missing as well.
      if (isMissing && (yaml.brokenLines.size > 0 || meant.has(pathText(issue.path)))) continue;
      say(yaml.positionOf(issue.path), finding);
    }
  }
}

function pathText(path: Path): string {
  return path.map(String).join('\n');
}

// Of a union's alternatives, the one the author came nearest to: the first to accept the kind of value that was given.
function nearestAlternative(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const rejects = ({ path, code }: ZodIssue) =>
    code === 'invalid_value' || code === 'invalid_union' || (path.length === 0 && code === 'invalid_type');
  const meant = issue.errors.find((errors) => !errors.some(rejects));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return keysAt(inner(schema.unwrap()), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(inner(option), path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (key === undefined) return Object.keys(schema.shape);
    const next: unknown = Reflect.get(schema.shape, key);
    return next instanceof z.ZodType ? keysAt(next, rest) : [];
  }
  if (schema instanceof z.ZodRecord) return keysAt(inner(schema.valueType), rest);
  return schema instanceof z.ZodArray ? keysAt(inner(schema.element), rest) : [];
}

// zod types what a schema contains as its core type; every schema of this project is a classic one.
function inner(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('schema: built with another flavour of zod');
}
