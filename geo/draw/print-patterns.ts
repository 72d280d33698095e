import { patternColour, PRINT } from '../style/print-style.ts';

/** Patterns for what is sure: light, so that names stay legible over them. */
const SURE = [
  tile(7, '<circle cx="1.8" cy="1.8" r=".62"/><circle cx="5.3" cy="5.3" r=".62"/>'),
  tile(7, '<path d="M1.5 2.5h3M5 6h3M-2 6h3" stroke-width=".55"/>'),
  tile(6, '<path d="M1.5 0v6" stroke-width=".45"/>'),
  tile(8, '<path d="M2 2h2.4M3.2.8v2.4M6 6h2.4M7.2 4.8v2.4" stroke-width=".45"/>'),
  tile(6, '<path d="M0 1.5h6" stroke-width=".45"/>'),
  tile(9, '<circle cx="3" cy="3" r="1.3" fill="none" stroke-width=".5"/>'),
];
/** Hatching for what is not. */
const UNSURE = [
  tile(5.5, '<path d="M-1 6.5 6.5-1M-1 1 1-1M4.5 6.5l2-2" stroke-width=".8"/>'),
  tile(5.5, '<path d="M-1-1 6.5 6.5M4.5-1l2 2M-1 4.5l2 2" stroke-width=".8"/>'),
  tile(6, '<path d="M-1 7 7-1M-1-1 7 7" stroke-width=".55"/>'),
  tile(4, '<path d="M2 0v4" stroke-width=".8"/>'),
];
const WATER = tile(4, '<path d="M0 1.5h4" stroke-width=".32" stroke="#8a8a8a"/>');

interface Tile {
  readonly side: number;
  readonly marks: string;
}

function tile(side: number, marks: string): Tile {
  return { side, marks };
}

/** The id of the pattern of an area, by its place among the story's areas that are sure, or among those that are not. */
export function patternId(prefix: string, index: number, unsure: boolean): string {
  return unsure ? `${prefix}unsure${index % UNSURE.length}` : `${prefix}sure${index % SURE.length}`;
}

/** The pattern that a colour of the print style stands for; undefined for what is only a colour. */
function patterns(prefix: string): Map<string, { id: string; tile: Tile }> {
  const named = new Map<string, { id: string; tile: Tile }>();
  for (const [i, one] of SURE.entries()) named.set(patternColour(i), { id: `${prefix}sure${i}`, tile: one });
  for (const [i, one] of UNSURE.entries())
    named.set(patternColour(i + 8), { id: `${prefix}unsure${i}`, tile: one });
  return named.set(PRINT.water, { id: `${prefix}water`, tile: WATER });
}

/**
 * A drawing in the print style with patterns where their colours stand, and only the patterns it uses in front of it.
 * `prefix` starts every id.
 */
export function withPatterns(markup: string, prefix: string): string {
  let defs = '';
  let drawn = markup;
  for (const [colour, { id, tile: one }] of patterns(prefix)) {
    if (!drawn.includes(`fill="${colour}"`)) continue;
    drawn = drawn.replaceAll(`fill="${colour}"`, `fill="url(#${id})"`);
    const { side, marks } = one;
    defs += `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" stroke="#111" fill="#111">${marks}</pattern>`;
  }
  return `<defs>${defs}</defs>${drawn}`;
}
