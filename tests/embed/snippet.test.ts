import { expect, test } from 'vitest';
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode } from '../../components/embed/snippet.ts';

test('embedCode() is one frame with numbers for its size', () => {
  const code = embedCode({ src: 'https://example.org/embed/x/', title: 'X' });
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  expect(code).toContain(` width="${EMBED_WIDTH}" height="${EMBED_HEIGHT}"`);
  expect(embedCode({ src: '', title: '', height: 700 })).toContain('height="700"');
});

test('embedCode() keeps every mark of a title inside the attribute', () => {
  const code = embedCode({ src: 'https://example.org/?a&b', title: `"><script>alert('x')</script>` });
  expect(code.match(/</g)).toHaveLength(2);
  expect(code).toContain('src="https://example.org/?a&amp;b"');
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"');
});

test('embedCode() lets the frame run its script and open windows, and no more', () => {
  const [, sandbox] = /sandbox="([^"]*)"/.exec(embedCode({ src: '', title: '' })) ?? [];
  expect(sandbox?.split(' ').sort()).toEqual([
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-same-origin',
    'allow-scripts',
  ]);
});
