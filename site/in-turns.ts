/**
 * Works through items, a few at a time: a library has more files than a system lets a program open, and more text than
 * fits the memory.
 * @param items what to work on, begun in order
 * @param work for one item
 * @param atOnce how many are under way at a time; enough by default to keep a disk busy
 * @throws the first failure; nothing new is begun after it
 */
export async function inTurns<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
  atOnce = 8,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (failure) {
        failed = true;
        throw failure;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
