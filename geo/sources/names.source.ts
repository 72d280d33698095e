/** A country's name where a map would set it, and the zooms between which it is worth showing. */
export interface CountryLabel {
  readonly name: string;
  readonly at: readonly [lng: number, lat: number];
  /** 1 the story's own countries and large neighbours, 2 the region, 3 what fills the edges. */
  readonly rank: 1 | 2 | 3;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** A point off its coast: where the name does not fit the country, it ends there, on the water. */
  readonly beside?: readonly [lng: number, lat: number];
  /** The line along its land on which the name is set where it has no level room. */
  readonly along?: readonly (readonly [lng: number, lat: number])[];
}

/** The name of a sea, lake or river along the line on which it is set, first point to last. */
export interface WaterLabel {
  readonly name: string;
  readonly kind: 'water' | 'river';
  readonly along: readonly (readonly [lng: number, lat: number])[];
  readonly rank: 1 | 2 | 3;
  readonly minZoom: number;
  readonly maxZoom: number;
}

type Row = [name: string, lng: number, lat: number, rank: 1 | 2 | 3, minZoom: number, maxZoom: number];

// prettier-ignore
const COUNTRIES: Row[] = [
  ['Armenia', 44.45, 40.6, 1, 4.8, 9], ['Azerbaijan', 47.7, 40.5, 1, 4.6, 9], ['Iran', 53.8, 33.2, 1, 1.5, 6.2],
  ['Iran', 46.9, 37.75, 1, 6.2, 9.5], ['Turkey', 34.2, 39.1, 1, 1.5, 6], ['Turkey', 43.3, 39.35, 1, 6, 9],
  ['Georgia', 43.6, 42.05, 2, 4, 8.5], ['Iraq', 43.3, 33.2, 2, 3.4, 8], ['Syria', 38.6, 35.1, 2, 4, 8],
  ['Russia', 45.6, 52.5, 1, 2, 5], ['Russia', 45.4, 43.6, 2, 5.8, 8], ['Turkmenistan', 59.2, 39.3, 2, 3.6, 8],
  ['Kazakhstan', 66.5, 48.3, 2, 2.6, 5.5], ['Kazakhstan', 53.2, 44.6, 3, 5.5, 8], ['Uzbekistan', 63.4, 41.9, 2, 3.8, 8],
  ['Saudi Arabia', 44.6, 24.2, 2, 2.8, 8], ['Israel', 34.85, 31.1, 1, 3.6, 9], ['Jordan', 36.7, 31.1, 2, 4.6, 8],
  ['Lebanon', 35.9, 34.05, 3, 5.6, 9], ['Kuwait', 47.65, 29.35, 3, 5, 9], ['Ukraine', 31.4, 49.1, 2, 3, 7],
  ['Egypt', 29.4, 26.7, 2, 3, 7], ['Greece', 21.9, 39.4, 3, 4, 8], ['Bulgaria', 25.2, 42.7, 3, 4.2, 8],
  ['Romania', 24.8, 45.9, 3, 3.8, 8], ['Moldova', 28.6, 47.2, 3, 5.2, 8], ['Cyprus', 33.1, 34.95, 3, 5.4, 9],
  ['Afghanistan', 65.9, 33.8, 2, 3.4, 7], ['Pakistan', 68.6, 29.4, 2, 3.2, 7], ['Tajikistan', 70.9, 38.6, 3, 4.6, 8],
  ['Kyrgyzstan', 74.6, 41.5, 3, 4.4, 8], ['Qatar', 51.2, 25.35, 3, 5.4, 9], ['UAE', 54.4, 23.7, 3, 4.6, 8],
  ['Oman', 56.3, 20.9, 3, 3.8, 8], ['Yemen', 47.6, 15.9, 3, 3.6, 8], ['Sudan', 30.2, 15.9, 3, 3.2, 7],
  ['Libya', 17.9, 27.2, 3, 3.2, 7], ['Eritrea', 38.4, 15.8, 3, 5, 8], ['Chad', 18.7, 16.2, 3, 3.6, 7],
  ['India', 78.6, 23.3, 2, 2.6, 6], ['China', 86.2, 41.2, 2, 2.6, 6], ['Nepal', 83.7, 28.4, 3, 4.6, 7],
  ['Italy', 12.6, 43.1, 3, 3.6, 7], ['Germany', 10.3, 51.1, 3, 3.4, 7], ['Poland', 19.3, 52.1, 3, 3.6, 7],
  ['Belarus', 27.9, 53.4, 3, 3.8, 7], ['Austria', 14.4, 47.5, 3, 4.6, 7], ['Hungary', 19.3, 47.1, 3, 4.6, 7],
  ['Czechia', 15.3, 49.8, 3, 4.6, 7], ['Slovakia', 19.4, 48.7, 3, 5, 7], ['Serbia', 20.8, 44.1, 3, 4.8, 7],
  ['Croatia', 16, 45.5, 3, 5.2, 7], ['Albania', 20.1, 41.1, 3, 5.4, 7], ['Tunisia', 9.3, 34.2, 3, 4.6, 7],
  ['Algeria', 7.2, 29.4, 3, 3.4, 7], ['Niger', 10.2, 18, 3, 3.6, 7], ['Lithuania', 23.8, 55.3, 3, 4.6, 7],
  ['Latvia', 25.3, 56.8, 3, 4.6, 7], ['Estonia', 25.7, 58.7, 3, 4.6, 7], ['Finland', 26.3, 62.6, 3, 3.6, 7],
  ['Sweden', 15.2, 60.8, 3, 3.6, 7], ['Norway', 9.3, 61.2, 3, 3.8, 7], ['Mongolia', 89.2, 48.3, 3, 3.6, 6],
];

/** Countries of the story that are narrower than their names on most of its maps. */
const BESIDE: Readonly<Record<string, readonly [lng: number, lat: number]>> = { Israel: [34.35, 32.85] };

/** Countries that are narrow, and not from west to east: where a level name has no room in them, it runs along them. */
// prettier-ignore
const ALONG: Readonly<Record<string, readonly (readonly [lng: number, lat: number])[]>> = {
  Armenia: [[43.75, 40.95], [44.6, 40.45], [45.3, 39.8], [46.3, 39.15]],
  Azerbaijan: [[46.1, 40.75], [47.6, 40.45], [49.2, 40.3]], Georgia: [[42.1, 42.3], [43.6, 42], [45.2, 41.5]],
  Iraq: [[41.4, 35.1], [43.6, 33.5], [45.9, 31.5]], Israel: [[34.85, 30.2], [34.95, 31.4], [35.3, 32.8]],
  Lebanon: [[35.35, 33.3], [35.75, 33.9], [36.3, 34.4]], Jordan: [[35.6, 30.2], [36.4, 31.1], [37.4, 31.9]],
  Kyrgyzstan: [[72.6, 41.3], [74.8, 41.7], [77.6, 42]], Tajikistan: [[68.8, 38.4], [70.9, 38.6], [73.6, 38.2]],
  Italy: [[9.6, 45], [12.3, 43.1], [15.6, 40.9]], Norway: [[7.6, 60], [10.6, 62.4], [13.4, 65.6]],
  Sweden: [[13.8, 58.2], [15.4, 61.4], [18.6, 65.2]], Finland: [[23.8, 61.4], [26.2, 63.4], [27.2, 66.4]],
};

/** Country names, some twice: once for the whole country and once for the part near the story. */
export const COUNTRY_LABELS: readonly CountryLabel[] = COUNTRIES.map(
  ([name, lng, lat, rank, minZoom, maxZoom]) => {
    const beside = BESIDE[name];
    const along = ALONG[name];
    return {
      name,
      at: [lng, lat],
      rank,
      minZoom,
      maxZoom,
      ...(beside ? { beside } : {}),
      ...(along ? { along } : {}),
    };
  },
);

/** Water names, each along a gentle line that reads from west to east. */
// prettier-ignore
export const WATER_LABELS: readonly WaterLabel[] = [
  { name: 'Black Sea', kind: 'water', along: [[30.6, 43.1], [34.4, 43.3], [38.2, 42.8]], rank: 1, minZoom: 2.8, maxZoom: 8 },
  { name: 'Caspian Sea', kind: 'water', along: [[50.1, 43.6], [50.6, 41.6], [51.2, 39.6], [51.6, 37.9]], rank: 1, minZoom: 3.2, maxZoom: 8.5 },
  { name: 'Persian Gulf', kind: 'water', along: [[49.4, 28.7], [51.1, 27.2], [53.3, 26]], rank: 1, minZoom: 3.6, maxZoom: 8 },
  { name: 'Mediterranean Sea', kind: 'water', along: [[19.2, 34.4], [24.6, 33.7], [30.6, 33.2]], rank: 1, minZoom: 2.8, maxZoom: 7 },
  { name: 'Red Sea', kind: 'water', along: [[34.9, 26.2], [37, 22.4], [38.9, 19.2]], rank: 2, minZoom: 3.2, maxZoom: 7 },
  { name: 'Arabian Sea', kind: 'water', along: [[59.6, 16.6], [63.8, 17.4], [68, 17.6]], rank: 3, minZoom: 2.6, maxZoom: 6 },
  { name: 'Gulf of Oman', kind: 'water', along: [[57.6, 25.3], [59.2, 24.7], [60.8, 24.5]], rank: 3, minZoom: 5, maxZoom: 8 },
  { name: 'Aegean Sea', kind: 'water', along: [[24.4, 39.6], [25.1, 38.3], [25.6, 37.3]], rank: 3, minZoom: 4.8, maxZoom: 8 },
  { name: 'Aral Sea', kind: 'water', along: [[58.4, 45.5], [59.4, 45.1]], rank: 3, minZoom: 5.5, maxZoom: 8 },
  { name: 'Lake Urmia', kind: 'water', along: [[45.17, 38.06], [45.36, 37.72], [45.62, 37.36]], rank: 2, minZoom: 6, maxZoom: 10 },
  { name: 'Lake Van', kind: 'water', along: [[42.55, 38.58], [42.9, 38.66], [43.2, 38.68]], rank: 2, minZoom: 6.2, maxZoom: 10 },
  { name: 'Lake Sevan', kind: 'water', along: [[45.03, 40.53], [45.24, 40.36], [45.46, 40.22]], rank: 2, minZoom: 6.5, maxZoom: 10 },
  { name: 'Kura', kind: 'river', along: [[47.15, 40.66], [47.5, 40.44], [47.95, 40.2], [48.35, 40.02]], rank: 3, minZoom: 7, maxZoom: 10 },
];

/** Countries by ISO 3166-1 alpha-2 code, for which programs know their names in many languages. */
// prettier-ignore
export const REGIONS: Readonly<Record<string, string>> = {
  Armenia: 'AM', Azerbaijan: 'AZ', Iran: 'IR', Turkey: 'TR', Georgia: 'GE', Iraq: 'IQ', Syria: 'SY', Russia: 'RU',
  Turkmenistan: 'TM', Kazakhstan: 'KZ', Uzbekistan: 'UZ', 'Saudi Arabia': 'SA', Israel: 'IL', Jordan: 'JO', Lebanon: 'LB',
  Kuwait: 'KW', Ukraine: 'UA', Egypt: 'EG', Greece: 'GR', Bulgaria: 'BG', Romania: 'RO', Moldova: 'MD', Cyprus: 'CY',
  Afghanistan: 'AF', Pakistan: 'PK', Tajikistan: 'TJ', Kyrgyzstan: 'KG', Qatar: 'QA', UAE: 'AE', Oman: 'OM', Yemen: 'YE',
  Sudan: 'SD', Libya: 'LY', Eritrea: 'ER', Chad: 'TD', India: 'IN', China: 'CN', Nepal: 'NP', Italy: 'IT', Germany: 'DE',
  Poland: 'PL', Belarus: 'BY', Austria: 'AT', Hungary: 'HU', Czechia: 'CZ', Slovakia: 'SK', Serbia: 'RS', Croatia: 'HR',
  Albania: 'AL', Tunisia: 'TN', Algeria: 'DZ', Niger: 'NE', Lithuania: 'LT', Latvia: 'LV', Estonia: 'EE', Finland: 'FI',
  Sweden: 'SE', Norway: 'NO', Mongolia: 'MN',
};

/** Names of waters in the other languages of the region, for searches. */
// prettier-ignore
export const WATER_NAMES: Readonly<Record<string, Readonly<Record<'az' | 'hy' | 'fa' | 'tr' | 'ru', string>>>> = {
  'Black Sea': { az: 'Qara dəniz', hy: 'Սև ծով', fa: 'دریای سیاه', tr: 'Karadeniz', ru: 'Чёрное море' },
  'Caspian Sea': { az: 'Xəzər dənizi', hy: 'Կասպից ծով', fa: 'دریای خزر', tr: 'Hazar Denizi', ru: 'Каспийское море' },
  'Persian Gulf': { az: 'Fars körfəzi', hy: 'Պարսից ծոց', fa: 'خلیج فارس', tr: 'Basra Körfezi', ru: 'Персидский залив' },
  'Mediterranean Sea': { az: 'Aralıq dənizi', hy: 'Միջերկրական ծով', fa: 'دریای مدیترانه', tr: 'Akdeniz', ru: 'Средиземное море' },
  'Red Sea': { az: 'Qırmızı dəniz', hy: 'Կարմիր ծով', fa: 'دریای سرخ', tr: 'Kızıldeniz', ru: 'Красное море' },
  'Arabian Sea': { az: 'Ərəb dənizi', hy: 'Արաբական ծով', fa: 'دریای عرب', tr: 'Umman Denizi', ru: 'Аравийское море' },
  'Gulf of Oman': { az: 'Oman körfəzi', hy: 'Օմանի ծոց', fa: 'دریای عمان', tr: 'Umman Körfezi', ru: 'Оманский залив' },
  'Aegean Sea': { az: 'Egey dənizi', hy: 'Էգեյան ծով', fa: 'دریای اژه', tr: 'Ege Denizi', ru: 'Эгейское море' },
  'Aral Sea': { az: 'Aral dənizi', hy: 'Արալյան ծով', fa: 'دریاچه آرال', tr: 'Aral Gölü', ru: 'Аральское море' },
  'Lake Urmia': { az: 'Urmiya gölü', hy: 'Ուրմիա լիճ', fa: 'دریاچه ارومیه', tr: 'Urmiye Gölü', ru: 'Урмия' },
  'Lake Van': { az: 'Van gölü', hy: 'Վանա լիճ', fa: 'دریاچه وان', tr: 'Van Gölü', ru: 'Ван' },
  'Lake Sevan': { az: 'Göyçə gölü', hy: 'Սևանա լիճ', fa: 'دریاچه سوان', tr: 'Sevan Gölü', ru: 'Севан' },
  Kura: { az: 'Kür', hy: 'Կուր', fa: 'کورا', tr: 'Kura', ru: 'Кура' },
  Aras: { az: 'Araz', hy: 'Արաքս', fa: 'ارس', tr: 'Aras', ru: 'Аракс' },
};
