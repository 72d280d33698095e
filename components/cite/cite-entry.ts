import { offerOffline } from '../offline/offer-offline.ts';
import { offerCopies } from './offer-copies.ts';

const page = document.querySelector<HTMLElement>('.cite');
if (page) {
  offerCopies(page);
  offerOffline(page);
}
