import advances from './advances.json' with { type: 'json' };
import type { Label, Look } from './label.ts';
import type { Room } from './room.ts';

/** Typography of a look. Sizes in CSS pixels, tracking in ems. The style sheet of the labels holds the same numbers. */
export interface Typography {
  readonly font: 'sans' | 'bold' | 'serif';
  readonly size: Readonly<Record<Room, number>>;
  readonly tracking: number;
  readonly upper: boolean;
  /** Gap between a point and its text, in pixels; 0 for texts without a mark. */
  readonly gap: number;
  /** How far above its line a text stands, in ems; 0 where the line is not drawn. */
  readonly rise: number;
}

export const LOOKS: Readonly<Record<Look, Typography>> = {
  capital: { font: 'bold', size: { narrow: 12, roomy: 13.5 }, tracking: 0, upper: false, gap: 8, rise: 0 },
  town: { font: 'sans', size: { narrow: 11.5, roomy: 12.5 }, tracking: 0, upper: false, gap: 8, rise: 0 },
  country: { font: 'sans', size: { narrow: 10.5, roomy: 13 }, tracking: 0.2, upper: true, gap: 0, rise: 0 },
  area: { font: 'bold', size: { narrow: 12.5, roomy: 15 }, tracking: 0, upper: false, gap: 0, rise: 0 },
  water: { font: 'serif', size: { narrow: 12, roomy: 14.5 }, tracking: 0.06, upper: false, gap: 0, rise: 0 },
  river: { font: 'serif', size: { narrow: 12, roomy: 14 }, tracking: 0.12, upper: false, gap: 0, rise: 0.8 },
};

/** Line height of a label, in ems; the line under an area's name is smaller by {@link UNDER_SIZE}. */
export const LINE_HEIGHT = 1.25;
export const UNDER_SIZE = 0.8;

const WIDEST = 700;

/** Width in pixels of a text set in the type of a look. Letters that the table lacks count as wide ones. */
export function textWidth(text: string, look: Look, sizePx: number): number {
  const { font, tracking, upper } = LOOKS[look];
  const table: Readonly<Record<string, number>> = advances[font];
  let width = 0;
  for (const letter of upper ? text.toUpperCase() : text)
    width += (table[letter] ?? WIDEST) / 1000 + tracking;
  return width * sizePx;
}

/** The text as a look sets it: country names stand in capitals. */
export function setText(label: Pick<Label, 'text' | 'look'>): string {
  return LOOKS[label.look].upper ? label.text.toUpperCase() : label.text;
}
