import { fetchAhead } from '../map/fetch-ahead.ts';
import { holdStills } from '../map/hold-stills.ts';
import { earlyReading } from '../reading/early-reading.ts';
import { mayGoLive } from './may-go-live.ts';

// Stands before the style sheets, where a mark on the root makes no rule be looked for, and runs before anything is
// drawn.
if (mayGoLive()) {
  holdStills();
  fetchAhead(document.currentScript?.dataset ?? {});
}
earlyReading();
