import { expect, test } from 'vitest';
import { captionLines } from '../../../components/embed/picture/caption-lines.ts';

const inLetters = (text: string) => text.length;

test.each([
  ['one line', 'Heading · May 2022 · Road: sketch', 40, ['Heading · May 2022 · Road: sketch']],
  ['parts stay whole', 'Heading · May 2022 · Road: sketch', 20, ['Heading · May 2022', 'Road: sketch']],
  ['a long part breaks between words', 'one two three four', 9, ['one two', 'three', 'four']],
  ['a word too long stands alone', 'a incomprehensible b', 6, ['a', 'incomprehensible', 'b']],
  ['nothing', '', 6, ['']],
])('captionLines: %s', (_, text, width, lines) => {
  expect(captionLines(text, width, inLetters)).toEqual(lines);
});
