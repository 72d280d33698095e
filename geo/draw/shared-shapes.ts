/** Lines that several style layers stroke, each written once. */
export interface SharedShapes {
  /** The id of a group of lines, given as path data; undefined when there is nothing to draw. */
  use(paths: readonly string[]): string | undefined;
  defs(): string;
}

/** A fresh set of shared lines whose ids start with `prefix`. */
export function sharedShapes(prefix: string): SharedShapes {
  const ids = new Map<string, string>();
  return {
    use(paths) {
      if (paths.length === 0) return undefined;
      const lines = paths
        .map((d) => `<path fill="none" vector-effect="non-scaling-stroke" d="${d}"/>`)
        .join('');
      const id = ids.get(lines) ?? `${prefix}l${ids.size}`;
      ids.set(lines, id);
      return id;
    },
    defs() {
      const groups = [...ids].map(([lines, id]) => `<g id="${id}">${lines}</g>`);
      return groups.length > 0 ? `<defs>${groups.join('')}</defs>` : '';
    },
  };
}
