/** Lines that several style layers stroke, each written once. */
export interface SharedShapes {
  /** The id of a line's path data; undefined when there is nothing to draw. */
  use(path: string): string | undefined;
  defs(): string;
}

/** A fresh set of shared lines whose ids start with `prefix`. */
export function sharedShapes(prefix: string): SharedShapes {
  const ids = new Map<string, string>();
  return {
    use(path) {
      if (!path) return undefined;
      const id = ids.get(path) ?? `${prefix}l${ids.size}`;
      ids.set(path, id);
      return id;
    },
    defs() {
      const paths = [...ids].map(([d, id]) => `<path id="${id}" fill="none" vector-effect="non-scaling-stroke" d="${d}"/>`);
      return paths.length > 0 ? `<defs>${paths.join('')}</defs>` : '';
    },
  };
}
