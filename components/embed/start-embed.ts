import { embedMap, type EmbedMap } from './embed-map.ts';
import { stepper } from './stepper.ts';

/** Brings an embed to life: the stepper or the stack, and one live map for the step that is being looked at. */
export function startEmbed(main: HTMLElement): void {
  const { slug = '', base = '', only } = main.dataset;
  const steps = [...main.querySelectorAll<HTMLElement>('[data-step]')];
  const live = main.querySelector<HTMLElement>('.live');
  const stage = main.querySelector<HTMLElement>('.stage');
  if (!live || !stage) throw new Error('startEmbed(main): the page has no stage');
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const map = embedMap({
    stage,
    slug,
    base,
    first: Number(main.dataset['first'] ?? 0),
    alone: only !== undefined,
  });
  const settle = (index: number, travel: boolean) => {
    steps[index]?.querySelector('.map')?.append(live);
    map.show(index, travel && !lessMotion.matches);
  };
  offerExploring({ stage, map, slug, base, isStill: () => lessMotion.matches });
  if (only) return;
  if (document.documentElement.dataset['layout'] === 'stack') return watchStack(steps, settle);
  const asked = new URLSearchParams(window.location.search).get('step');
  const found = steps.findIndex(({ id }) => id === asked);
  if (asked !== null && found < 0) say(stage, 'There is no such step in this story; this is its first.');
  stepper({ main, steps, first: Math.max(0, found), onStep: settle });
}

function say(stage: HTMLElement, words: string): void {
  const note = stage.querySelector('.quiet-note');
  if (note) note.textContent = words;
}

/** The map is with the step that shows most of its own; frames know no other way to see how the page around scrolls. */
function watchStack(steps: readonly HTMLElement[], settle: (index: number, travel: boolean) => void): void {
  const shares = new Map<Element, number>();
  let current = 0;
  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { target, intersectionRatio } of seen) shares.set(target, intersectionRatio);
      const most = Math.max(...shares.values());
      const index = steps.findIndex((step) => shares.get(step.querySelector('.map') ?? step) === most);
      if (most === 0 || index < 0 || index === current) return;
      current = index;
      settle(index, false);
    },
    { threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  for (const step of steps) watcher.observe(step.querySelector('.map') ?? step);
}

interface ExploringParts {
  readonly stage: HTMLElement;
  readonly map: EmbedMap;
  readonly slug: string;
  readonly base: string;
  readonly isStill: () => boolean;
}

/** The reader gets the map into their hands when they ask for it, and not before. */
function offerExploring({ stage, map, slug, base, isStill }: ExploringParts): void {
  const opener = stage.querySelector<HTMLElement>('.explore-open');
  let busy = false;
  opener?.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    try {
      const { startVisit } = await import('../explore/visit.ts');
      const reader = { now: map.now, remeasure: () => undefined };
      await startVisit({ stage, opener, slug, base, map, reader, isStill }, () => (busy = false));
    } catch (failure) {
      console.warn('The map could not be opened for exploring.', failure);
      say(stage, 'The tools of the map could not be loaded. Try again later.');
      busy = false;
    }
  });
}
