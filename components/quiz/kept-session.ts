import { readSession, writeSession } from '../../geo/quiz/saved-session.ts';
import type { Session } from '../../geo/quiz/session.ts';

const keyOf = (slug: string) => `quiz of ${slug}`;

/** What the pupil chose to keep on this device; nothing where nothing was kept, or storage is closed. */
export function keptSession(slug: string): Session | undefined {
  try {
    return readSession(localStorage.getItem(keyOf(slug)));
  } catch {
    return undefined;
  }
}

/** Keeps a session. Returns whether the device took it. */
export function keepSession(slug: string, session: Session): boolean {
  try {
    localStorage.setItem(keyOf(slug), writeSession(session));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept. */
export function clearSession(slug: string): void {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch {
    // Nothing can have been kept.
  }
}
