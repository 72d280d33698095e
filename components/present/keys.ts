import type { Action, Presentation } from './presentation.ts';

/** What a key asks for: an action, or something only the window itself can do. */
export type Wish = Action | { readonly do: 'leave' } | { readonly do: 'notes' } | { readonly do: 'whole' };

/** Remote controls send Page Up, Page Down, a full stop or B, and F5 or Escape. */
const KEYS: Readonly<Record<string, Wish>> = {
  arrowright: { do: 'next' },
  arrowdown: { do: 'next' },
  pagedown: { do: 'next' },
  ' ': { do: 'next' },
  enter: { do: 'next' },
  arrowleft: { do: 'back' },
  arrowup: { do: 'back' },
  pageup: { do: 'back' },
  backspace: { do: 'back' },
  home: { do: 'first' },
  end: { do: 'last' },
  m: { do: 'map' },
  t: { do: 'text' },
  p: { do: 'spot' },
  b: { do: 'dark' },
  '.': { do: 'dark' },
  w: { do: 'light' },
  ',': { do: 'light' },
  s: { do: 'panel', panel: 'steps' },
  '?': { do: 'panel', panel: 'help' },
  n: { do: 'notes' },
  f: { do: 'whole' },
  escape: { do: 'leave' },
};

/** The keys as people read them, for the help of a presentation. */
export const HELP: readonly (readonly [keys: string, what: string])[] = [
  ['→ ↓ Page Down Space', 'Next step'],
  ['← ↑ Page Up', 'Step before'],
  ['Home End', 'First and last step; the last one that is not held back'],
  ['S', 'List of steps'],
  ['M', 'Map only'],
  ['T', 'Full text or short version'],
  ['B or .', 'Black screen; W or , for a white one'],
  ['P', 'Pointer on the map; Shift and arrows move it'],
  ['H', 'Hold the next step back: stop before it and ask'],
  ['N', 'Notes in a second window; Shift and N: on this screen'],
  ['F', 'Full screen'],
  ['Escape', 'Close what is open; then leave'],
];

/** What of a keyboard event counts. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What the control that has the focus does with keys of its own. */
export type Focused = 'button' | 'field' | '';

/**
 * What a key asks for; undefined when it is the browser's, belongs to the control that has the focus, or is a letter or
 * sign and those are turned off.
 */
export function wishOf(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  focused: Focused,
  { step, letters }: Pick<Presentation, 'step' | 'letters'>,
) {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (!letters && key.length === 1 && key !== ' ') return undefined;
  const name = key.toLowerCase();
  if (focused === 'field' && name !== 'escape') return undefined;
  if (focused === 'button' && (name === ' ' || name === 'enter')) return undefined;
  if (shiftKey && name === ' ') return { do: 'back' } satisfies Wish;
  if (shiftKey && name === 'n') return { do: 'panel', panel: 'notes' } satisfies Wish;
  if (shiftKey && name.startsWith('arrow')) return undefined;
  if (name === 'h') return { do: 'hold', steps: [step + 1] } satisfies Wish;
  return KEYS[name];
}

/** How an element that has the focus takes keys. */
export function focusedAs(target: EventTarget | null): Focused {
  if (!(target instanceof Element)) return '';
  if (target.closest('input, select, textarea, [contenteditable]')) return 'field';
  return target.closest('button, a[href], summary') ? 'button' : '';
}
