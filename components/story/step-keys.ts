/**
 * Keys that go from step to step: j and k, and the left and right arrows. The keys that scroll a page keep doing that.
 * They stand back for form fields, for keys with modifiers, and whenever focus is on something that uses keys itself.
 */
export function stepKeys(story: HTMLElement): { stop(): void } {
  const onKey = (event: KeyboardEvent) => {
    const by = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return;
    if (usesKeys(event.target)) return;
    const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
    const here = sections.findIndex((section) => section.hasAttribute('data-active'));
    const next = sections[Math.max(0, Math.min(sections.length - 1, here + by))];
    if (!next) return;
    event.preventDefault();
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
