/** What a presentation has on the screen, and how long each step has been there. */
export interface Presentation {
  /** How many steps the story has. */
  readonly count: number;
  /** Index of the step of now. */
  readonly step: number;
  /** Indexes of steps that are held back: on the way forward, the presentation stops once before each. */
  readonly held: readonly number[];
  /** It has stopped before the next step. */
  readonly asking: boolean;
  /** The colour of a screen without a picture; '' while there is one. */
  readonly blank: '' | 'dark' | 'light';
  readonly mapOnly: boolean;
  /** The full text instead of the short one. */
  readonly full: boolean;
  readonly spot: boolean;
  readonly panel: '' | Panel;
  /** Single letters and signs are keys (WCAG 2.1.4: who dictates may turn them off). */
  readonly letters: boolean;
  /** Milliseconds for which each step was shown before `since`. */
  readonly spent: readonly number[];
  /** When the time of the current step began, in milliseconds since 1970. */
  readonly since: number;
}

const PANELS = ['steps', 'notes', 'help'] as const;
export type Panel = (typeof PANELS)[number];

const SIMPLE = [
  'next',
  'back',
  'first',
  'last',
  'map',
  'text',
  'spot',
  'dark',
  'light',
  'close',
  'letters',
  'again',
] as const;

/** What a presenter can do, on the screen and from the window with the notes. */
export type Action =
  | { readonly do: (typeof SIMPLE)[number] }
  | { readonly do: 'go'; readonly step: number }
  /** Holds steps back, or no longer when all of them are. */
  | { readonly do: 'hold'; readonly steps: readonly number[] }
  /** Opens a panel, or closes it when it is open. */
  | { readonly do: 'panel'; readonly panel: Panel };

/** The beginning of a presentation of `count` steps, at one of them. Steps that do not exist are not held. */
export function begin(count: number, step: number, held: readonly number[], now: number): Presentation {
  if (count < 1) throw new Error('begin(count): a presentation has at least one step');
  return {
    count,
    step: within(step, count),
    held: sorted(held.filter((index) => index > 0 && index < count)),
    asking: false,
    blank: '',
    mapOnly: false,
    full: false,
    spot: false,
    panel: '',
    letters: true,
    spent: Array.from({ length: count }, () => 0),
    since: now,
  };
}

/**
 * What the presentation is after an action, `now` being in milliseconds since 1970. The same object when nothing changes.
 * A blank screen comes back with whatever is done next, and nothing else happens then.
 */
export function after(state: Presentation, action: Action, now: number): Presentation {
  if (state.blank && action.do !== 'hold' && action.do !== 'again') return { ...state, blank: '' };
  switch (action.do) {
    case 'next':
      return forward(state, now);
    case 'back':
      return state.asking ? { ...state, asking: false } : at(state, state.step - 1, now);
    case 'first':
      return at(state, 0, now);
    case 'last':
      return at(state, lastOpen(state), now);
    case 'go':
      return at(state, action.step, now);
    case 'hold':
      return holding(state, action.steps);
    case 'map':
      return { ...state, mapOnly: !state.mapOnly };
    case 'text':
      return { ...state, full: !state.full, mapOnly: false };
    case 'spot':
      return { ...state, spot: !state.spot };
    case 'dark':
    case 'light':
      return { ...state, blank: action.do, panel: '' };
    case 'panel':
      return { ...state, panel: state.panel === action.panel ? '' : action.panel };
    case 'close':
      return state.panel ? { ...state, panel: '' } : state.spot ? { ...state, spot: false } : state;
    case 'letters':
      return { ...state, letters: !state.letters };
    case 'again':
      return { ...state, spent: state.spent.map(() => 0), since: now };
  }
}

/** Milliseconds since the beginning, and on the step of now. */
export function times({ spent, step, since }: Presentation, now: number): { all: number; here: number } {
  const passing = Math.max(0, now - since);
  return {
    all: spent.reduce((sum, time) => sum + time, passing),
    here: (spent[step] ?? 0) + passing,
  };
}

/** Whether something that came from outside is an action. */
export function isAction(value: unknown): value is Action {
  if (typeof value !== 'object' || value === null || !('do' in value)) return false;
  const { do: what } = value;
  if (what === 'go') return 'step' in value && isIndex(value.step);
  if (what === 'hold') return 'steps' in value && Array.isArray(value.steps) && value.steps.every(isIndex);
  if (what === 'panel') return 'panel' in value && PANELS.some((panel) => panel === value.panel);
  return SIMPLE.some((simple) => simple === what);
}

function forward(state: Presentation, now: number): Presentation {
  const next = state.step + 1;
  if (next >= state.count) return state;
  if (state.held.includes(next) && !state.asking) return { ...state, asking: true };
  return at(state, next, now);
}

/** The last step before one that is held back. */
function lastOpen({ step, held, count }: Presentation): number {
  const stop = held.find((index) => index > step);
  return stop === undefined ? count - 1 : stop - 1;
}

function holding(state: Presentation, steps: readonly number[]): Presentation {
  const wanted = steps.filter((index) => index > 0 && index < state.count && index !== state.step);
  if (wanted.length === 0) return state;
  const all = wanted.every((index) => state.held.includes(index));
  const held = all
    ? state.held.filter((index) => !wanted.includes(index))
    : sorted([...new Set([...state.held, ...wanted])]);
  return { ...state, held, asking: state.asking && held.includes(state.step + 1) };
}

/** Shows a step; nothing is held back of it then. */
function at(state: Presentation, step: number, now: number): Presentation {
  const to = within(step, state.count);
  if (to === state.step) return state.asking ? { ...state, asking: false } : state;
  const passed = Math.max(0, now - state.since);
  const spent = state.spent.map((time, index) => (index === state.step ? time + passed : time));
  const held = state.held.filter((index) => index !== to);
  return { ...state, step: to, held, asking: false, spent, since: now };
}

function within(step: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.round(step) || 0));
}

function sorted(steps: readonly number[]): number[] {
  return steps.toSorted((a, b) => a - b);
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
