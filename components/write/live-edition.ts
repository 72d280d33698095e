import { createHash } from 'node:crypto';
import { liveFile, liveFiles } from '../map/live-data.ts';
import type { LoadedStory } from '../story/load-story.ts';

/** A text that changes with what the live map shows of a story, and not with its prose. */
export function liveEdition(loaded: LoadedStory): string {
  const hash = createHash('sha256');
  const shown = liveFiles(loaded).filter((file) => file !== 'pictures.json' && file !== 'talk.json');
  for (const file of shown) hash.update(file).update(JSON.stringify(liveFile(loaded, file)));
  hash.update(JSON.stringify(loaded.atlas.ground));
  return hash.digest('hex').slice(0, 12);
}
