import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { atomFeed } from '../../components/feeds/atom.ts';
import { entriesOf } from '../../components/feeds/entries.ts';
import { jsonFeed } from '../../components/feeds/json.ts';
import { rssFeed } from '../../components/feeds/rss.ts';
import { NASTY, nastyStory } from './nasty-story.ts';

const entries = entriesOf([nastyStory]);
const [entry] = entries;
const page = 'http://localhost:3000/stories/nasty/';

test('entriesOf(stories) shows every step with its picture, as HTML that means what the story says', () => {
  expect(entry?.html.match(/<img /g)).toHaveLength(3);
  expect(entry?.html).not.toContain('<b>');
  expect(entry?.html).not.toContain('</script>');
  expect(entry?.html).toContain('A &amp; B &amp;amp; &lt;b&gt;&quot;x&quot;');
  expect(entry?.html).toContain(`<a href="${page}data/">`);
});

test('atomFeed(entries) is read back word for word', async () => {
  const { items } = await new Parser({
    customFields: { item: ['summary', 'published', 'updated'] },
  }).parseString(atomFeed(entries));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: NASTY, link: page, id: page, author: NASTY });
  expect(items[0]?.content).toBe(entry?.html);
  expect([items[0]?.published, items[0]?.updated]).toEqual([
    '2026-01-02T00:00:00.000Z',
    '2026-03-04T00:00:00.000Z',
  ]);
});

test('rssFeed(entries, imageBytes) is read back word for word', async () => {
  const { items } = await new Parser().parseString(rssFeed(entries, [1234]));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: NASTY,
    link: page,
    guid: page,
    creator: NASTY,
    isoDate: '2026-01-02T00:00:00.000Z',
    enclosure: { url: `${page}steps/share.png`, type: 'image/png', length: '1234' },
  });
  expect(items[0]?.['content:encoded']).toBe(entry?.html);
});

test('jsonFeed(entries) gives the same words', async () => {
  const feed = JSON.parse(JSON.stringify(jsonFeed(entries)));
  expect(feed.items[0]).toMatchObject({
    id: page,
    title: NASTY,
    summary: `${NASTY} told`,
    content_html: entry?.html,
    authors: [{ name: NASTY }],
    date_published: '2026-01-02T00:00:00.000Z',
    date_modified: '2026-03-04T00:00:00.000Z',
  });
});

test('feeds tell when any story last changed, and are valid without one', async () => {
  const later = entriesOf([nastyStory, { ...nastyStory, slug: 'later', updated: '2026-05-06' }]);
  expect(atomFeed(later)).toContain('<updated>2026-05-06T00:00:00.000Z</updated>\n<author>');
  for (const feed of [atomFeed([]), rssFeed([], [])])
    expect((await new Parser().parseString(feed)).items).toEqual([]);
  expect(jsonFeed([])).toMatchObject({ items: [] });
});
