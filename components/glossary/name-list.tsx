import type { TermName } from '../../geo/story/lesson.ts';
import { directionOf, languageName } from './names-of.ts';

/** Names of a term, each in its own script and direction, with transliteration and pronunciation. */
export function NameList({ names }: { names: readonly TermName[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="names">
      {names.map(({ lang, text, latin, ipa }) => (
        <li key={`${lang} ${text}`}>
          <span className="language">{languageName(lang)}</span>{' '}
          <bdi lang={lang} dir={directionOf(lang)} className="own-name">
            {text}
          </bdi>
          {latin ? (
            <>
              {' '}
              <i lang={`${lang}-Latn`}>{latin}</i>
            </>
          ) : null}
          {ipa ? (
            <>
              {' '}
              <span className="ipa" lang={`${lang}-fonipa`}>
                [{ipa}]
              </span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
