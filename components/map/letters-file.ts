import { LOOKS, setText } from '../../geo/label/look.ts';
import type { Look } from '../../geo/label/label.ts';
import type { LetterFont } from '../../geo/draw/lettering.ts';
import type { LettersFile } from '../embed/picture/letters.ts';
import { loadAtlas, loadStory, storySlugs } from '../story/load-story.ts';
import { CREDIT, factsLine, pictureTexts } from './caption.ts';
import { fontOf, hasLetter, LETTER_FONTS, letters } from './lettering.ts';

/** What a reader can type as a title is always there, and the signs of angles at the edge of maps. */
const TYPED = `${Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('')}°′`;
/** No font has it, so that it gives the sign for a letter that is missing. */
const MISSING = '\uFFFF';

/** The letters that the pictures of all stories may need. */
export function lettersFile(): LettersFile {
  const used = [...new Set([TYPED, ...texts()].join(''))].sort();
  const file = LETTER_FONTS.map((font) => {
    const { unitsPerEm } = fontOf(font);
    const known = used.filter((letter) => hasLetter(font, letter));
    const shapes = known.map((letter) => [letter, shapeOf(font, letter, unitsPerEm)] as const);
    const missing = shapeOf(font, MISSING, unitsPerEm);
    return [font, { unitsPerEm, missing, letters: Object.fromEntries(shapes) }] as const;
  });
  return Object.fromEntries(file) as LettersFile;
}

function shapeOf(font: LetterFont, letter: string, unitsPerEm: number): readonly [number, string] {
  const { advance, path } = letters(font, letter);
  const thousandths = path.replace(
    /-?\d*\.?\d+(?:e-?\d+)?/gi,
    (part) => `${Math.round(Number(part) * 1000)}`,
  );
  return [Math.round(advance * unitsPerEm), thousandths];
}

function texts(): string[] {
  const { names } = loadAtlas();
  const found = [CREDIT, ...names.features.flatMap(({ properties }) => allCases(properties?.['name']))];
  for (const loaded of storySlugs().map(loadStory)) {
    if (!loaded) continue;
    const { title, steps, places } = pictureTexts(loaded.story, loaded.atlas.places);
    found.push(title, ...Object.values(steps).map(factsLine));
    for (const { names: called, alt = '' } of [...places, ...loaded.atlas.places.values()])
      found.push(called['en'] ?? '', alt);
    for (const { label, certainty } of Object.values(loaded.story.layers)) found.push(label, certainty);
  }
  return found;
}

function allCases(name: unknown): string[] {
  const text = typeof name === 'string' ? name : '';
  return (Object.keys(LOOKS) as Look[]).map((look) => setText({ look, text }));
}
