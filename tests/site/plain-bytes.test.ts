import { expect, test } from 'vitest';
import { plainBytes } from '../../site/plain-bytes.ts';

const filler = '<p>Nothing but letters of one byte each.</p>'.repeat(20);

test('plainBytes(html) writes rare characters as references, in texts and in values', () => {
  expect(plainBytes(`<a title="A · B">1–2 😀</a>${filler}`)).toBe(
    `<a title="A &#183; B">1&#8211;2 &#128512;</a>${filler}`,
  );
});

test('plainBytes(html) leaves scripts and styles alone, and writes data so that it reads the same', () => {
  const data = { name: 'Şuşa 😀' };
  const html = `<script>say("…")</script><style>a{content:"…"}</style>${filler}`;
  expect(plainBytes(html)).toBe(html);
  const [, json = ''] =
    /<script type="application\/ld\+json">(.*)<\/script>/.exec(
      plainBytes(`<script type="application/ld+json">${JSON.stringify(data)}</script>${filler}`),
    ) ?? [];
  expect(json).toMatch(/^[\0-\x7f]+$/);
  expect(JSON.parse(json)).toEqual(data);
});

test('plainBytes(html) leaves a page in another script as it is, which would only grow', () => {
  const html = '<p>Նախիջևանը և Սյունիքը սահմանակից են։</p>';
  expect(plainBytes(html)).toBe(html);
});
