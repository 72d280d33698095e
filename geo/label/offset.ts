import type { Anchor, PointLabel } from './label.ts';
import { LINE_HEIGHT, LOOKS, UNDER_SIZE } from './look.ts';
import type { Room } from './room.ts';

/** Where a text starts relative to its point, in CSS pixels: baseline of the first line and SVG `text-anchor`. */
export interface TextOffset {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'start' | 'middle' | 'end';
  /** Font sizes in pixels of the name and of the line under it, and the distance between their baselines. */
  readonly size: number;
  readonly underSize: number;
  readonly underDy: number;
}

/** Share of the font size from the middle of a line to its baseline: half the height of a small letter and a bit. */
const BASELINE = 0.36;

const ALIGN: Readonly<Record<Anchor, TextOffset['align']>> = {
  left: 'end',
  right: 'start',
  top: 'middle',
  bottom: 'middle',
  center: 'middle',
};

/** How to set the text of a point label in a room. Agrees with the box that placed it. */
export function textOffset({ look, anchor, under }: PointLabel, room: Room): TextOffset {
  const { gap, size: sizes } = LOOKS[look];
  const size = sizes[room];
  const line = size * LINE_HEIGHT;
  const height = line * (under ? 1 + UNDER_SIZE : 1);
  const top = anchor === 'top' ? -gap - height : anchor === 'bottom' ? gap : -height / 2;
  const dx = anchor === 'left' ? -gap : anchor === 'right' ? gap : 0;
  const dy = top + line / 2 + size * BASELINE;
  const underSize = size * UNDER_SIZE;
  return {
    dx,
    dy: tenth(dy),
    align: ALIGN[anchor],
    size,
    underSize: tenth(underSize),
    underDy: tenth(line * 0.9),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
