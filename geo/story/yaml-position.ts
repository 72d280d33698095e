import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import type { Position } from './issue.ts';

/**
 * Where the value at a path of a YAML document begins, or the key that leads to it. Where the path ends early or the value is
 * empty, the nearest key around it; undefined if there is none.
 */
export function locate(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  wanted: 'key' | 'value',
  at: (offset: number) => Position,
): Position | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key: own }) => isScalar(own) && String(own.value) === String(key));
      if (pair === undefined) break;
      offset = offsetOf(pair.key) ?? offset;
      if (wanted === 'key' && depth === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') node = node.items[key];
    else break;
    offset = offsetOf(node) ?? offset;
  }
  return offset === undefined ? undefined : at(offset);
}

function offsetOf(node: unknown): number | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return isScalar(node) && start === end ? undefined : start;
}
