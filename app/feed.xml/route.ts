import { entriesOf, FEED_TYPES } from '../../components/feeds/entries.ts';
import { atomFeed } from '../../components/feeds/atom.ts';
import { loadLibrary } from '../../components/feeds/library.ts';

export const dynamic = 'force-static';

export function GET() {
  return new Response(atomFeed(entriesOf(loadLibrary().map(({ story }) => story))), {
    headers: { 'content-type': FEED_TYPES.atom },
  });
}
