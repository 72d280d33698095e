import { expect, test } from 'vitest';
import { DEFICIENCIES, seenWith, type Deficiency } from './colour-vision.ts';
import { contrast } from './contrast.ts';
import { deltaE, labOf, type Lab } from './delta-e.ts';
import { blend, linear, rgbOf } from './rgb.ts';

const every = Object.keys(DEFICIENCIES) as Deficiency[];

test('contrast(black, white) is 21, and of equal colours 1', () => {
  expect(contrast(rgbOf('#000000'), rgbOf('#ffffff'))).toBeCloseTo(21, 9);
  expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
  expect(contrast(rgbOf('#123456'), rgbOf('#123456'))).toBe(1);
});

// Sharma, Wu & Dalal 2005, table 1.
test.each<[Lab, Lab, number]>([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
])('deltaE(%j, %j) is the published %d', (a, b, wanted) => {
  expect(deltaE(a, b)).toBeCloseTo(wanted, 4);
  expect(deltaE(b, a)).toBeCloseTo(wanted, 4);
});

test('labOf(white) is L* 100 without colour', () => {
  const [l, a, b] = labOf(linear(rgbOf('#ffffff')));
  expect(l).toBeCloseTo(100, 3);
  expect(Math.hypot(a, b)).toBeLessThan(0.02);
});

test.each(every)('seenWith(%s, grey) is the same grey', (deficiency) => {
  for (const channel of seenWith(deficiency, [0.4, 0.4, 0.4])) expect(channel).toBeCloseTo(0.4, 5);
});

test('seenWith(deutan, colours) brings red and green together, seenWith(tritan, colours) does not', () => {
  const [red, green] = [linear(rgbOf('#c0392b')), linear(rgbOf('#7a7a00'))];
  const apart = (deficiency: Deficiency) =>
    deltaE(labOf(seenWith(deficiency, red)), labOf(seenWith(deficiency, green)));
  expect(apart('deutan')).toBeLessThan(15);
  expect(apart('tritan')).toBeGreaterThan(20);
});

test('blend(over, under, opacity) is what lies between', () => {
  expect(blend([1, 1, 1], [0, 0, 0], 0.25)).toEqual([0.25, 0.25, 0.25]);
});
