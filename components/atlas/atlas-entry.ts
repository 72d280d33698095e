import { mayGoLive, STILLS_NOTE } from '../story/may-go-live.ts';

const main = document.querySelector<HTMLElement>('.atlas');
const note = main?.querySelector('.quiet-note');
if (main && mayGoLive()) {
  import('./start-atlas.ts')
    .then(({ startAtlas }) => startAtlas(main))
    .catch((failure: unknown) => {
      console.warn('The live map could not start; the drawn map stays.', failure);
      if (note) note.textContent = STILLS_NOTE;
    });
} else if (note) note.textContent = STILLS_NOTE;
