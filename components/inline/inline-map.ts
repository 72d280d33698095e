import { embedMap } from '../embed/embed-map.ts';
import { mayGoLive } from '../story/may-go-live.ts';
import { asRegion, borrowPage, darkness, mount, storyAddress } from './borrowed-page.ts';
import type { InlineOptions, StopInline } from './inline-options.ts';

/** Shows the map of one step with its caption, legend and credit. */
export async function inlineMap(options: InlineOptions): Promise<StopInline> {
  const { element, isOver } = options;
  if (!mayGoLive()) throw new Error('There is no WebGL 2, or the reader saves data');
  const { base, slug } = storyAddress(element);
  const step = element.getAttribute('step');
  if (!step) throw new Error('The element names no step');
  const page = await borrowPage(`${base}/embed/${slug}/${encodeURIComponent(step)}/`, element);
  if (isOver()) return () => undefined;
  const main = asRegion(page.main, page.main.querySelector('h2')?.textContent ?? '');
  const stage = main.querySelector<HTMLElement>('.stage');
  if (!stage) throw new Error('The page of the step has no stage');
  main.querySelector('.explore-open')?.remove();
  page.root.append(main);
  const unmount = mount(options, page);
  const first = Number(main.dataset['first'] ?? 0);
  const map = embedMap({ stage, slug, base, first, alone: true, isDark: darkness(element) });
  return () => {
    map.end();
    unmount();
  };
}
