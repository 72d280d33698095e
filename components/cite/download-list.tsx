import { downloadsOf } from '../downloads/downloads.ts';
import type { LoadedStory } from '../story/load-story.ts';

/** The files that readers may take with them, with their sizes. */
export function DownloadList({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { slug } = loaded.story;
  return (
    <ul className="downloads">
      {downloadsOf(loaded).map(({ file, name, about, body }) => (
        <li key={file}>
          <a href={`${base}/stories/${slug}/downloads/${file}`} download={`${slug}-${file}`}>
            {name}{' '}
            <span>
              ({endingOf(file)}, {sizeOf(body)})
            </span>
          </a>{' '}
          <span className="about">{about}</span>
        </li>
      ))}
    </ul>
  );
}

const NAMES: Readonly<Record<string, string>> = { geojson: 'GeoJSON', bib: 'BibTeX', json: 'JSON' };

function endingOf(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return NAMES[ending] ?? ending.toUpperCase();
}

/** In kilobytes of a thousand bytes. */
function sizeOf(body: string): string {
  return `${Math.max(1, Math.round(Buffer.byteLength(body) / 1000))} kB`;
}
