import { fileStamp } from './file-stamp.ts';

interface Answer {
  readonly stamp: string;
  readonly answer: unknown;
}

const STORES = Symbol.for('araxes.kept');
const isWriting = process.env.NODE_ENV === 'development';

/**
 * Remembers answers: dozens of pages and files draw from one story. While it is written, until a file changes. A build
 * sees files as they are when it begins, and must not look at hundreds of them for every page; its pages and its files
 * are bundled apart, and share the answers through `name`.
 */
export function kept<In extends string | void, Out>(
  name: string,
  folders: readonly string[],
  read: (input: In) => Out,
): (input: In) => Out {
  const known = isWriting ? new Map<unknown, Answer>() : storeOf(name);
  return (input) => {
    const stamp = isWriting ? fileStamp(folders) : '';
    const last = known.get(input);
    if (last?.stamp === stamp) return last.answer as Out;
    const answer = read(input);
    known.set(input, { stamp, answer });
    return answer;
  };
}

function storeOf(name: string): Map<unknown, Answer> {
  const shared = globalThis as { [STORES]?: Map<string, Map<unknown, Answer>> };
  const stores = (shared[STORES] ??= new Map());
  const store = stores.get(name) ?? new Map<unknown, Answer>();
  stores.set(name, store);
  return store;
}
