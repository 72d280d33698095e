import * as z from 'zod';
import { depths } from './lesson.ts';
import { id, language, text } from './schema.ts';

const number = z.number().transform(String);
const ipa = text.transform((sounds) => sounds.replace(/^[/[]|[/\]]$/g, '')).optional();
const sources = z.array(id).default([]);

/** A question to discuss. */
export const questionSchema = z.strictObject({
  ask: text,
  depth: z.enum(depths),
  step: id.optional(),
  key: text.optional().describe('What a good answer touches on, for the teacher'),
  sources,
});

/** The keys of which each question of the quiz has exactly one. */
export const quizKinds = ['locate', 'choose', 'order', 'longer'] as const;

/** A question of the quiz. Which keys go together is left to the parser. */
export const quizSchema = z.strictObject({
  locate: id.optional().describe('A place, or a layer that is not a tie'),
  in: id.optional().describe('The area layer that the place to locate lies in'),
  choose: text.optional().describe('A question with answers to choose from'),
  answers: z
    .array(z.union([text, number]))
    .min(2)
    .optional()
    .describe('The first is right'),
  order: z.array(id).min(3).optional().describe('Dated steps, the earliest first'),
  longer: z.tuple([id, id]).optional().describe('Two layers of kind line, the longer first'),
  ask: text.optional(),
  why: text.describe('Shown after the answer'),
  step: id.optional(),
  sources,
});

/** A name in another language. */
export const termNameSchema = z.strictObject({
  lang: language,
  text,
  latin: text.optional(),
  ipa,
});

/** An entry of the glossary. */
export const termSchema = z.strictObject({
  term: text,
  meaning: text,
  also: z.array(text).default([]).describe('Other forms that are linked in the text'),
  place: id.optional(),
  layer: id.optional(),
  both: text.optional().describe('Why two names are used'),
  ipa,
  names: z.array(termNameSchema).default([]),
  sources,
});

/** The `lesson` block of the section `class`, format 1. */
export const lessonSchema = z.strictObject({
  ages: z.union([text, number]).optional(),
  objectives: z.array(text).default([]),
  standards: z.array(text).default([]),
  questions: z.array(questionSchema).default([]),
  quiz: z.array(quizSchema).default([]),
  glossary: z.array(termSchema).default([]),
});
