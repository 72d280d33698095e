/** An id made of words: their letters without accents, at most 60; `otherwise` where nothing is left of them. */
export function slugOf(words: string, otherwise: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || otherwise
  );
}

/**
 * An id that is not taken yet, made by adding a number. `taken` says for each id which number to try first, so that
 * thousands of like ids take no longer than others.
 */
export function freeId(id: string, taken: Map<string, number>): string {
  let number = taken.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.set(id, number + 1);
  return `${id}-${number}`;
}
