const DARK = /\(\s*prefers-color-scheme:\s*dark\s*\)/;

/** Makes a page light or dark whatever the reader's system says, when the host asked for it; drawings follow. */
export function forceTheme(theme: string | null): void {
  if (theme !== 'light' && theme !== 'dark') return;
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.style.colorScheme = theme;
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (rule instanceof CSSMediaRule && DARK.test(rule.media.mediaText))
        rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
    }
  }
}

/** Whether the page is dark now: as the host asked, or as the reader's system is. */
export function isDark(): boolean {
  const forced = document.documentElement.dataset['theme'];
  return forced ? forced === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}
