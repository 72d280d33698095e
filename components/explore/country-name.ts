// Browsers name countries by two letters, the data has three.
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ARM: 'AM',
  AZE: 'AZ',
  GEO: 'GE',
  IRN: 'IR',
  IRQ: 'IQ',
  ISR: 'IL',
  RUS: 'RU',
  SYR: 'SY',
  TKM: 'TM',
};

/** The English name of a country by its ISO 3166 alpha-3 code; nothing for codes that no place of the map has. */
export function countryName(code: string): string {
  // Browsers have begun to say Türkiye; the map says Turkey throughout.
  if (code === 'TUR') return 'Turkey';
  const region = TWO_LETTERS[code];
  return (region && new Intl.DisplayNames('en', { type: 'region' }).of(region)) ?? '';
}
