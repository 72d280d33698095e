import * as z from 'zod/mini';
import type { Session } from './session.ts';

const schema = z.object({
  selection: z.object({
    only: z.enum(['all', 'places', 'story']),
    count: z.int().check(z.nonnegative()),
    shuffle: z.string(),
  }),
  view: z.enum(['start', 'question', 'results']),
  at: z.int().check(z.nonnegative()),
  outcomes: z.record(
    z.string(),
    z.object({
      misses: z.array(z.string()),
      state: z.enum(['open', 'right', 'shown']),
      words: z.string(),
    }),
  ),
  drafts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** A session as text to keep. */
export function writeSession(session: Session): string {
  return JSON.stringify(session);
}

/** The session that a kept text holds; nothing for any text that {@link writeSession} could not have written. */
export function readSession(text: string | null): Session | undefined {
  if (text === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
