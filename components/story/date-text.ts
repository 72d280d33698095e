import { readDate } from '../../geo/story/when.ts';

/** An EDTF date as a reader says it ("23 October 2022"); what is no date stays as written. */
export function dateText(edtf: string): string {
  const read = readDate(edtf);
  return 'kind' in read ? read.text : edtf;
}

/** The same words with a capital at the start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
