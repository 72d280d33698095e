const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const LETTERS: Readonly<Record<string, number>> = { j: 1, k: -1 };
/** Longest that browsers scroll smoothly for. */
const TRAVEL_MS = 1000;

/**
 * Keys that go from step to step: the left and right arrows, and j and k once focus is in the story (WCAG 2.1.4: speech
 * input types letters). The keys that scroll a page keep doing that. They stand back for form fields, for keys with
 * modifiers, and whenever focus is on something that uses keys itself.
 */
export function stepKeys(story: HTMLElement): { stop(): void } {
  let going = { to: -1, since: -Infinity };
  const onKey = (event: KeyboardEvent) => {
    const isInStory = event.target instanceof Node && story.contains(event.target);
    const by = ARROWS[event.key] ?? (isInStory ? LETTERS[event.key] : undefined);
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return;
    if (usesKeys(event.target)) return;
    const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
    const isOnTheWay = event.timeStamp - going.since < TRAVEL_MS;
    const here = isOnTheWay ? going.to : sections.findIndex((section) => section.hasAttribute('data-active'));
    const to = Math.max(0, Math.min(sections.length - 1, here + by));
    const next = sections[to];
    if (!next) return;
    event.preventDefault();
    going = { to, since: event.timeStamp };
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' });
  };
  document.addEventListener('keydown', onKey);
  return { stop: () => document.removeEventListener('keydown', onKey) };
}

function usesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [contenteditable], [data-own-keys], dialog') !== null
  );
}
