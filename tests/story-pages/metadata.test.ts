import { expect, test } from 'vitest';
import { jsonLd, newsArticle } from '../../components/story/json-ld.ts';
import { licenceUrl } from '../../components/story/licence.ts';
import { shareImage, storyMetadata } from '../../components/story/metadata.ts';
import { beginning, plainText } from '../../components/story/plain-text.ts';
import { NASTY, nastyStory } from './nasty-story.ts';

const [first, second] = nastyStory.steps;

test('storyMetadata(story, step) gives every page an address of its own', () => {
  const url = 'http://localhost:3000/stories/nasty/';
  expect(storyMetadata(nastyStory).alternates?.canonical).toBe(url);
  expect(storyMetadata(nastyStory, first).alternates?.canonical).toBe(`${url}data/`);
  expect(storyMetadata(nastyStory, first).openGraph?.images).toEqual([shareImage(nastyStory, first)]);
});

test('storyMetadata(story) gives Open Graph the territory it asks for', () => {
  const localeOf = (lang: string) => storyMetadata({ ...nastyStory, lang }).openGraph?.locale;
  expect(['en', 'en-GB', 'hy', 'az', 'fa'].map(localeOf)).toEqual([
    'en_US',
    'en_GB',
    'hy_AM',
    'az_AZ',
    'fa_IR',
  ]);
});

test('shareImage(story) tells what the card shows: the step with most layers', () => {
  expect(shareImage(nastyStory).alt).toBe(second?.alt);
  expect(shareImage({ ...nastyStory, steps: [] }).alt).toBe(NASTY);
});

test('newsArticle(story, step) is part of the story and cites what the step cites', () => {
  expect(newsArticle(nastyStory)).toMatchObject({
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    dateModified: '2026-03-04T00:00:00Z',
    citation: [NASTY, 'Other'],
  });
  expect(newsArticle(nastyStory, second)).toMatchObject({
    position: 2,
    isPartOf: { url: 'http://localhost:3000/stories/nasty/' },
    citation: [NASTY],
  });
});

test('newsArticle(story) has a picture in each shape that is asked for, with credit and licence', () => {
  const { image } = newsArticle(nastyStory) as { image: Record<string, unknown>[] };
  const shapes = image.map(({ width, height }) => Number(width) / Number(height));
  expect(shapes).toEqual([1, 4 / 3, 16 / 9]);
  for (const one of image)
    expect(one).toMatchObject({
      '@type': 'ImageObject',
      url: expect.stringMatching(/^http:\/\/localhost:3000\/stories\/nasty\/steps\/share\.\d+x\d+\.png$/),
      caption: second?.alt,
      creditText: expect.stringContaining('OpenStreetMap'),
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    });
  expect(newsArticle(nastyStory, first)).toMatchObject({
    image: [{ url: shareImage(nastyStory, first).url }],
  });
});

test('newsArticle(story) takes an author for a person, and the site for what it is', () => {
  const typesOf = (...names: string[]) =>
    newsArticle({ ...nastyStory, authors: names.map((name) => ({ name })) }) as {
      author: { '@type': string }[];
    };
  expect(typesOf('Ani', 'Araxes').author.map((one) => one['@type'])).toEqual(['Person', 'Organization']);
  expect(typesOf().author.map((one) => one['@type'])).toEqual(['Organization']);
});

test('jsonLd(data) cannot end its script', () => {
  const text = jsonLd(newsArticle(nastyStory));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(newsArticle(nastyStory));
});

test('licenceUrl(id) leads to the licence, and nowhere for what is none', () => {
  expect(licenceUrl('CC-BY-NC-SA-3.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/3.0/');
  expect(licenceUrl('CC0-1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
  expect(licenceUrl('MIT')).toBe('https://spdx.org/licenses/MIT.html');
  expect(licenceUrl('All rights reserved')).toBeUndefined();
});

test('plainText(nodes) leaves marks and footnotes out', () => {
  expect(plainText(first?.body ?? [])).toBe(`${NASTY} and more.`);
});

test('beginning(text) ends with a sentence, or else with a word', () => {
  const text = 'One sentence here. Another one follows it. And a third.';
  expect(beginning(text, 'en', 100)).toBe(text);
  expect(beginning(text, 'en', 45)).toBe('One sentence here. Another one follows it.');
  expect(beginning(text, 'en', 42)).toBe('One sentence here. Another one follows it.');
  expect(beginning(text, 'en', 41)).toBe('One sentence here.');
  expect(beginning(text, 'en', 10)).toBe('One…');
  expect(beginning('Բարեւ ձեզ։ Ինչպես եք։', 'hy', 12).length).toBeLessThanOrEqual(12);
});
