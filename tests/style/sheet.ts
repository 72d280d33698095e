import { readFileSync } from 'node:fs';

const components = new URL('../../components/', import.meta.url);

/** What a style sheet of components/ declares: its rules in order, each with its at-rule ('' outside of one). */
export function rulesIn(name: string): { at: string; selector: string; values: Record<string, string> }[] {
  const text = readFileSync(new URL(name, components), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const rules = [];
  let at = '';
  for (const [, opening, body, closing] of text.matchAll(/(@[^{]+)\{|([^{}@]+\{[^{}]*\})|(\})/g)) {
    if (opening) at = opening.trim();
    if (closing) at = '';
    const [selector = '', declared = ''] = body?.split(/[{}]/) ?? [];
    const values = [...declared.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]);
    if (body) rules.push({ at, selector: selector.trim(), values: Object.fromEntries(values) });
  }
  return rules;
}

/** The values that apply to a selector, later ones first, of rules within that at-rule. */
export function valuesOf(name: string, selector: string, at = ''): Record<string, string> {
  const found = rulesIn(name).filter(
    (rule) => rule.at === at && rule.selector.split(/,\s*/).includes(selector),
  );
  return Object.assign({}, ...found.map(({ values }) => values)) as Record<string, string>;
}
