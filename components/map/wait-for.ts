import type { Map as MapLibreMap } from 'maplibre-gl';

/** Resolves at the map's next event of that kind. Rejects when something fails before, or when nobody waits any more. */
export type WaitFor = (event: 'style.load' | 'idle') => Promise<void>;

/**
 * Waits for a map, and hears of its failures from its beginning on: without a worker nothing is ever idle, and every source
 * tells so once.
 * @param signal is aborted when nobody waits any more: a frame out of view is never drawn, and its map never idle
 */
export function waitFor(map: MapLibreMap, signal: AbortSignal): WaitFor {
  const waiting = new Set<(failure: unknown) => void>();
  let hasDrawn = false;
  let failure: unknown;
  const fail = (reason: unknown) => {
    if (!hasDrawn) failure ??= reason;
    for (const reject of waiting) reject(reason);
    waiting.clear();
  };
  map.on('error', ({ error }) => {
    if (hasDrawn && waiting.size === 0) console.error(error);
    fail(error);
  });
  signal.addEventListener('abort', () => fail(signal.reason));
  return (event) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      waiting.add(reject);
      map.once(event, () => {
        waiting.delete(reject);
        hasDrawn ||= event === 'idle';
        resolve();
      });
    });
}
