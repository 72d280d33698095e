import { noLesson } from '../../geo/story/lesson.ts';
import type { MdastNode, Step, Story } from '../../geo/story/story.ts';

/** Characters that end elements, attributes, CDATA sections and scripts, each of which must come through as text. */
export const NASTY = `A & B &amp; <b>"x"</b> ]]> 'y' </script><!-- é`;

const paragraph = (value: string): MdastNode => ({
  type: 'paragraph',
  children: [
    { type: 'emphasis', children: [{ type: 'text', value }] },
    { type: 'footnoteReference', identifier: 'one' },
    { type: 'text', value: ' and\nmore.' },
  ],
});

const step = (id: string, strength: number): Step => ({
  id,
  heading: `${NASTY} ${id}`,
  when: { kind: 'geography', text: 'Geography' },
  camera: { bounds: [44, 38, 47, 40] },
  show: [{ layer: 'zone', strength }],
  places: [],
  alt: `${NASTY} seen at ${id}`,
  brief: [],
  notes: [],
  body: [paragraph(NASTY)],
  citations: ['one'],
  position: { line: 1 },
});

/** A story made of such characters, with steps called like the folders of its files. */
export const nastyStory: Story = {
  slug: 'nasty',
  format: 1,
  title: NASTY,
  dek: `${NASTY} told`,
  lang: 'en',
  published: '2026-01-02',
  updated: '2026-03-04',
  authors: [{ name: NASTY, url: 'https://example.org/?a=1&b="2"' }],
  licence: 'CC-BY-SA-4.0',
  sources: { source: { publisher: NASTY, kind: 'news' }, other: { publisher: 'Other', kind: 'data' } },
  layers: { zone: { label: 'Zone', kind: 'area', tone: 'teal', certainty: 'surveyed' } },
  steps: [step('data', 0.2), step('steps', 1), step('embed', 1)],
  about: [],
  lesson: noLesson,
  notes: { one: { label: 'one', source: 'source', locator: '', body: [] } },
};
