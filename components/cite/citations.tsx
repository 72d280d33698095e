import { citation, STYLES } from '../../geo/cite/citation.ts';
import { bibtex } from '../../geo/cite/exchange.ts';
import type { Work } from '../../geo/cite/work.ts';
import { CopyButton } from './copy-button.tsx';

/** A work in every style, each with a button that copies it. */
export function Citations({ work }: { work: Work }) {
  return (
    <dl className="citations">
      {STYLES.map((style) => {
        const id = `${work.key}.${style.toLowerCase()}`;
        return (
          <div key={style}>
            <dt>{style}</dt>
            <dd>
              <p id={id} className="citation">
                {citation(work, style).map(({ text, italic }, i) => (italic ? <i key={i}>{text}</i> : text))}
              </p>
              <CopyButton from={id} name={`${style}: ${work.title}`} />
            </dd>
          </div>
        );
      })}
      <div>
        <dt>BibTeX</dt>
        <dd>
          <pre id={`${work.key}.bib`}>{bibtex(work).trimEnd()}</pre>
          <CopyButton from={`${work.key}.bib`} name={`BibTeX: ${work.title}`} />
        </dd>
      </div>
    </dl>
  );
}
