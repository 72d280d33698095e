import { extract } from '@extractus/oembed-extractor';
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import description from 'metascraper-description';
import image from 'metascraper-image';
import publisher from 'metascraper-publisher';
import title from 'metascraper-title';
import addressOf from 'metascraper-url';
import openGraph from 'open-graph-scraper';
import { expect, test } from 'vitest';
import { absolute, descriptionOf } from '../../components/story/metadata.ts';
import { openPage } from './driver/open-page.ts';
import { fetchPublic, pngAt, sharePages, textAt } from './driver/share-pages.ts';

const patient = { timeout: 200_000 };
const scrape = metascraper([title(), description(), image(), author(), publisher(), date(), addressOf()]);

const titleOf = ({ story, step }: (typeof sharePages)[number]) =>
  step ? `${step.heading} · ${story.title}` : story.title;
const pictureOf = ({ story, step }: (typeof sharePages)[number]) =>
  absolute(`/stories/${story.slug}/steps/${step?.id ?? 'share'}.png`);

/** Metascraper sets quotation marks as printers do. */
const straight = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const mapTexts = (found: object) =>
  Object.fromEntries(Object.entries(found).map(([key, text]) => [key, straight(String(text))]));

test('there are pages to share: every story and every step', () => {
  expect(sharePages.length).toBeGreaterThan(10);
});

test('an oEmbed consumer finds the answer of every page', patient, async () => {
  for (const page of sharePages) {
    const fetcher = (url: string | URL | Request) => fetchPublic(`${url}`);
    const { method, ...answer } = await extract(page.url, { maxwidth: 300 }, fetcher as typeof fetch);
    expect(method, page.path).toBe('auto-discovery');
    expect(answer, page.path).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: titleOf(page),
      author_name: page.story.authors.map(({ name }) => name).join(', ') || 'Araxes',
      provider_name: 'Araxes',
      width: 320,
      height: 560,
      thumbnail_url: pictureOf(page),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(await pngAt(pictureOf(page))).toMatchObject({ width: 1200, height: 630 });
  }
});

test('WordPress and Ghost get what they ask for', patient, async () => {
  for (const { url, path, story, step } of sharePages) {
    // WordPress reads so much of a page, and no further than the end of its head.
    const html = (await textAt(url)).slice(0, 150 * 1024);
    const head = html.slice(0, html.indexOf('</head>'));
    for (const format of ['json', 'xml']) {
      const type = `${format === 'json' ? 'application' : 'text'}/${format}+oembed`;
      expect(head, path).toContain(`rel="alternate" type="${type}" href="${url}oembed.${format}"`);
    }
    const answer = JSON.parse(await textAt(`${url}oembed.json`));
    for (const field of ['type', 'version', 'html', 'width', 'height']) expect(answer).toHaveProperty(field);
    expect([typeof answer.html, typeof answer.width, typeof answer.height]).toEqual([
      'string',
      'number',
      'number',
    ]);
    // The expression of wp_filter_oembed_result().
    const [, quotation, frame] =
      /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(answer.html) ?? [];
    expect(quotation).toBeUndefined();
    expect(frame).toBe(answer.html);
    const src = /src="([^"]*)"/.exec(answer.html)?.[1] ?? '';
    expect(src).toBe(absolute(`/embed/${story.slug}/${step ? `${step.id}/` : ''}`));
    expect((await fetchPublic(src)).status, src).toBe(200);
  }
});

test(
  'a browser reads the XML answers as it reads the JSON ones, and one frame from each',
  patient,
  async () => {
    const { page } = await openPage('about:blank');
    for (const { url, path } of sharePages) {
      const [json, xml] = [await textAt(`${url}oembed.json`), await textAt(`${url}oembed.xml`)];
      const read = await page.evaluate((text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'text/xml');
        return {
          root: root.tagName,
          fields: [...root.children].map((one) => [one.tagName, one.textContent]),
        };
      }, xml);
      const asText = Object.entries(JSON.parse(json)).map(([name, value]) => [name, String(value)]);
      expect(read, path).toEqual({ root: 'oembed', fields: asText });
      const frames = await page.evaluate((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return [...body.childNodes].map((node) => {
          if (!(node instanceof HTMLIFrameElement)) return node.nodeName;
          const { title, width, height, sandbox, loading } = node;
          return { title, width, height, sandbox: sandbox.length, loading };
        });
      }, JSON.parse(json).html);
      const frame = {
        title: JSON.parse(json).title,
        width: '320',
        height: '560',
        sandbox: 4,
        loading: 'lazy',
      };
      expect(frames, path).toEqual([frame]);
    }
  },
);

test('an Open Graph reader finds the card of every page', patient, async () => {
  for (const page of sharePages) {
    const { error, result } = await openGraph({ html: await textAt(page.url) });
    expect(error, page.path).toBe(false);
    expect(result, page.path).toMatchObject({
      ogTitle: page.step?.heading ?? page.story.title,
      ogType: 'article',
      ogUrl: page.url,
      ogSiteName: 'Araxes',
      ogLocale: expect.stringMatching(/^[a-z]{2,3}_[A-Z]{2}$/),
      articlePublishedTime: page.story.published,
      twitterCard: 'summary_large_image',
    });
    expect(result.ogDescription, page.path).toBe(descriptionOf(page.story, page.step));
    const [picture, ...others] = result.ogImage ?? [];
    expect(others).toEqual([]);
    expect(picture, page.path).toMatchObject({ url: pictureOf(page), width: '1200', height: '630' });
    if (page.step) expect(picture?.alt).toBe(page.step.alt);
  }
});

test('metascraper finds what Ghost shows of every page', patient, async () => {
  for (const page of sharePages) {
    const found = await scrape({ url: page.url, html: await textAt(page.url) });
    expect(mapTexts(found), page.path).toMatchObject({
      title: straight(page.step?.heading ?? page.story.title),
      image: pictureOf(page),
      description: straight(descriptionOf(page.story, page.step)),
      author: straight(page.story.authors[0]?.name ?? 'Araxes'),
      publisher: 'Araxes',
      date: `${page.story.updated ?? page.story.published}T00:00:00.000Z`,
      url: page.url,
    });
  }
});

test('search engines are told of a complete news article, and its pictures exist', patient, async () => {
  for (const { url, path, story, step } of sharePages) {
    const html = await textAt(url);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const article = JSON.parse(json);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(article, path).toMatchObject({
      '@type': 'NewsArticle',
      headline: step?.heading ?? story.title,
      url,
      isAccessibleForFree: true,
      datePublished: day,
      dateModified: day,
      publisher: { '@type': 'Organization', name: 'Araxes' },
    });
    if (step) expect(article.isPartOf.url).toBe(new URL('..', url).href);
    expect(html, path).toContain(`href="${article.license}" rel="license"`);
    expect(article.author.length).toBeGreaterThan(0);
    expect((await fetchPublic(article.publisher.logo.url)).status).toBe(200);
    expect(article.image.length).toBe(step ? 1 : 3);
    for (const { url: picture, width, height } of article.image)
      expect(await pngAt(picture), picture).toMatchObject({ width, height });
  }
});
