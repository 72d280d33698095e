/** What search engines and news readers ask for: drawn small and given large, so that names can be read as thumbnails. */
export const NEWS_SHAPES = {
  '1x1': { width: 800, height: 800, given: { width: 1200, height: 1200 } },
  '4x3': { width: 880, height: 660, given: { width: 1200, height: 900 } },
  '16x9': { width: 960, height: 540, given: { width: 1200, height: 675 } },
} as const;
