import { expect, test } from 'vitest';
import { colours } from '../../geo/draw/colours.ts';
import { sharedShapes } from '../../geo/draw/shared-shapes.ts';

test('colours(prefix).of(colours) is an attribute for light and a class for dark', () => {
  const made = colours('m-');
  expect(made.of({ fill: ['#ffffff', '#000000'] })).toBe(' class="m-c0" fill="#ffffff"');
  expect(made.of({ stroke: ['#aaaaaa', '#bbbbbb'] })).toBe(' class="m-c1" stroke="#aaaaaa"');
  expect(made.css()).toBe('@media (prefers-color-scheme:dark){.m-c0{fill:#000000}.m-c1{stroke:#bbbbbb}}');
});

test('colours(prefix).of(colours) gives one class to equal dark colours', () => {
  const made = colours('m');
  made.of({ fill: ['#ffffff', '#000000'] });
  expect(made.of({ fill: ['#eeeeee', '#000000'] })).toBe(' class="mc0" fill="#eeeeee"');
  expect(made.of({ fill: ['#eeeeee', '#000000'], stroke: ['#111111', '#222222'] })).toContain('mc1');
});

test('colours(prefix).of(evaluated colours) writes them as #rrggbb', () => {
  const made = colours('m');
  expect(made.of({ fill: ['rgba(205,221,229,1)', 'rgb(19, 32.4, 9)'] })).toBe(' class="mc0" fill="#cddde5"');
  expect(made.css()).toContain('fill:#132009');
});

test('colours(prefix).css() is empty when no colour was asked for', () => {
  expect(colours('m').css()).toBe('');
});

test('sharedShapes(prefix).use(path) gives equal paths one id, and nothing to an empty one', () => {
  const shapes = sharedShapes('s-');
  expect([
    shapes.use(['M0 0l1 1']),
    shapes.use(['M5 5l1 1']),
    shapes.use(['M0 0l1 1']),
    shapes.use([]),
  ]).toEqual(['s-l0', 's-l1', 's-l0', undefined]);
  expect(shapes.defs()).toMatch(
    /^<defs><g id="s-l0"><path [^>]*d="M0 0l1 1"\/><\/g><g id="s-l1"><path [^>]*\/><\/g><\/defs>$/,
  );
  expect(sharedShapes('s').defs()).toBe('');
});
