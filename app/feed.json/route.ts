import { entriesOf, FEED_TYPES } from '../../components/feeds/entries.ts';
import { jsonFeed } from '../../components/feeds/json.ts';
import { loadLibrary } from '../../components/feeds/library.ts';

export const dynamic = 'force-static';

export function GET() {
  return Response.json(jsonFeed(entriesOf(loadLibrary().map(({ story }) => story))), {
    headers: { 'content-type': FEED_TYPES.json },
  });
}
