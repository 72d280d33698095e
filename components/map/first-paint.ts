/**
 * Resolves when the page has shown its first words: starting a map takes long enough to hold them up. At once where the
 * browser does not tell.
 */
export function firstPaint(): Promise<void> {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return Promise.resolve();
  return new Promise((resolve) => {
    const watcher = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe({ type: 'paint', buffered: true });
  });
}
