import { expect, test } from 'vitest';
import { oembed, oembedXml } from '../../components/oembed/oembed.ts';
import { NASTY, nastyStory } from './nasty-story.ts';

const step = nastyStory.steps[1];

test('oembed(story) shows the story, oembed(story, step) the step', () => {
  expect(oembed(nastyStory)).toMatchObject({
    title: NASTY,
    author_name: NASTY,
    author_url: 'https://example.org/?a=1&b="2"',
    html: expect.stringContaining('src="http://localhost:3000/embed/nasty/"'),
    thumbnail_url: 'http://localhost:3000/stories/nasty/steps/share.png',
  });
  expect(oembed(nastyStory, step)).toMatchObject({
    title: `${step?.heading} · ${NASTY}`,
    html: expect.stringContaining('src="http://localhost:3000/embed/nasty/steps/"'),
    thumbnail_url: 'http://localhost:3000/stories/nasty/steps/steps.png',
  });
});

test('oembed(story) names the site where a story names nobody, and no address for several authors', () => {
  expect(oembed({ ...nastyStory, authors: [] })).toMatchObject({ author_name: 'Araxes' });
  const two = oembed({ ...nastyStory, authors: [...nastyStory.authors, { name: 'B' }] });
  expect(two).toMatchObject({ author_name: `${NASTY}, B` });
  expect(two).not.toHaveProperty('author_url');
});

test('oembedXml(answer) says the same with every mark escaped', () => {
  const xml = oembedXml(oembed(nastyStory));
  const texts = [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, text = '']) => [
    name,
    unescaped(text),
  ]);
  expect(texts).toEqual(Object.entries(oembed(nastyStory)).map(([name, value]) => [name, String(value)]));
  expect(xml.match(/<[a-z]/g)).toHaveLength(texts.length + 1);
});

function unescaped(text: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  expect(text).not.toMatch(/[<>"']/);
  return text.replace(/&(#?\w+);/g, (_, name: string) => marks[name] ?? '?');
}
