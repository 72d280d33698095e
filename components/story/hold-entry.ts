import { fetchAhead } from '../map/fetch-ahead.ts';
import { firstPaint } from '../map/first-paint.ts';
import { holdStills } from '../map/hold-stills.ts';
import { earlyReading } from '../reading/early-reading.ts';
import { mayGoLive } from './may-go-live.ts';

// Stands in the page's head and runs before anything is drawn.
if (mayGoLive()) {
  const { dataset = {} } = document.currentScript ?? {};
  holdStills();
  // Asking takes long enough to hold up the first words.
  void firstPaint().then(() => fetchAhead(dataset));
}
earlyReading();
