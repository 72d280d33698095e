import type { Map as MapLibreMap } from 'maplibre-gl';

/** Resolves at the map's next event of that kind. Rejects when something fails before. */
export type WaitFor = (event: 'style.load' | 'idle') => Promise<void>;

/**
 * Waits for a map, and hears of its failures from its beginning on: without a worker nothing is ever idle, and every source
 * tells so once.
 */
export function waitFor(map: MapLibreMap): WaitFor {
  const waiting = new Set<(failure: unknown) => void>();
  let hasDrawn = false;
  let failure: unknown;
  map.on('error', ({ error }) => {
    if (hasDrawn && waiting.size === 0) console.error(error);
    if (!hasDrawn) failure ??= error;
    for (const reject of waiting) reject(error);
    waiting.clear();
  });
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
