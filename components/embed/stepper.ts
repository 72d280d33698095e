/** Shows one step at a time. */
export interface Stepper {
  go(index: number, travel: boolean): void;
}

interface StepperOptions {
  readonly main: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly first: number;
  /** A step has come into its place. */
  readonly onStep: (index: number, travel: boolean) => void;
}

const SWIPE_PX = 40;

/** Makes a page of steps a stepper, with its buttons, the arrow keys and swiping over the map. */
export function stepper({ main, steps, first, onStep }: StepperOptions): Stepper {
  const turner = main.querySelector<HTMLElement>('.turner');
  const status = turner?.querySelector('p');
  const buttons = [...(turner?.querySelectorAll<HTMLButtonElement>('[data-turn]') ?? [])];
  let current = -1;
  const go = (index: number, travel: boolean) => {
    if (index < 0 || index >= steps.length || index === current) return;
    current = index;
    for (const [i, step] of steps.entries()) step.toggleAttribute('data-active', i === index);
    for (const button of buttons) {
      const beyond = index + Number(button.dataset['turn']);
      button.setAttribute('aria-disabled', String(beyond < 0 || beyond >= steps.length));
    }
    const heading = steps[index]?.querySelector('h2')?.textContent ?? '';
    const told = document.createElement('span');
    told.className = 'unseen';
    told.textContent = `: ${heading}`;
    status?.replaceChildren(`${index + 1} of ${steps.length}`, told);
    steps[index]?.querySelector('.words')?.scrollTo(0, 0);
    onStep(index, travel);
  };
  const turn = (by: number) => go(current + by, true);
  document.documentElement.dataset['stepping'] = '';
  turner?.toggleAttribute('hidden', false);
  for (const button of buttons) button.addEventListener('click', () => turn(Number(button.dataset['turn'])));
  for (const words of main.querySelectorAll<HTMLElement>('.words')) words.tabIndex = 0;
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isAway()) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) turn(document.documentElement.dir === 'rtl' ? -by : by);
    else if (event.key === 'Home' || event.key === 'End')
      go(event.key === 'Home' ? 0 : steps.length - 1, true);
    else return;
    event.preventDefault();
  });
  let down: { x: number; y: number } | undefined;
  main.addEventListener(
    'touchstart',
    ({ touches: [finger] }) => {
      down = finger && !isAway() ? { x: finger.clientX, y: finger.clientY } : undefined;
    },
    { passive: true },
  );
  main.addEventListener(
    'touchend',
    ({ changedTouches: [finger] }) => {
      if (!down || !finger || isAway()) return;
      const [dx, dy] = [finger.clientX - down.x, finger.clientY - down.y];
      if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
    },
    { passive: true },
  );
  go(first, false);
  return { go };
}

function isAway(): boolean {
  return document.documentElement.hasAttribute('data-exploring');
}
