import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FORMS, type EmbedChoice, type EmbedForm } from '../../components/embed/forms.ts';
import type { Story } from '../../geo/story/story.ts';

const SENTENCE =
  'This sentence stands where the article of a newspaper would go on with what it has to tell. ';
/** So many paragraphs stand above the embed: several windows of text, and below it. */
const [ABOVE, BELOW] = [40, 6];

const page = (title: string, style: string, body: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head><body>${body}</body></html>`;

/** A newspaper's article, with something of ours far below its first window, or without. */
function article(embed: string): string {
  const words = (count: number) => `<p>${SENTENCE.repeat(6)}</p>`.repeat(count);
  const style = 'body{max-width:38rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 Georgia,serif}';
  return page(
    'Article',
    style,
    `<h1>An article</h1><div class="words">${words(ABOVE)}</div>${embed}${words(BELOW)}`,
  );
}

/** The picture of a step and its words, as plain as can be. */
function imagePage(title: string, picture: string, words: string): string {
  const style =
    'body{margin:0;font:1.1rem/1.6 Georgia,serif}img{display:block;width:100%;aspect-ratio:4/3;object-fit:cover}.words{padding:1rem}';
  return page(
    title,
    style,
    `<img src="${picture}" alt=""><div class="words"><h1>${title}</h1>${words}</div>`,
  );
}

interface EmbedPages {
  readonly out: string;
  readonly story: Story;
  /** Id of the step to measure. */
  readonly step: string;
}

/** Plain words of a step's page, without our classes. */
async function wordsOf({ out, story, step }: EmbedPages): Promise<string> {
  const html = await readFile(join(out, 'embed', story.slug, step, 'index.html'), 'utf8');
  const words = /<div class="card words">([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return words.replaceAll(/<(\/?)(\w+)[^>]*>/g, (_, end: string, name: string) =>
    ['p', 'ul', 'ol', 'li', 'em', 'strong', 'sup'].includes(name) ? `<${end}${name}>` : '',
  );
}

/**
 * Serves the pages around embeds and their floors: `/article`, `/article/<form>?site=<address of ours>` and `/image`, with
 * the picture at `/picture.svg`.
 */
export async function serveEmbedPages(options: EmbedPages) {
  const { out, story, step } = options;
  const { id, heading, alt } = story.steps.find((one) => one.id === step) ?? {
    id: step,
    heading: '',
    alt: '',
  };
  const words = await wordsOf(options);
  const picture = await readFile(join(out, 'stories', story.slug, 'steps', `${step}.ground.svg`));
  const codeOf = (form: EmbedForm, site: string) => {
    const choice: EmbedChoice = {
      site,
      slug: story.slug,
      title: story.title,
      step: { id, heading, alt },
      theme: '',
      height: 560,
    };
    return form.code(choice);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const form = FORMS.find((one) => url.pathname === `/article/${one.id}`);
    const send = (type: string, content: string | Buffer) =>
      response
        .writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' })
        .end(brotliCompressSync(content));
    if (url.pathname === '/picture.svg') send('image/svg+xml', picture);
    else if (url.pathname === '/image') send('text/html', imagePage(heading, 'picture.svg', words));
    else send('text/html', article(form ? codeOf(form, url.searchParams.get('site') ?? '') : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
