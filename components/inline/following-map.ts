import { followMap, type MapFollower } from '../story/follow-map.ts';
import { mayGoLive } from '../story/may-go-live.ts';
import { articleReader } from './article-reader.ts';
import { asRegion, borrowPage, darkness, mount, storyAddress } from './borrowed-page.ts';
import type { InlineOptions, StopInline } from './inline-options.ts';

const MARK = 'data-araxes-step';

/** Shows one map that the host's own article drives: its parts marked `data-araxes-step` say what the map shows. */
export async function followingMap(options: InlineOptions): Promise<StopInline> {
  const { element, isOver } = options;
  if (!mayGoLive()) throw new Error('There is no WebGL 2, or the reader saves data');
  const { base, slug } = storyAddress(element);
  const page = await borrowPage(`${base}/embed/${slug}/`, element);
  if (isOver()) return () => undefined;
  const main = asRegion(page.main, page.main.querySelector('h1')?.textContent ?? '');
  const ids = [...main.querySelectorAll<HTMLElement>('.step')].map(({ id }) => id);
  const parts = markedParts(element, ids);
  if (parts.length === 0)
    throw new Error(`No part of the article is marked ${MARK} with a step of the story`);
  const { stage, show } = lay(main);
  page.root.append(main);
  const unmount = mount(options, page);
  let follower: MapFollower | undefined;
  let ended = false;
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const isStill = () => lessMotion.matches;
  const idAt = (position: number) => parts[Math.round(position)]?.id ?? '';
  const reader = articleReader({
    cards: parts.map(({ elements }) => elements),
    stage,
    isStill,
    isBeside: () => standBeside(stage, parts[0]?.elements[0]),
    onRead(reading) {
      show(idAt(reading.position));
      follower?.follow(reading);
    },
  });
  show(idAt(reader.now().position));
  const order = parts.map(({ id }) => ids.indexOf(id));
  const started = followMap({
    stage,
    slug,
    base,
    reader,
    isStill,
    say: () => undefined,
    isOver: () => ended,
    isDark: darkness(element),
    order,
  });
  void started.then((map) => {
    if (ended) map?.end();
    else follower = map;
  });
  return () => {
    ended = true;
    follower?.end();
    reader.stop();
    unmount();
  };
}

function standBeside(stage: Element, text: Element | undefined): boolean {
  const [map, words] = [stage.getBoundingClientRect(), text?.getBoundingClientRect()];
  return words !== undefined && (words.right <= map.left || words.left >= map.right);
}

/** The marked parts of the article in reading order; neighbours of the same step are one. */
function markedParts(element: Element, ids: readonly string[]) {
  const selector = element.getAttribute('follow');
  const article = selector ? document.querySelector(selector) : (element.getRootNode() as ParentNode);
  const parts: { id: string; elements: Element[] }[] = [];
  for (const marked of article?.querySelectorAll(`[${MARK}]`) ?? []) {
    const id = marked.getAttribute(MARK) ?? '';
    const last = parts.at(-1);
    if (!ids.includes(id)) console.warn(`The story has no step "${id}"`, marked);
    else if (last?.id === id) last.elements.push(marked);
    else parts.push({ id, elements: [marked] });
  }
  return parts;
}

/** One map for all steps, the drawings of them under it, and the legend of the one it shows. */
function lay(main: HTMLElement): { stage: HTMLElement; show: (id: string) => void } {
  const live = main.querySelector<HTMLElement>('.live');
  const stage = live?.querySelector<HTMLElement>('.stage');
  if (!live || !stage) throw new Error('The page of the story has no stage');
  const map = document.createElement('div');
  map.className = 'map';
  const words = [...main.querySelectorAll<HTMLElement>('.step')].map((step) => {
    const drawing = document.createElement('div');
    [drawing.className, drawing.id] = ['step', step.id];
    drawing.dataset['step'] = step.id;
    const still = step.querySelector('.still');
    if (still) drawing.append(still);
    map.append(drawing);
    step.removeAttribute('id');
    step.querySelector('.map')?.remove();
    return step;
  });
  map.append(live);
  const credit = main.querySelector('.embed-credit');
  live.querySelector('.explore-open')?.remove();
  main.classList.add('following');
  main.replaceChildren(map, ...words, ...(credit ? [credit] : []));
  const shown = [...main.querySelectorAll<HTMLElement>('.step')];
  return {
    stage,
    show(id) {
      for (const step of shown) step.toggleAttribute('data-active', step.dataset['step'] === id);
    },
  };
}
