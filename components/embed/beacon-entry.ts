import { beacon } from './beacon.ts';

// Stands at the end of the body, so that the first height is told before any file has arrived.
beacon(() => document.body.getBoundingClientRect().height);
