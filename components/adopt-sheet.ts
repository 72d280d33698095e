const adopted = new Set<string>();

/**
 * Takes a style sheet into use once. In the readers' bundle an imported sheet is its text, and comes with the module that
 * needs it: pages that are only read need not carry it. Elsewhere importing it was enough, and there is no text.
 */
export function adoptSheet(sheet: unknown): void {
  if (typeof sheet !== 'string' || adopted.has(sheet)) return;
  adopted.add(sheet);
  const made = new CSSStyleSheet();
  made.replaceSync(sheet);
  document.adoptedStyleSheets.push(made);
}
