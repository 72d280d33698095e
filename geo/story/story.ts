import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { Bounds, LngLat } from '../scene/camera.ts';
import type { Lesson } from './lesson.ts';
import type { authorSchema, layerSchema, sourceSchema } from './schema.ts';
import type { When } from './when.ts';

export type { Dated, When } from './when.ts';

/** A node of the prose. No HTML, no definitions, no unsafe links; footnote references all resolve to a note. */
export type MdastNode = RootContent;

export type Author = Readonly<z.infer<typeof authorSchema>>;
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type Layer = Readonly<z.infer<typeof layerSchema>>;

/** The camera as authored. `fit` names layers and places; `pad` is the share of their box left free on each side. */
export type CameraSpec =
  | { readonly fit: readonly string[]; readonly pad?: number }
  | { readonly bounds: Bounds }
  | { readonly center: LngLat; readonly zoom: number; readonly bearing?: number };

/** A layer on show in a step, with its strength from 0 to 1. */
export interface Shown {
  readonly layer: string;
  readonly strength: number;
}

/** One section of the story with its scene. */
export interface Step {
  readonly id: string;
  readonly heading: string;
  readonly when: When;
  readonly camera: CameraSpec;
  readonly show: readonly Shown[];
  /** Places whose names are shown, the most important first. */
  readonly places: readonly string[];
  readonly alt: string;
  /** The text, shorter and simpler: paragraphs of plain text. Empty if there is no such version. */
  readonly brief: readonly string[];
  /** What whoever presents the step may say: paragraphs of plain text, or none. */
  readonly notes: readonly string[];
  /** Without the heading and the scene, brief and notes blocks. */
  readonly body: readonly MdastNode[];
  /** Labels of the notes cited here, in order, each once. */
  readonly citations: readonly string[];
  /** Of the heading. */
  readonly position: { readonly line: number };
}

/** A footnote: which source it cites and where in that source. */
export interface Note {
  readonly label: string;
  readonly source: string;
  /** "paragraph 3", "paragraphs 2–3", or "" for the source as a whole. */
  readonly locator: string;
  readonly body: readonly MdastNode[];
}

/** A story as everything after the parser sees it. Older formats are upgraded before this. */
export interface Story {
  readonly slug: string;
  readonly format: 1;
  readonly title: string;
  readonly dek: string;
  /** BCP 47. */
  readonly lang: string;
  /** ISO day. */
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly Author[];
  /** SPDX id of the text's licence. */
  readonly licence: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly layers: Readonly<Record<string, Layer>>;
  readonly steps: readonly Step[];
  /** The section "How this map was made", or nothing. */
  readonly about: readonly MdastNode[];
  /** What the section "class" holds for teachers, or nothing. */
  readonly lesson: Lesson;
  /** By label, in the order of first reference. */
  readonly notes: Readonly<Record<string, Note>>;
}
