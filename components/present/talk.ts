import type { Story } from '../../geo/story/story.ts';

/** What a teacher says and asks at the steps of a story; the words on the screen are those of its page. */
export interface Talk {
  readonly steps: readonly TalkStep[];
}

export interface TalkStep {
  readonly id: string;
  readonly heading: string;
  /** Paragraphs for the speaker. */
  readonly notes: readonly string[];
  readonly questions: readonly { readonly ask: string; readonly key?: string }[];
}

/** The notes and questions of all steps, in order. */
export function talkOf({ steps, lesson }: Story): Talk {
  return {
    steps: steps.map(({ id, heading, notes }) => ({
      id,
      heading,
      notes,
      questions: lesson.questions.flatMap(({ ask, key, step }) =>
        step === id ? [key ? { ask, key } : { ask }] : [],
      ),
    })),
  };
}
