import type { LetterFont, Letters } from '../../../geo/draw/lettering.ts';

/** Advance in font units, and outline in thousandths of an em with y down. */
type Shape = readonly [advance: number, path: string];

/** The letters of the drawings' fonts, for browsers, which cannot read outlines from a font. */
export type LettersFile = Readonly<
  Record<
    LetterFont,
    {
      readonly unitsPerEm: number;
      readonly letters: Readonly<Record<string, Shape>>;
      /** Stands for every other letter. */
      readonly missing: Shape;
    }
  >
>;

export function lettersOf(file: LettersFile): Letters {
  return (font, letter) => {
    const { unitsPerEm, letters, missing } = file[font];
    const [advance, path] = (Object.hasOwn(letters, letter) && letters[letter]) || missing;
    return {
      path: path.replace(/-?\d+/g, (thousandths) => `${Number(thousandths) / 1000}`),
      advance: advance / unitsPerEm,
    };
  };
}
