/** Keeps address bar, timeline and sections in step with the reader, without adding to the history. */
export interface StepMarks {
  at(index: number): void;
  stop(): void;
}

/**
 * The address changes when the reader comes to rest: browsers look for the page's icon anew with every change, which
 * would be felt while scrolling, and refuse more than about 100 changes in 30 s. On a busy machine a single frame can
 * take longer: the next one, which begins with news of scrolling, is waited for as well.
 */
const REST_MS = 400;

/**
 * Marks the current step among the sections, stops and leaders of a story.
 * @param ownsAddress the address bar is the story's, not that of a page around it
 */
export function markStep(story: HTMLElement, ownsAddress = true): StepMarks {
  const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const stops = [...story.querySelectorAll<HTMLElement>('[data-stop]')];
  const leaders = [...story.querySelectorAll<SVGElement>('[data-leader]')];
  let current = -1;
  let callOff: (() => void) | undefined;
  const later = (id: string) => {
    callOff?.();
    let frame = 0;
    const settle = () => {
      callOff = undefined;
      address(id);
    };
    const rest = setTimeout(() => (frame = requestAnimationFrame(settle)), REST_MS);
    callOff = () => {
      clearTimeout(rest);
      cancelAnimationFrame(frame);
    };
  };
  const address = (id: string) => {
    const wanted = window.scrollY < window.innerHeight * 0.2 ? '' : `#${id}`;
    if (wanted === window.location.hash || !isOurs(window.location.hash, id)) return;
    window.history.replaceState(
      window.history.state,
      '',
      wanted || window.location.pathname + window.location.search,
    );
  };
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
      if (index === current) {
        if (callOff) later(id);
        return;
      }
      const first = current === -1;
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
      if (!first && ownsAddress) later(id);
    },
    stop() {
      callOff?.();
      story.removeEventListener('focusin', onFocus);
      timeline?.removeEventListener('pointerover', showNames);
      document.removeEventListener('keydown', onKey);
    },
  };
}

/**
 * The address is ours to change when it names nothing or a step; when it names a note, once the reader is in another step
 * than that of the note; when it names something else, such as a source at the end, once that is out of sight.
 */
function isOurs(hash: string, step: string): boolean {
  const named = document.getElementById(hash.slice(1));
  const section = named?.closest<HTMLElement>('[data-step]');
  if (!named || section === named) return true;
  if (section) return section.dataset['step'] !== step;
  const { top, bottom } = named.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
}

/** Scrolls the list of stops sideways, never the page. */
function keepInView(stop: HTMLElement | undefined): void {
  const list = stop?.closest('ol');
  if (!stop || !list || list.scrollWidth <= list.clientWidth) return;
  const box = stop.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  list.scrollBy({ left: box.left - frame.left - (frame.width - box.width) / 2 });
}
