import localFont from 'next/font/local';

// The faces that stand in meanwhile are in fallback-fonts.css, for more systems than the framework knows.
// Families are called by the names of these constants: one that a system knows as well would be shown before ours arrives.

/** Source Serif for reading. */
export const readingSerif = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
    {
      path: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--font-serif',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

/** Inter for the map and the interface. */
export const mapSans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/inter/files/inter-latin-500-normal.woff2',
      weight: '500',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--font-sans',
  adjustFontFallback: false,
  display: 'swap',
  preload: false,
});
