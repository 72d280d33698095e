/** A place as it is printed: id, where, country, kind, and its name in six languages. */
export interface PlaceSource {
  readonly id: string;
  /** Its name in the gazetteer, with the region where its country has several of that name; or where it lies. */
  readonly at: string | readonly [lng: number, lat: number];
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
  at: PlaceSource['at'],
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
  ['baku', 'Baku', 'AZE', 'capital', 'Baku', 'Bakı', 'Բաքու', 'باکو', 'Bakü', 'Баку'],
  ['tehran', 'Tehran', 'IRN', 'capital', 'Tehran', 'Tehran', 'Թեհրան', 'تهران', 'Tahran', 'Тегеран'],
  ['yerevan', 'Yerevan', 'ARM', 'capital', 'Yerevan', 'İrəvan', 'Երևան', 'ایروان', 'Erivan', 'Ереван'],
  ['ankara', 'Ankara', 'TUR', 'capital', 'Ankara', 'Ankara', 'Անկարա', 'آنکارا', 'Ankara', 'Анкара'],
  ['tel-aviv', 'Tel Aviv', 'ISR', 'city', 'Tel Aviv', 'Təl-Əviv', 'Թել Ավիվ', 'تل‌آویو', 'Tel Aviv', 'Тель-Авив'],
  ['moscow', 'Moscow', 'RUS', 'capital', 'Moscow', 'Moskva', 'Մոսկվա', 'مسکو', 'Moskova', 'Москва'],
  ['tbilisi', 'Tbilisi', 'GEO', 'capital', 'Tbilisi', 'Tbilisi', 'Թբիլիսի', 'تفلیس', 'Tiflis', 'Тбилиси'],
  ['damascus', 'Damascus', 'SYR', 'capital', 'Damascus', 'Dəməşq', 'Դամասկոս', 'دمشق', 'Şam', 'Дамаск'],
  ['nakhchivan-city', 'Naxçıvan', 'AZE', 'city', 'Nakhchivan city', 'Naxçıvan', 'Նախիջևան', 'نخجوان', 'Nahçıvan', 'Нахичевань', { also: { ru: ['Нахчыван'] } }],
  ['julfa', 'Julfa', 'AZE', 'town', 'Julfa', 'Culfa', 'Ջուղա', 'جلفا (نخجوان)', 'Culfa', 'Джульфа', { also: { hy: ['Ջուլֆա'] } }],
  ['jolfa', 'Julfa', 'IRN', 'town', 'Jolfa', 'Culfa', 'Ջուլֆա', 'جلفا', 'Culfa', 'Джульфа'],
  ['ordubad', 'Ordubad', 'AZE', 'town', 'Ordubad', 'Ordubad', 'Օրդուբադ', 'اردوباد', 'Ordubad', 'Ордубад'],
  ['sharur', 'Sharur City', 'AZE', 'town', 'Sharur', 'Şərur', 'Շարուր', 'شرور', 'Şerur', 'Шарур'],
  ['agarak', 'Agarak/08', 'ARM', 'town', 'Agarak', 'Aqarak', 'Ագարակ', 'آگاراک', 'Agarak', 'Агарак'],
  ['meghri', 'Meghri', 'ARM', 'town', 'Meghri', 'Mehri', 'Մեղրի', 'مغری', 'Megri', 'Мегри', { also: { az: ['Meğri'] } }],
  ['kajaran', 'Kajaran', 'ARM', 'town', 'Kajaran', 'Qacaran', 'Քաջարան', 'کاجاران', 'Kacaran', 'Каджаран'],
  ['kapan', 'Kapan', 'ARM', 'city', 'Kapan', 'Qafan', 'Կապան', 'قاپان', 'Kapan', 'Капан'],
  ['goris', 'Goris', 'ARM', 'town', 'Goris', 'Gorus', 'Գորիս', 'گوریس', 'Goris', 'Горис'],
  ['sisian', 'Sisian', 'ARM', 'town', 'Sisian', 'Sisyan', 'Սիսիան', 'سیسیان', 'Sisyan', 'Сисиан'],
  ['agbend', [46.5667, 38.9], 'AZE', 'crossing', 'Aghband', 'Ağbənd', 'Աղբենդ', 'آغ‌بند', 'Ağbend', 'Агбенд', { also: { hy: ['Աղոպեն'] }, note: ARC_MINUTE }],
  ['mincivan', 'Mincivan', 'AZE', 'town', 'Mincivan', 'Mincivan', 'Մինջևան', 'مینجوان', 'Mincivan', 'Минджевань'],
  ['zangilan', 'Zangilan', 'AZE', 'town', 'Zangilan', 'Zəngilan', 'Զանգելան', 'زنگلان', 'Zengilan', 'Зангелан', { also: { hy: ['Կովսական'], ru: ['Зангилан'] } }],
  ['horadiz', 'Horadiz', 'AZE', 'town', 'Horadiz', 'Horadiz', 'Հորադիզ', 'هورادیز', 'Horadiz', 'Горадиз'],
  ['jabrayil', 'Jabrayil', 'AZE', 'town', 'Jabrayil', 'Cəbrayıl', 'Ջաբրայիլ', 'جبرائیل', 'Cebrail', 'Джебраил'],
  ['fuzuli', 'Fuzuli', 'AZE', 'town', 'Fuzuli', 'Füzuli', 'Ֆիզուլի', 'فضولی', 'Fuzuli', 'Физули'],
  ['khoda-afarin', [46.94, 39.1506], 'IRN', 'site', 'Khoda Afarin bridges', 'Xudafərin körpüləri', 'Խուդաֆերինի կամուրջներ', 'پل‌های خداآفرین', 'Hudaferin köprüleri', 'Худаферинские мосты', { note: FROM_WIKIPEDIA }],
  ['khomarlu', 'Khomārlū', 'IRN', 'town', 'Khomarlu', 'Xumarlı', 'Խոմարլու', 'خمارلو', 'Humarlu', 'Хомарлу'],
  ['aslanduz', 'Aşlān Dūz', 'IRN', 'town', 'Aslanduz', 'Aslanduz', 'Ասլանդուզ', 'اصلاندوز', 'Aslanduz', 'Асландуз'],
  ['parsabad', 'Pārsābād', 'IRN', 'city', 'Parsabad', 'Parsabad', 'Փարսաբադ', 'پارس‌آباد', 'Parsabad', 'Парсабад'],
  ['bahramtapa', 'Bahramtepe', 'AZE', 'town', 'Bəhramtəpə', 'Bəhramtəpə', 'Բահրամթափա', 'بهرام‌تپه', 'Behramtepe', 'Бахрамтепе'],
  ['bileh-savar', 'Bīleh Savār', 'IRN', 'town', 'Bileh Savar', 'Biləsuvar', 'Բիլե Սավար', 'بیله‌سوار', 'Bilesuvar', 'Билесувар'],
  ['poldasht', 'Poldasht', 'IRN', 'town', 'Poldasht', 'Daş Körpü', 'Փոլդաշտ', 'پلدشت', 'Poldeşt', 'Полдашт', { also: { az: ['Ərəblər'] } }],
  ['ardabil', 'Ardabīl', 'IRN', 'city', 'Ardabil', 'Ərdəbil', 'Արդաբիլ', 'اردبیل', 'Erdebil', 'Ардебиль'],
  ['tabriz', 'Tabriz', 'IRN', 'city', 'Tabriz', 'Təbriz', 'Թավրիզ', 'تبریز', 'Tebriz', 'Тебриз'],
  ['astara-az', 'Astara', 'AZE', 'town', 'Astara', 'Astara', 'Աստարա', 'آستارا (جمهوری آذربایجان)', 'Astara', 'Астара'],
  ['astara-ir', 'Āstārā', 'IRN', 'town', 'Astara', 'Astara', 'Աստարա', 'آستارا', 'Astara', 'Астара'],
  ['khankendi', 'Khankendi', 'AZE', 'city', 'Khankendi', 'Xankəndi', 'Ստեփանակերտ', 'خانکندی', 'Hankendi', 'Ханкенди', { alt: 'Stepanakert', also: { fa: ['استپاناکرت'], ru: ['Степанакерт'] } }],
  ['shusha', 'Shusha', 'AZE', 'town', 'Shusha', 'Şuşa', 'Շուշի', 'شوشا', 'Şuşa', 'Шуша', { alt: 'Shushi', also: { fa: ['شوشی'] } }],
  ['lachin', 'Laçın', 'AZE', 'town', 'Lachin', 'Laçın', 'Բերձոր', 'لاچین', 'Laçın', 'Лачин', { alt: 'Berdzor' }],
];

/** Every place the stories may name. A position of its own has a note on its source. */
export const PLACES: readonly PlaceSource[] = ROWS.map(
  ([id, at, country, kind, en, az, hy, fa, tr, ru, more]) => ({
    id,
    at,
    country,
    kind,
    names: { en, az, hy, fa, tr, ru },
    ...more,
  }),
);
