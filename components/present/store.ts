import { after, type Action, type Presentation } from './presentation.ts';

/** The presentation of one window: one state, and who wants to hear of it. */
export interface Store {
  get(): Presentation;
  send(action: Action): void;
  /** Calls after every change; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

/** A store that begins with a state. `now` tells the time in milliseconds since 1970. */
export function storeOf(first: Presentation, now: () => number): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(action) {
      const next = after(state, action, now());
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
