import { releaseStillsAround, wantStillsInView } from '../map/hold-stills.ts';
import { lineFirst } from '../map/line-first.ts';
import { followMap, type MapFollower } from '../story/follow-map.ts';
import { markStep } from '../story/mark-step.ts';
import { mayGoLive } from '../story/may-go-live.ts';
import { articleReader } from './article-reader.ts';
import { asRegion, borrowPage, darkness, mount, storyAddress } from './borrowed-page.ts';
import { fullBleed } from './full-bleed.ts';
import type { InlineOptions, StopInline } from './inline-options.ts';
import { isBoxed } from './is-boxed.ts';

/** Shows a whole story within the host's article: what the story's page does, without the page. */
export async function inlineStory(options: InlineOptions): Promise<StopInline> {
  const { element, shadow, isOver } = options;
  if (!mayGoLive()) throw new Error('There is no WebGL 2, or the reader saves data');
  const { base, slug } = storyAddress(element);
  const boxed = isBoxed(element, shadow);
  const inColumn = boxed || element.hasAttribute('column');
  const page = await borrowPage(`${base}/stories/${slug}/`, element, inColumn);
  if (isOver()) return () => undefined;
  const story = asRegion(page.main, page.main.querySelector('h1')?.textContent ?? '');
  const stage = story.querySelector<HTMLElement>('.stage');
  if (!stage) throw new Error('The story has no stage');
  story.querySelector('.explore-open')?.remove();
  if (!boxed) page.root.dataset['holding'] = '';
  page.root.append(story, credit(page.document, `${base}/stories/${slug}/`));
  const ends = [mount(options, page)];
  lineFirst(story);
  if (!inColumn) ends.push(fullBleed(element, shadow));
  let follower: MapFollower | undefined;
  let ended = false;
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const isStill = () => lessMotion.matches;
  const marks = markStep(story);
  const note = stage.querySelector('.quiet-note');
  const cards = [...story.querySelectorAll('[data-card]')].map((card) => [card]);
  const reader = articleReader({
    cards,
    stage,
    isStill,
    onRead(reading) {
      marks.at(Math.round(reading.position));
      follower?.follow(reading);
    },
  });
  marks.at(Math.round(reader.now().position));
  ends.push(marks.stop, reader.stop, wantStillsInView(story), keepLinksInside(story, isStill));
  const release = () => releaseStillsAround(story);
  window.addEventListener('beforeprint', release);
  ends.push(() => window.removeEventListener('beforeprint', release));
  const say = (text: string) => {
    if (note) note.textContent = text;
  };
  const isDark = darkness(element);
  // One map for all steps has nowhere to stay; every step shows its drawing.
  if (boxed) return () => ends.forEach((end) => end());
  void followMap({ stage, slug, base, reader, isStill, say, isOver: () => ended, isDark }).then((started) => {
    if (ended) started?.end();
    else follower = started;
  });
  return () => {
    ended = true;
    follower?.end();
    for (const end of ends) end();
  };
}

/** Links to parts of the story: the host's address bar knows nothing of them, nor do browsers look into shadow roots. */
function keepLinksInside(story: HTMLElement, isStill: () => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const target = story.querySelector<HTMLElement>(
      `[id="${CSS.escape(link.getAttribute('href')?.slice(1) ?? '')}"]`,
    );
    if (!target) return;
    const isStep = target.hasAttribute('data-step');
    // On the story's page a padding of the window's makes up for the margin that steps have in tall windows.
    const stageHeight = story.querySelector('.stage')?.getBoundingClientRect().height ?? 0;
    if (isStep && stageHeight < window.innerHeight * 0.8) target.style.scrollMarginBlockStart = '0';
    else target.style.removeProperty('scroll-margin-block-start');
    target.scrollIntoView({
      behavior: isStill() ? 'instant' : 'smooth',
      block: isStep ? 'start' : 'center',
    });
    if (isStep) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  story.addEventListener('click', onClick);
  return () => story.removeEventListener('click', onClick);
}

function credit(page: Document, address: string): HTMLElement {
  const line = document.createElement('div');
  line.className = 'araxes-credit';
  const link = document.createElement('a');
  link.href = address;
  link.textContent = 'All sources, and how this map was made';
  for (const part of page.querySelectorAll('#licence p')) line.append(document.importNode(part, true));
  line.append(link);
  for (const each of line.querySelectorAll('a')) [each.target, each.rel] = ['_blank', 'noopener'];
  return line;
}
