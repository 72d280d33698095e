import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openHost, type HostOptions } from './open-host.ts';

/** Where the stories come from. */
export const site = () => new URL(inject('siteUrl')).origin;
const story = () => `${site()}/stories/iran-azerbaijan-2022/`;
export const words = (count: number) =>
  Array.from({ length: count }, () => `<p>${'Words of the host. '.repeat(30)}</p>`).join('');
export const script = () => `<script async src="${site()}/embed.js"></script>`;
const fallback = () =>
  `<a class="fallback" href="${story()}"><img src="${story()}steps/opening.png" width="600" height="315" alt="A map"></a>`;
export const storyElement = (attributes = '') =>
  `<araxes-story src="${story()}" ${attributes}>${fallback()}</araxes-story>`;
export const mapElement = (attributes: string) =>
  `<araxes-map src="${story()}" ${attributes}>${fallback()}</araxes-map>`;

/** Opens a newspaper's article with something of ours between its words. */
export const openArticle = (inside: string, options: HostOptions = {}) =>
  openHost(`${script()}<article>${words(2)}${inside}${words(6)}</article>`, {
    size: [1000, 700],
    head: '<style>article{max-width:600px;margin:0 auto}</style>',
    ...options,
  });

export const live = (page: Page, index = 0) =>
  page.locator('.stage[data-live]').nth(index).waitFor({ state: 'attached', timeout: 60_000 });
export const activeStep = (page: Page, within = 'araxes-story') =>
  page.locator(`${within} [data-active]`).first().getAttribute('data-step');
/** Where the names of the live map stand, which is where its camera looks. */
export const namesOf = (page: Page) =>
  page
    .locator('.live-labels .name:not([hidden])')
    .evaluateAll((all) => all.map((name) => name.textContent + (name as HTMLElement).style.transform).join());
export const scrollToStep = (page: Page, id: string) =>
  page.locator(`araxes-story [data-step="${id}"] [data-card]`).evaluate((card) => {
    window.scrollBy(0, card.getBoundingClientRect().top - window.innerHeight * 0.55);
  });
