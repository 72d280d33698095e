const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const LETTERS: Readonly<Record<string, number>> = { j: 1, k: -1 };
/** Browsers scroll smoothly for less than a second, but may be long in beginning: what they draw first can take seconds. */
const JOURNEY_MS = 5000;
/** With these readers take the page into their own hands. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'popstate'] as const;

/** On the way to a step. */
interface Journey {
  readonly to: number;
  /** As events have it. */
  readonly since: number;
}

/**
 * Keys that go from step to step: the left and right arrows, and j and k once focus is in the story (WCAG 2.1.4: speech
 * input types letters). The keys that scroll a page keep doing that. They stand back for form fields, for keys with
 * modifiers, and whenever focus is on something that uses keys itself. Focus in another step comes along.
 */
export function stepKeys(story: HTMLElement): { stop(): void } {
  const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const ending = new AbortController();
  const { signal } = ending;
  let journey: Journey | undefined;
  const onKey = (event: KeyboardEvent) => {
    const before = journey;
    letGo();
    const isInStory = event.target instanceof Node && story.contains(event.target);
    const by = ARROWS[event.key] ?? (isInStory ? LETTERS[event.key] : undefined);
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return;
    if (usesKeys(event.target)) return;
    const isOnTheWay = before && event.timeStamp - before.since < JOURNEY_MS;
    const here = isOnTheWay
      ? before.to
      : sections.findIndex((section) => section.hasAttribute('data-active'));
    const to = Math.max(0, Math.min(sections.length - 1, here + by));
    const next = sections[to];
    if (!next) return;
    event.preventDefault();
    journey = { to, since: event.timeStamp };
    // Only now: a page that always listens for the wheel has to be asked about each of its turns.
    for (const hand of HANDS) window.addEventListener(hand, letGo, { passive: true, signal });
    takeFocusAlong(next);
    go(next);
  };
  /** A page that changes its length under the reader, as when its fonts arrive, ends a smooth scroll where it is. */
  const onRest = ({ timeStamp }: Event) => {
    const to = journey && timeStamp - journey.since < JOURNEY_MS ? sections[journey.to] : undefined;
    if (to) go(to);
  };
  const letGo = () => {
    journey = undefined;
    for (const hand of HANDS) window.removeEventListener(hand, letGo);
  };
  document.addEventListener('keydown', onKey, { signal });
  document.addEventListener('scrollend', onRest, { signal });
  return { stop: () => ending.abort() };
}

function go(step: HTMLElement): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  step.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' });
}

/** Tab goes on from where the focus is: one that stays in the step before would take the reader back there. */
function takeFocusAlong(to: HTMLElement): void {
  const from = document.activeElement?.closest('[data-step]');
  const heading = document.getElementById(to.getAttribute('aria-labelledby') ?? '');
  if (!from || from === to || !heading) return;
  heading.tabIndex = -1;
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus({ preventScroll: true });
}

function usesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [contenteditable], [data-own-keys], dialog') !== null
  );
}
