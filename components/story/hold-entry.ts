import { fetchAhead } from '../map/fetch-ahead.ts';
import { holdStills } from '../map/hold-stills.ts';
import { earlyReading } from '../reading/early-reading.ts';
import { mayGoLive } from './may-go-live.ts';

// Stands in the page's head and runs before anything is drawn.
if (mayGoLive()) {
  holdStills();
  fetchAhead(document.currentScript?.dataset ?? {});
}
earlyReading();
