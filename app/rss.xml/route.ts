import { entriesOf, FEED_TYPES } from '../../components/feeds/entries.ts';
import { rssFeed } from '../../components/feeds/rss.ts';
import { loadLibrary } from '../../components/feeds/library.ts';
import { stepFile } from '../../components/map/step-files.ts';

export const dynamic = 'force-static';

export function GET() {
  const stories = loadLibrary();
  const imageBytes = stories.map((loaded) => stepFile(loaded, 'share.png').body.length);
  return new Response(rssFeed(entriesOf(stories.map(({ story }) => story)), imageBytes), {
    headers: { 'content-type': FEED_TYPES.rss },
  });
}
