const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/;

/** Where the text of a licence stands, by its SPDX id; undefined for what is no id. */
export function licenceUrl(id: string): string | undefined {
  if (id === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = CREATIVE_COMMONS.exec(id) ?? [];
  if (terms) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^[A-Za-z0-9.-]+$/.test(id) ? `https://spdx.org/licenses/${id}.html` : undefined;
}
