import { openChannel } from './channel.ts';
import { interruption } from './interruption.ts';
import { focusedAs, wishOf } from './keys.ts';
import { times, type Action, type Presentation } from './presentation.ts';
import { timeText } from './time-text.ts';

/** Keeps the page of notes in step with a presentation in another window, and lets it be run from here. */
export function followPresentation(talk: HTMLElement): void {
  const { slug = '', base = '' } = talk.dataset;
  const steps = [...talk.querySelectorAll<HTMLElement>('[data-step]')];
  const desk = talk.querySelector<HTMLElement>('.talk-desk');
  const said = talk.querySelector<HTMLElement>('.talk-state');
  let state: Presentation | undefined;
  const channel = openChannel(base, slug, (message) => {
    if ('tells' in message && message.tells.count === steps.length) follow(message.tells);
    else if ('over' in message) follow(undefined);
  });
  const follow = (next: Presentation | undefined) => {
    const turned = next?.step !== state?.step;
    state = next;
    talk.toggleAttribute('data-in-step', next !== undefined);
    desk?.toggleAttribute('hidden', next === undefined);
    for (const [index, step] of steps.entries()) {
      step.toggleAttribute('data-now', index === next?.step);
      step.toggleAttribute('data-next', next !== undefined && index === next.step + 1);
    }
    if (!next) return;
    press('dark', next.blank !== '');
    press('map', next.mapOnly);
    press('hold', next.held.includes(next.step + 1));
    for (const [what, ended] of [
      ['back', next.step === 0 && !next.asking],
      ['next', next.step === next.count - 1],
    ] as const)
      button(what)?.setAttribute('aria-disabled', String(ended));
    const words = interruption(next) || (next.mapOnly ? 'The map alone is shown.' : '');
    if (said && said.textContent !== words) said.textContent = words;
    const where = talk.querySelector('[data-where]');
    if (where) where.textContent = `${next.step + 1} of ${next.count}`;
    tick();
    if (turned) window.scrollTo({ top: 0, behavior: 'instant' });
  };
  const button = (what: string) => desk?.querySelector(`[data-do="${what}"]`);
  const press = (what: string, is: boolean) => button(what)?.setAttribute('aria-pressed', String(is));
  const tick = () => {
    if (!state) return;
    for (const [name, time] of Object.entries(times(state, Date.now()))) {
      const place = talk.querySelector(`[data-time="${name}"]`);
      if (place) place.textContent = timeText(time);
    }
  };
  const want = (action: Action) => channel.send({ wants: action });
  desk?.addEventListener('click', ({ target }) => {
    const what =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    if (!what || !state) return;
    want(what === 'hold' ? { do: 'hold', steps: [state.step + 1] } : ({ do: what } as Action));
  });
  document.addEventListener('keydown', (event) => {
    if (!state || event.repeat) return;
    const wish = wishOf(event, focusedAs(event.target), state);
    if (!wish || wish.do === 'leave' || wish.do === 'notes' || wish.do === 'whole') return;
    event.preventDefault();
    want(wish);
  });
  setInterval(tick, 1000);
  channel.send({ asks: true });
}
