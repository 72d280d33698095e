import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The strength of a layer (0 to 1, from global-state) as an expression, times `full`. */
export function strengthOf(id: string, full = 1): ExpressionSpecification {
  return ['*', full, ['number', ['global-state', id], 0]];
}
