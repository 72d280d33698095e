/** A place as it is printed: id, where, country, kind, and its name in six languages. */
export interface PlaceSource {
  readonly id: string;
  readonly at: readonly [lng: number, lat: number];
  readonly country: string;
  readonly kind: 'capital' | 'city' | 'town' | 'crossing' | 'site';
  readonly names: Names;
  /** The other name of a contested town, as it is printed beside the first. */
  readonly alt?: string;
  /** Further names in use, by language. */
  readonly also?: Partial<Record<keyof Names, readonly string[]>>;
  readonly note?: string;
}

/** Names by language: English, Azerbaijani, Armenian, Persian, Turkish, Russian. */
export interface Names {
  readonly en: string;
  readonly az: string;
  readonly hy: string;
  readonly fa: string;
  readonly tr: string;
  readonly ru: string;
}

type Row = [
  id: string,
  lng: number,
  lat: number,
  country: string,
  kind: PlaceSource['kind'],
  en: string,
  az: string,
  hy: string,
  fa: string,
  tr: string,
  ru: string,
  more?: Pick<PlaceSource, 'alt' | 'also' | 'note'>,
];

const ARC_MINUTE = 'Position from Wikipedia, precise to an arc minute (1 to 2 km)';
const FROM_WIKIPEDIA = 'Position from Wikipedia';

// prettier-ignore
const ROWS: Row[] = [
  ['baku', 49.89201, 40.37767, 'AZE', 'capital', 'Baku', 'Bakı', 'Բաքու', 'باکو', 'Bakü', 'Баку'],
  ['tehran', 51.42151, 35.69439, 'IRN', 'capital', 'Tehran', 'Tehran', 'Թեհրան', 'تهران', 'Tahran', 'Тегеран'],
  ['yerevan', 44.5126, 40.17765, 'ARM', 'capital', 'Yerevan', 'İrəvan', 'Երևան', 'ایروان', 'Erivan', 'Ереван'],
  ['ankara', 32.85427, 39.91987, 'TUR', 'capital', 'Ankara', 'Ankara', 'Անկարա', 'آنکارا', 'Ankara', 'Анкара'],
  ['tel-aviv', 34.78057, 32.08088, 'ISR', 'city', 'Tel Aviv', 'Təl-Əviv', 'Թել Ավիվ', 'تل‌آویو', 'Tel Aviv', 'Тель-Авив'],
  ['moscow', 37.61781, 55.75204, 'RUS', 'capital', 'Moscow', 'Moskva', 'Մոսկվա', 'مسکو', 'Moskova', 'Москва'],
  ['tbilisi', 44.83412, 41.69143, 'GEO', 'capital', 'Tbilisi', 'Tbilisi', 'Թբիլիսի', 'تفلیس', 'Tiflis', 'Тбилиси'],
  ['damascus', 36.29128, 33.5102, 'SYR', 'capital', 'Damascus', 'Dəməşq', 'Դամասկոս', 'دمشق', 'Şam', 'Дамаск'],
  ['nakhchivan-city', 45.41222, 39.20889, 'AZE', 'city', 'Nakhchivan city', 'Naxçıvan', 'Նախիջևան', 'نخجوان', 'Nahçıvan', 'Нахичевань', { also: { ru: ['Нахчыван'] } }],
  ['julfa', 45.62961, 38.95397, 'AZE', 'town', 'Julfa', 'Culfa', 'Ջուղա', 'جلفا (نخجوان)', 'Culfa', 'Джульфа', { also: { hy: ['Ջուլֆա'] } }],
  ['jolfa', 45.63329, 38.93788, 'IRN', 'town', 'Jolfa', 'Culfa', 'Ջուլֆա', 'جلفا', 'Culfa', 'Джульфа'],
  ['ordubad', 46.02274, 38.90961, 'AZE', 'town', 'Ordubad', 'Ordubad', 'Օրդուբադ', 'اردوباد', 'Ordubad', 'Ордубад'],
  ['sharur', 44.97993, 39.55298, 'AZE', 'town', 'Sharur', 'Şərur', 'Շարուր', 'شرور', 'Şerur', 'Шарур'],
  ['agarak', 46.19463, 38.86506, 'ARM', 'town', 'Agarak', 'Aqarak', 'Ագարակ', 'آگاراک', 'Agarak', 'Агарак'],
  ['meghri', 46.24308, 38.90123, 'ARM', 'town', 'Meghri', 'Mehri', 'Մեղրի', 'مغری', 'Megri', 'Мегри', { also: { az: ['Meğri'] } }],
  ['kajaran', 46.15673, 39.15091, 'ARM', 'town', 'Kajaran', 'Qacaran', 'Քաջարան', 'کاجاران', 'Kacaran', 'Каджаран'],
  ['kapan', 46.40678, 39.20762, 'ARM', 'city', 'Kapan', 'Qafan', 'Կապան', 'قاپان', 'Kapan', 'Капан'],
  ['goris', 46.34168, 39.51111, 'ARM', 'town', 'Goris', 'Gorus', 'Գորիս', 'گوریس', 'Goris', 'Горис'],
  ['sisian', 46.02696, 39.52191, 'ARM', 'town', 'Sisian', 'Sisyan', 'Սիսիան', 'سیسیان', 'Sisyan', 'Сисиан'],
  ['agbend', 46.5667, 38.9, 'AZE', 'crossing', 'Aghband', 'Ağbənd', 'Աղբենդ', 'آغ‌بند', 'Ağbend', 'Агбенд', { also: { hy: ['Աղոպեն'] }, note: ARC_MINUTE }],
  ['mincivan', 46.72329, 39.03023, 'AZE', 'town', 'Mincivan', 'Mincivan', 'Մինջևան', 'مینجوان', 'Mincivan', 'Минджевань'],
  ['zangilan', 46.65988, 39.08371, 'AZE', 'town', 'Zangilan', 'Zəngilan', 'Զանգելան', 'زنگلان', 'Zengilan', 'Зангелан', { also: { hy: ['Կովսական'], ru: ['Зангилан'] } }],
  ['horadiz', 47.33496, 39.45015, 'AZE', 'town', 'Horadiz', 'Horadiz', 'Հորադիզ', 'هورادیز', 'Horadiz', 'Горадиз'],
  ['jabrayil', 47.02835, 39.39917, 'AZE', 'town', 'Jabrayil', 'Cəbrayıl', 'Ջաբրայիլ', 'جبرائیل', 'Cebrail', 'Джебраил'],
  ['fuzuli', 47.14529, 39.60094, 'AZE', 'town', 'Fuzuli', 'Füzuli', 'Ֆիզուլի', 'فضولی', 'Fuzuli', 'Физули'],
  ['khoda-afarin', 46.94, 39.1506, 'IRN', 'site', 'Khoda Afarin bridges', 'Xudafərin körpüləri', 'Խուդաֆերինի կամուրջներ', 'پل‌های خداآفرین', 'Hudaferin köprüleri', 'Худаферинские мосты', { note: FROM_WIKIPEDIA }],
  ['khomarlu', 47.03288, 39.15889, 'IRN', 'town', 'Khomarlu', 'Xumarlı', 'Խոմարլու', 'خمارلو', 'Humarlu', 'Хомарлу'],
  ['aslanduz', 47.4056, 39.4439, 'IRN', 'town', 'Aslanduz', 'Aslanduz', 'Ասլանդուզ', 'اصلاندوز', 'Aslanduz', 'Асландуз'],
  ['parsabad', 47.9174, 39.6482, 'IRN', 'city', 'Parsabad', 'Parsabad', 'Փարսաբադ', 'پارس‌آباد', 'Parsabad', 'Парсабад'],
  ['bahramtapa', 47.95491, 39.74498, 'AZE', 'town', 'Bəhramtəpə', 'Bəhramtəpə', 'Բահրամթափա', 'بهرام‌تپه', 'Behramtepe', 'Бахрамтепе'],
  ['bileh-savar', 48.35463, 39.37961, 'IRN', 'town', 'Bileh Savar', 'Biləsuvar', 'Բիլե Սավար', 'بیله‌سوار', 'Bilesuvar', 'Билесувар'],
  ['poldasht', 45.071, 39.348, 'IRN', 'town', 'Poldasht', 'Daş Körpü', 'Փոլդաշտ', 'پلدشت', 'Poldeşt', 'Полдашт', { also: { az: ['Ərəblər'] } }],
  ['ardabil', 48.2933, 38.2498, 'IRN', 'city', 'Ardabil', 'Ərdəbil', 'Արդաբիլ', 'اردبیل', 'Erdebil', 'Ардебиль'],
  ['tabriz', 46.2919, 38.08, 'IRN', 'city', 'Tabriz', 'Təbriz', 'Թավրիզ', 'تبریز', 'Tebriz', 'Тебриз'],
  ['astara-az', 48.87498, 38.45598, 'AZE', 'town', 'Astara', 'Astara', 'Աստարա', 'آستارا (جمهوری آذربایجان)', 'Astara', 'Астара'],
  ['astara-ir', 48.86994, 38.43084, 'IRN', 'town', 'Astara', 'Astara', 'Աստարա', 'آستارا', 'Astara', 'Астара'],
  ['khankendi', 46.7528, 39.8177, 'AZE', 'city', 'Khankendi', 'Xankəndi', 'Ստեփանակերտ', 'خانکندی', 'Hankendi', 'Ханкенди', { alt: 'Stepanakert', also: { fa: ['استپاناکرت'], ru: ['Степанакерт'] } }],
  ['shusha', 46.74989, 39.76006, 'AZE', 'town', 'Shusha', 'Şuşa', 'Շուշի', 'شوشا', 'Şuşa', 'Шуша', { alt: 'Shushi', also: { fa: ['شوشی'] } }],
  ['lachin', 46.54977, 39.63742, 'AZE', 'town', 'Lachin', 'Laçın', 'Բերձոր', 'لاچین', 'Laçın', 'Лачин', { alt: 'Berdzor' }],
];

/** Every place the stories may name. Positions: GeoNames unless a note says otherwise. */
export const PLACES: readonly PlaceSource[] = ROWS.map(
  ([id, lng, lat, country, kind, en, az, hy, fa, tr, ru, more]) => ({
    id,
    at: [lng, lat],
    country,
    kind,
    names: { en, az, hy, fa, tr, ru },
    ...more,
  }),
);
