/** What a licence lets people do, and what it asks of them, in plain words. */
export interface Terms {
  readonly name: string;
  readonly may: readonly string[];
  readonly must: readonly string[];
}

const CREATIVE_COMMONS = /^CC-BY(-NC)?(-ND|-SA)?-(\d\.\d)$/;

/** The terms of a licence by its SPDX id; for one that is not known here, nothing but its name. */
export function termsOf(id: string): Terms {
  if (id === 'CC0-1.0') return { name: 'CC0 1.0', may: ['Do anything with it, without asking.'], must: [] };
  const creative = CREATIVE_COMMONS.exec(id);
  if (!creative) return { name: id, may: [], must: [] };
  const [, nonCommercial, change = '', version = ''] = creative;
  const kind = ['CC BY', nonCommercial?.slice(1), change.slice(1)].filter(Boolean).join('-');
  return {
    name: `${kind} ${version}`,
    may: [
      'Copy it, print it, project it and pass it on.',
      ...(change === '-ND' ? [] : ['Shorten it, translate it and build on it.']),
      ...(nonCommercial ? [] : ['Do so commercially too.']),
    ],
    must: [
      'Name the author and the story, and link to it.',
      'Name the licence and link to it.',
      ...(change === '-ND' ? ['Pass it on unchanged.'] : ['Say what you changed.']),
      ...(change === '-SA' ? ['Give what you make of it the same licence.'] : []),
      ...(nonCommercial ? ['Not use it commercially.'] : []),
    ],
  };
}
