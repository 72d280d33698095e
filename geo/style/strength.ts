import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The strength of a layer (0 to 1, from global-state) as an expression, times `full`. */
export function strengthOf(id: string, full = 1): ExpressionSpecification {
  return ['*', full, ['number', ['global-state', id], 0]];
}

/** The outline of an area fades by this power of its strength: it stays legible (3:1) where the area is faint (0.35). */
export const OUTLINE_POWER = 0.4;

/** The same for the outline of an area. */
export function outlineStrengthOf(id: string, full = 1): ExpressionSpecification {
  return ['*', full, ['^', ['number', ['global-state', id], 0], OUTLINE_POWER]];
}
