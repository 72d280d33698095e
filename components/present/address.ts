/** What the address of a presentation asks for. */
export interface Asked {
  /** Index of the step to begin with. */
  readonly step: number;
  /** Indexes of the steps to hold back. */
  readonly held: readonly number[];
}

/** Reads an address, `?present&hold=drills-2021,embassy#opening`; steps that the story does not have are left out. */
export function askedIn({ search, hash }: Pick<Location, 'search' | 'hash'>, ids: readonly string[]): Asked {
  const held = new URLSearchParams(search).get('hold')?.split(',') ?? [];
  return {
    step: Math.max(0, ids.indexOf(hash.slice(1))),
    held: held.map((id) => ids.indexOf(id)).filter((index) => index >= 0),
  };
}

/** The address at which a presentation goes on as it is now. */
export function presentAddress(href: string, ids: readonly string[], { step, held }: Asked): string {
  const url = new URL(storyAddress(href));
  const kept = url.search ? `${url.search}&` : '?';
  const hold = held.length > 0 ? `&hold=${held.flatMap((index) => ids[index] ?? []).join(',')}` : '';
  return `${url.pathname}${kept}present${hold}#${ids[step] ?? ''}`;
}

/** The address of the same page without its presentation. */
export function storyAddress(href: string): string {
  const url = new URL(href);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !/^(present|hold)(=|$)/.test(part));
  url.search = kept.join('&');
  return url.href;
}
