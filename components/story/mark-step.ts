/** Keeps timeline and sections in step with the reader. */
export interface StepMarks {
  at(index: number): void;
  stop(): void;
}

/** Marks the current step among the sections, stops and leaders of a story. */
export function markStep(story: HTMLElement): StepMarks {
  const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const stops = [...story.querySelectorAll<HTMLElement>('[data-stop]')];
  const leaders = [...story.querySelectorAll<SVGElement>('[data-leader]')];
  let current = -1;
  const timeline = story.querySelector('.timeline');
  const showNames = () => timeline?.removeAttribute('data-quiet');
  const onFocus = ({ target }: FocusEvent) => {
    showNames();
    if (target instanceof HTMLElement && stops.includes(target)) keepInView(target);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') timeline?.setAttribute('data-quiet', '');
  };
  story.addEventListener('focusin', onFocus);
  timeline?.addEventListener('pointerover', showNames);
  document.addEventListener('keydown', onKey);
  return {
    at(index) {
      const id = sections[index]?.dataset['step'] ?? '';
      if (index === current) return;
      current = index;
      // Before anything changes: what is measured later would be laid out for it.
      if (!stops.some((stop) => stop.matches(':focus'))) keepInView(stops[index]);
      for (const [i, section] of sections.entries()) section.toggleAttribute('data-active', i === index);
      for (const [i, stop] of stops.entries()) {
        stop.classList.toggle('passed', i < index);
        if (i === index) stop.setAttribute('aria-current', 'step');
        else stop.removeAttribute('aria-current');
      }
      for (const leader of leaders) leader.classList.toggle('now', leader.dataset['leader'] === id);
    },
    stop() {
      story.removeEventListener('focusin', onFocus);
      timeline?.removeEventListener('pointerover', showNames);
      document.removeEventListener('keydown', onKey);
    },
  };
}

/** Scrolls the list of stops sideways, never the page. */
function keepInView(stop: HTMLElement | undefined): void {
  const list = stop?.closest('ol');
  if (!stop || !list || list.scrollWidth <= list.clientWidth) return;
  const box = stop.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  list.scrollBy({ left: box.left - frame.left - (frame.width - box.width) / 2 });
}
