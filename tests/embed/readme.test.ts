import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { FORMS } from '../../components/embed/forms.ts';
import { oembed as answerOf } from '../../components/oembed/oembed.ts';
import { nastyStory } from '../story-pages/nasty-story.ts';

const readme = readFileSync(new URL('../../components/embed/README.md', import.meta.url), 'utf8');
const SITE = 'http://localhost:3000';
const PAGE = `${SITE}/stories/nasty/`;

type Handler = (request: Request, site: string) => Promise<Response>;

/** The handler as it stands in the description, before a static host with one story. */
async function ask(query: Record<string, string>): Promise<Response> {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const { oembed } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    oembed: Handler;
  };
  vi.stubGlobal('fetch', (url: URL) =>
    Promise.resolve(
      url.href === `${PAGE}oembed.json`
        ? Response.json(answerOf(nastyStory))
        : new Response(null, { status: 404 }),
    ),
  );
  return oembed(new Request(`${SITE}/oembed?${new URLSearchParams(query)}`), SITE);
}

afterEach(() => vi.unstubAllGlobals());

test('the handler for hosts that run code obeys maxwidth and maxheight', async () => {
  const answer = await (await ask({ url: PAGE, maxwidth: '250', maxheight: '400' })).json();
  expect(answer).toMatchObject({ width: 250, height: 400 });
  expect(answer.html).toContain('width="250" height="400"');
  expect(answer.html).toContain('max-width:250px');
  expect(answer).not.toHaveProperty('thumbnail_url');
});

test('the handler gives the static answer where nothing less is asked for', async () => {
  for (const query of [{}, { maxwidth: '1200', maxheight: '2000' }, { maxwidth: 'wide' }] as Record<
    string,
    string
  >[])
    expect(await (await ask({ url: PAGE, ...query })).json()).toEqual(answerOf(nastyStory));
  expect(await (await ask({ url: PAGE.slice(0, -1) })).json()).toEqual(answerOf(nastyStory));
});

test('the handler refuses other sites, unknown pages, what is no address, and other formats', async () => {
  expect((await ask({ url: 'https://elsewhere.example/stories/nasty/' })).status).toBe(404);
  expect((await ask({ url: `${SITE}/stories/none/` })).status).toBe(404);
  expect((await ask({ url: 'javascript:alert(1)' })).status).toBe(404);
  expect((await ask({})).status).toBe(404);
  expect((await ask({ url: PAGE, format: 'xml' })).status).toBe(501);
});

test('the description has every form of the dialog, and a recipe for each kind of host', () => {
  const table = readme.slice(0, readme.indexOf('## Height'));
  for (const { name } of FORMS) expect(table).toContain(`| ${name} |`);
  for (const host of ['WordPress', 'Ghost', 'A plain CMS', 'Canvas, Moodle', 'Notion', 'Newsletters'])
    expect(readme).toContain(`**${host}.**`);
});
