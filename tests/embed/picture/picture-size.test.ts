import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawingSize, NARROWEST, WIDEST } from '../../../components/embed/picture/picture-size.ts';

test.each([
  ['16:9', { width: 800, height: 450 }],
  ['4:3', { width: 640, height: 480 }],
  ['9:16', { width: 360, height: 640 }],
])('drawingSize(a %s picture of middling size) is that size', (_, size) => {
  expect(drawingSize(size)).toEqual(size);
});

test('drawingSize(large) is smaller, so that its texts come out larger; drawingSize(small) is larger', () => {
  expect(drawingSize({ width: 1920, height: 1080 })).toEqual({ width: 880, height: 495 });
  expect(drawingSize({ width: 200, height: 200 })).toEqual({ width: 480, height: 480 });
});

test('drawingSize(size) keeps the shape, to a pixel', () => {
  const sizes = fc.integer({ min: NARROWEST, max: WIDEST }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      height: fc.integer({ min: Math.ceil(width / 2), max: width * 2 }),
    }),
  );
  fc.assert(
    fc.property(sizes, (size) => {
      const drawn = drawingSize(size);
      expect(Math.abs(drawn.height - (drawn.width * size.height) / size.width)).toBeLessThan(2);
    }),
  );
});

test.each([
  ['width', 199, 199],
  ['width', 4001, 4001],
  ['width', 640.5, 480],
  ['width', Number.NaN, 480],
  ['width', Infinity, 480],
  ['height', 640, 319],
  ['height', 640, 1281],
  ['height', 640, 480.5],
])('drawingSize(size) refuses a wrong %s: %d × %d', (name, width, height) => {
  expect(() => drawingSize({ width, height })).toThrow(RangeError);
  expect(() => drawingSize({ width, height })).toThrow(`${name} must be a whole number from`);
});
