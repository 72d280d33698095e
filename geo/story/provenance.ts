import { field, type Say } from './geometry.ts';
import type { Provenance } from './layer-file.ts';
import { provenanceSchema } from './schema.ts';

/** What a layer file says about its origin; null, and reported, if it says too little. */
export function readProvenance(value: unknown, say: Say): Provenance | null {
  if (value === undefined) {
    const hint = 'Add a member "provenance" with title, source, certainty, licence and attribution.';
    say('warning', [], 'provenance-missing', 'The file does not say where its shapes come from.', hint);
    return null;
  }
  const result = provenanceSchema.safeParse(value);
  if (result.success) return result.data;
  for (const { path } of result.error.issues) {
    const name = path.map(String).join('.');
    const problem = field(value, name) === undefined ? 'is missing' : 'is not as it should be';
    const message = name ? `"${name}" ${problem} in the provenance.` : 'The provenance should be an object.';
    const hint = name === 'certainty' ? 'Use one of: surveyed, approximate, schematic.' : undefined;
    say('warning', ['provenance', ...path.map(String)], 'provenance-invalid', message, hint);
  }
  return null;
}
