import { expect, test } from 'vitest';
import { HELP, wishOf, type Focused, type Key } from '../../components/present/keys.ts';

const press = (key: string, with_: Partial<Key> = {}, focused: Focused = '', letters = true) =>
  wishOf({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...with_ }, focused, {
    step: 4,
    letters,
  });

test('wishOf(key) knows arrows, page keys and what remote controls send', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
    expect(press(key), key).toEqual({ do: 'next' });
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
    expect(press(key), key).toEqual({ do: 'back' });
  expect(press(' ', { shiftKey: true })).toEqual({ do: 'back' });
  expect([press('b'), press('B', { shiftKey: true }), press('.')]).toEqual(
    Array.from({ length: 3 }, () => ({ do: 'dark' })),
  );
  expect(press('Escape')).toEqual({ do: 'leave' });
});

test('wishOf(key) holds the next step back, and opens notes here or in a window', () => {
  expect(press('h')).toEqual({ do: 'hold', steps: [5] });
  expect(press('n')).toEqual({ do: 'notes' });
  expect(press('N', { shiftKey: true })).toEqual({ do: 'panel', panel: 'notes' });
});

test("wishOf(key) leaves alone what is the browser's or a control's", () => {
  expect(press('r', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(press('p', { metaKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { shiftKey: true })).toBeUndefined();
  expect(press('F5')).toBeUndefined();
  expect(press('Tab')).toBeUndefined();
  expect(press(' ', {}, 'button')).toBeUndefined();
  expect(press('Enter', {}, 'button')).toBeUndefined();
  expect(press('ArrowRight', {}, 'button')).toEqual({ do: 'next' });
  expect(press(' ', {}, 'field')).toBeUndefined();
  expect(press('m', {}, 'field')).toBeUndefined();
  expect(press('Escape', {}, 'field')).toEqual({ do: 'leave' });
});

test('wishOf(key) hears no letter and no sign once they are turned off', () => {
  for (const key of ['m', 'h', 'N', '.', ',', '?']) expect(press(key, {}, '', false), key).toBeUndefined();
  expect(press(' ', {}, '', false)).toEqual({ do: 'next' });
  expect(press('PageDown', {}, '', false)).toEqual({ do: 'next' });
  expect(press('Escape', {}, '', false)).toEqual({ do: 'leave' });
});

test('HELP names every letter that does something', () => {
  const told = HELP.flat().join(' ');
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const isTold = new RegExp(`\\b${letter.toUpperCase()}\\b`).test(told);
    expect(isTold, letter).toBe(press(letter) !== undefined);
  }
});
