import { expect, test } from 'vitest';
import { enlargedIn, frameAround } from '../../components/present/frame.ts';

const box = (left: number, top: number, width: number, height: number) =>
  ({
    getBoundingClientRect: () => ({
      left,
      top,
      width,
      height,
      right: left + width,
      bottom: top + height,
    }),
  }) as HTMLElement;

const stage = box(0, 0, 1000, 700);
const bar = box(0, 640, 1000, 60);

test('frameAround(stage, parts) leaves what is beside narrow parts and above wide ones', () => {
  const card = box(30, 100, 400, 500);
  const notes = box(800, 0, 200, 640);
  expect(frameAround(stage, [bar], 1).free).toEqual({ x: 24, y: 24, width: 952, height: 592 });
  expect(frameAround(stage, [bar, card], 1).free).toEqual({ x: 454, y: 24, width: 522, height: 592 });
  expect(frameAround(stage, [bar, card, notes], 1).free).toEqual({ x: 454, y: 24, width: 322, height: 592 });
  const below = box(0, 340, 1000, 300);
  expect(frameAround(stage, [bar, below], 1).free).toEqual({ x: 24, y: 24, width: 952, height: 292 });
});

test('frameAround(enlarged) counts in the pixels of the enlarged map', () => {
  const { width, height, free } = frameAround(stage, [bar], 1.25);
  expect([width, height]).toEqual([800, 560]);
  expect(free.x).toBeCloseTo(19.2, 9);
  expect(free.width).toBeCloseTo(952 / 1.25, 9);
});

test('enlargedIn(window) is 1 on phones, more on projectors, and keeps a wall as readable as a smaller one', () => {
  expect(enlargedIn(390, 844)).toBe(1);
  expect(enlargedIn(1280, 720)).toBe(1.25);
  expect(enlargedIn(1800, 1000)).toBe(1);
  expect(enlargedIn(2560, 1440)).toBeCloseTo(2560 / 1800, 9);
  expect(enlargedIn(7680, 4320)).toBe(1.6);
});
