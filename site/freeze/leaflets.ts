import { EMBED_HEIGHT, embedCode } from '../../components/embed/snippet.ts';
import { escapeXml } from '../../geo/draw/escape.ts';
import type { Story } from '../../geo/story/story.ts';
import { hashOf } from '../csp.ts';

/**
 * What lies in a frozen edition for the person who receives it.
 * @param embed path of the page for frames, '' for the story itself
 * @returns texts by path
 */
export function leaflets(story: Story, embed: string): Record<string, string> {
  return { 'README.txt': readme(story, embed), 'embed-code.html': embedPage(story, embed) };
}

/** The HTML that shows the story in another page. The address is the receiver's to fill in. */
export function codeToEmbed({ slug, title }: Story, embed: string): string {
  return embedCode({ src: `https://example.org/${slug}/${embed}`, title });
}

function readme(story: Story, embed: string): string {
  const { slug, title, dek, authors, published } = story;
  const by = [authors.map(({ name }) => name).join(', '), published].filter(Boolean).join(', ');
  return `${title}
${by}

${dek}

This folder is a frozen edition: the whole story with its maps, data, fonts, sources
and licences. It asks no other host for anything and keeps nothing about its readers.

Read it
  Open index.html. From a disk, browsers show the text, a drawn map for every step and
  the sources. The map that moves as you read needs a host.

Put it on a host
  Copy the whole folder to any place of any host for files, for example to
  https://example.org/${slug}/
  Nothing has to be set up, and no file has to be changed.

Embed it
  Once it is on a host, paste this into another page, with your own address in it:

  ${codeToEmbed(story, embed)}

  embed-code.html shows how that looks. If the frame stays empty, the host forbids
  frames: it must not send X-Frame-Options or frame-ancestors for this folder.

Check it
  manifest.json lists every file with its size and its SHA-256. With Araxes,
  npm run story -- verify <this folder, or the zip>
  says whether a file was changed, is missing or was added.

Use it
  LICENCE.txt says what may be done with the text, the data, the code and the fonts.
  story.md is the story as it was written. Every map is there as a drawing (SVG) and
  as a picture (PNG), in stories/${slug}/steps
  The data are in layers and in stories/${slug}/data
`;
}

const css = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}iframe{width:100%;border:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;background:#eee;color:#222}`;

function embedPage(story: Story, embed: string): string {
  const title = escapeXml(story.title);
  // Opened from a disk, a folder's address would show a list of its files.
  const address = embed ? `${embed}index.html` : 'index.html';
  const policy = `default-src 'none'; frame-src 'self' file:; style-src ${hashOf(css)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Embed “${title}”</title>
<style>${css}</style>
</head>
<body>
<h1>Embed “${title}”</h1>
<p>Put this folder on a host, then paste this into another page, with your own address in it:</p>
<pre><code>${escapeXml(codeToEmbed(story, embed))}</code></pre>
<p>It will look like this:</p>
<iframe src="${address}" title="${title}" lang="${story.lang}" height="${EMBED_HEIGHT}" loading="lazy"></iframe>
</body>
</html>
`;
}
