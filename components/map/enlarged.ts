/** How much larger names are set on a wall or a large desk: the same rule as for `.set` in map.css. */
export function enlarged(): number {
  return window.matchMedia('(width >= 1800px) and (height >= 1000px)').matches ? 1.3 : 1;
}
