import * as z from 'zod';
import { readDate } from './when.ts';

/** Lower-case words joined by hyphens: what ids of steps, layers, sources and places look like. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

// Not ids, although the pattern allows it: every object answers to this name.
const reserved = new Set(['constructor']);

/** An id. */
export const id = z
  .string()
  .regex(idPattern, { error: 'id' })
  .refine((text) => !reserved.has(text), { error: 'id' });
/** Text that is not blank. */
export const text = z.string().trim().min(1);
/** A BCP 47 tag. */
export const language = z.string().refine(isLanguage, { error: 'lang' });
const webAddress = z.url({ protocol: /^https?$/, error: 'url' });

/** Any EDTF date that a timeline can show. A bare year may be written as a number. */
const date = z
  .union([z.string(), z.int()])
  .transform(String)
  .superRefine((value, context) => {
    const read = readDate(value);
    if ('code' in read) context.addIssue({ code: 'custom', message: read.message, params: { ...read } });
  });
const day = z.iso.date({ error: 'day' });

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** An author of the story. */
export const authorSchema = z.strictObject({ name: text, url: webAddress.optional() });

/** A source that footnotes and layers cite. */
export const sourceSchema = z.strictObject({
  publisher: text,
  title: text.optional(),
  date: date.optional(),
  kind: z.enum(['commentary', 'news', 'official', 'reference', 'data']),
  url: webAddress.optional(),
  accessed: day.optional(),
  note: text.optional(),
});

/** A shape on the map: how it is drawn and how far it can be trusted. */
export const layerSchema = z.strictObject({
  label: text,
  kind: z.enum(['area', 'line', 'point', 'tie']),
  tone: z.enum(['teal', 'plum', 'rust', 'red', 'ink']),
  certainty: z.enum(['surveyed', 'approximate', 'schematic']),
  status: z.enum(['proposed', 'reported', 'disputed', 'claimed']).optional(),
  note: text.optional(),
  sources: z.array(id).optional(),
  asOf: date.optional(),
  from: id.optional().describe('Place at which a tie begins'),
  to: id.optional().describe('Place at which a tie ends'),
});

/** The front matter of a story file, format 1. */
export const frontMatterSchema = z.strictObject({
  format: z.literal(1),
  title: text,
  dek: text,
  lang: language.default('en'),
  published: day,
  updated: day.optional(),
  authors: z.array(authorSchema).default([]),
  licence: text.default('CC-BY-4.0'),
  sources: z.record(id, sourceSchema).default({}),
  layers: z.record(id, layerSchema).default({}),
});

/** One entry of a scene's `show`: a layer and how strongly it is drawn. */
export const shownSchema = z.strictObject({ layer: id, strength: z.number().min(0).max(1).default(1) });

/** The `scene` block of a step, format 1. */
export const sceneSchema = z.strictObject({
  when: z.union([z.literal('geography'), date]),
  'date-text': text.optional(),
  fit: z.array(id).min(1).optional(),
  pad: z.number().min(0).max(2).optional().describe('Share of the fitted box to leave free on each side'),
  bounds: z.tuple([longitude, latitude, z.number().min(-180).max(540), latitude]).optional(),
  center: z.tuple([longitude, latitude]).optional(),
  zoom: z.number().min(0).max(14).optional(),
  bearing: z.number().min(-180).max(180).optional(),
  show: z.array(z.union([id, shownSchema])).default([]),
  places: z.array(id).default([]),
  alt: text,
});

/** Where a layer file's shapes come from and how far they can be trusted. */
export const provenanceSchema = z.object({
  title: text,
  source: text,
  version: text.optional(),
  sourceDate: text.optional(),
  method: text.optional(),
  certainty: layerSchema.shape.certainty,
  asOf: text.optional(),
  licence: text,
  attribution: text,
  note: text.optional(),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
