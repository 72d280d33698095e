import type { Selection } from './selection.ts';

/** What happened to one question. */
export interface Outcome {
  /** What was said about each wrong answer, in order. */
  readonly misses: readonly string[];
  /** `right` and `shown` are final. */
  readonly state: 'open' | 'right' | 'shown';
  /** What was said about the right answer. */
  readonly words: string;
}

/** A way through a quiz. Can be written as JSON. */
export interface Session {
  readonly selection: Selection;
  readonly view: 'start' | 'question' | 'results';
  readonly at: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Answers not yet given: what is chosen, or the order so far, by question. */
  readonly drafts: Readonly<Record<string, string | readonly string[]>>;
}

export type Action =
  | { readonly do: 'select'; readonly selection: Selection }
  | { readonly do: 'go'; readonly to: number; readonly count: number }
  | { readonly do: 'draft'; readonly id: string; readonly draft: string | readonly string[] }
  | {
      readonly do: 'answer';
      readonly id: string;
      readonly tries: number;
      readonly right: boolean;
      readonly words: string;
    }
  | { readonly do: 'reveal'; readonly id: string }
  | { readonly do: 'finish' }
  | { readonly do: 'restart' }
  | { readonly do: 'resume'; readonly session: Session };

const untouched: Outcome = { misses: [], state: 'open', words: '' };

/** A session in which nothing was answered. */
export function newSession(selection: Selection): Session {
  return { selection, view: 'start', at: 0, outcomes: {}, drafts: {} };
}

/** What happened to a question so far. */
export function outcomeOf({ outcomes }: Session, id: string): Outcome {
  return (Object.hasOwn(outcomes, id) ? outcomes[id] : undefined) ?? untouched;
}

/** The session after an action. Answers to a question that is settled change nothing. */
export function after(session: Session, action: Action): Session {
  switch (action.do) {
    case 'select':
      return { ...session, selection: action.selection, at: 0 };
    case 'go': {
      if (action.to >= action.count) return { ...session, view: 'results' };
      return { ...session, view: 'question', at: Math.max(0, action.to) };
    }
    case 'draft':
      return { ...session, drafts: { ...session.drafts, [action.id]: action.draft } };
    case 'answer': {
      const { misses, state } = outcomeOf(session, action.id);
      if (state !== 'open') return session;
      if (action.right) return settled(session, action.id, { misses, state: 'right', words: action.words });
      const tried = [...misses, action.words];
      const over = tried.length >= action.tries;
      return settled(session, action.id, { misses: tried, state: over ? 'shown' : 'open', words: '' });
    }
    case 'reveal': {
      const outcome = outcomeOf(session, action.id);
      if (outcome.state !== 'open') return session;
      return settled(session, action.id, { ...outcome, state: 'shown' });
    }
    case 'finish':
      return { ...session, view: 'results' };
    case 'restart':
      return newSession(session.selection);
    case 'resume':
      return action.session;
  }
}

function settled(session: Session, id: string, outcome: Outcome): Session {
  return { ...session, outcomes: { ...session.outcomes, [id]: outcome } };
}
