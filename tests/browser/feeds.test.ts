import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { absolute } from '../../components/story/metadata.ts';
import { escapeXml } from '../../geo/draw/escape.ts';
import { fetchPublic, pngAt, sharePages, textAt } from './driver/share-pages.ts';

const stories = sharePages.filter(({ step }) => !step);
const imagesIn = (html: string) =>
  [...html.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)].map(([, src = '', alt = '']) => ({ src, alt }));
const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);

test('the library names its feeds in its head', async () => {
  const html = await textAt(absolute('/'));
  const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
  expect(links.map(([, type, href]) => [type, href])).toEqual([
    ['application/atom+xml', absolute('/feed.xml')],
    ['application/rss+xml', absolute('/rss.xml')],
    ['application/feed+json', absolute('/feed.json')],
  ]);
});

test.each(['/feed.xml', '/rss.xml'])('%s tells of every story', async (path) => {
  const feed = await new Parser().parseString(await textAt(absolute(path)));
  expect(feed.title).toBe('Araxes');
  expect(feed.feedUrl).toBe(absolute(path));
  const told = feed.items.map(({ title, link, guid, id, isoDate }) => ({
    title,
    link,
    id: guid ?? id,
    day: isoDate?.slice(0, 10),
  }));
  expect(new Set(told)).toEqual(
    new Set(
      stories.map(({ story, url }) => ({ title: story.title, link: url, id: url, day: story.published })),
    ),
  );
  for (const item of feed.items) await checkContent(item['content:encoded'] ?? item.content ?? '', item.link);
});

test('pictures of the RSS items are as large as they say', async () => {
  const { items } = await new Parser().parseString(await textAt(absolute('/rss.xml')));
  for (const { enclosure } of items) {
    const { width, height, bytes } = await pngAt(enclosure?.url ?? '');
    expect([width, height, bytes]).toEqual([1200, 630, Number(enclosure?.length)]);
  }
});

test('/feed.json is a JSON Feed 1.1 of every story', async () => {
  const feed = JSON.parse(await textAt(absolute('/feed.json')));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Araxes',
    home_page_url: absolute('/'),
    feed_url: absolute('/feed.json'),
  });
  expect(feed.items).toHaveLength(stories.length);
  for (const item of feed.items) {
    expect(item.id).toBe(item.url);
    expect(item.authors[0].name).not.toBe('');
    await pngAt(item.image);
    await checkContent(item.content_html, item.url);
  }
});

/** Every step of the story with its picture, and nothing that leads nowhere. */
async function checkContent(html: string, url = ''): Promise<void> {
  const [page, ...steps] = sharePages.filter((one) => one.url.startsWith(url));
  expect(page?.url).toBe(url);
  const images = imagesIn(html);
  expect(images.map(({ alt }) => alt)).toEqual(steps.map(({ step }) => escapeXml(step?.alt ?? '')));
  for (const { src } of images) expect(await pngAt(src)).toMatchObject({ width: 1200, height: 630 });
  const links = linksIn(html);
  expect(links).toEqual([...steps.map((step) => step.url), url]);
  for (const link of links) {
    const answer = await fetchPublic(link);
    expect([answer.status, answer.headers.get('content-type')?.slice(0, 9)], link).toEqual([
      200,
      'text/html',
    ]);
  }
}
