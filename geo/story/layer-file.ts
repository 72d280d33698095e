import type { FeatureCollection } from 'geojson';
import type { z } from 'zod';
import type { provenanceSchema } from './schema.ts';

export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** A layer's shapes as they can be drawn, and where they come from (null if the file does not say). */
export interface LayerFile {
  readonly id: string;
  /** Path from the project root. */
  readonly file: string;
  readonly collection: FeatureCollection;
  readonly provenance: Provenance | null;
}
