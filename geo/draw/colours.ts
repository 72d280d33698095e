/** A colour in each scheme, as written in a style or as evaluated from an expression. */
export type Pair = readonly [light: unknown, dark: unknown];

/** Gives colours to elements so that one drawing serves both schemes: an attribute for light, a class for dark. */
export interface Colours {
  /** Attributes of an element with these colours, starting with a space. */
  of(colours: { readonly fill?: Pair; readonly stroke?: Pair }): string;
  /** The rules for dark readers, of the classes handed out so far. */
  css(): string;
}

/** A fresh set of colour classes whose names start with `prefix`. */
export function colours(prefix: string): Colours {
  const classes = new Map<string, string>();
  return {
    of(pairs) {
      let attributes = '';
      let rule = '';
      for (const [name, pair] of Object.entries(pairs)) {
        attributes += ` ${name}="${hex(pair[0])}"`;
        rule += `${rule ? ';' : ''}${name}:${hex(pair[1])}`;
      }
      const known = classes.get(rule) ?? `${prefix}c${classes.size}`;
      classes.set(rule, known);
      return ` class="${known}"${attributes}`;
    },
    css() {
      const rules = [...classes].map(([rule, name]) => `.${name}{${rule}}`).join('');
      return rules ? `@media (prefers-color-scheme:dark){${rules}}` : '';
    },
  };
}

/** "#rrggbb" of a colour, alpha left to the opacity attributes. */
function hex(color: unknown): string {
  const text = String(color);
  const channels = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)/.exec(text);
  if (!channels) return text;
  return `#${channels
    .slice(1, 4)
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0'))
    .join('')}`;
}
