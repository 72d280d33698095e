import { expect, test } from 'vitest';
import { askedIn, presentAddress, storyAddress } from '../../components/present/address.ts';

const ids = ['opening', 'drills', 'embassy'];
const at = (address: string) => {
  const { search, hash } = new URL(address, 'https://site.example');
  return askedIn({ search, hash }, ids);
};

test('askedIn(location, ids) reads the step to begin with and those to hold back', () => {
  expect(at('/s/?present')).toEqual({ step: 0, held: [] });
  expect(at('/s/?present&hold=embassy,drills#drills')).toEqual({ step: 1, held: [2, 1] });
  expect(at('/s/?present&hold=nowhere,#elsewhere')).toEqual({ step: 0, held: [] });
});

test('presentAddress(href, ids, asked) comes back from askedIn, and keeps what else was asked for', () => {
  const asked = { step: 2, held: [1] };
  const address = presentAddress('https://site.example/s/?inspect&present#opening', ids, asked);
  expect(address).toBe('/s/?inspect&present&hold=drills#embassy');
  expect(at(address)).toEqual(asked);
});

test('storyAddress(href) is the address without its presentation', () => {
  expect(storyAddress('https://site.example/s/?present#drills')).toBe('https://site.example/s/#drills');
  expect(storyAddress('https://site.example/s/?inspect&present=1&hold=a,b')).toBe(
    'https://site.example/s/?inspect',
  );
  expect(storyAddress('https://site.example/s/?presentation')).toBe('https://site.example/s/?presentation');
});
