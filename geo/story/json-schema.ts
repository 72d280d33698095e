import * as z from 'zod';
import { lessonSchema } from './lesson-schema.ts';
import { frontMatterSchema, sceneSchema } from './schema.ts';

const schemas = {
  'front-matter': { schema: frontMatterSchema, title: 'Araxes story, front matter, format 1' },
  scene: { schema: sceneSchema, title: 'Araxes story, scene block, format 1' },
  lesson: { schema: lessonSchema, title: 'Araxes story, lesson block, format 1' },
} as const;

/** The parts of a story file that have a JSON Schema. */
export type SchemaName = keyof typeof schemas;

/** The names of all schemas. */
export const schemaNames = Object.keys(schemas) as SchemaName[];

/**
 * The JSON Schema (draft 2020-12) of what an author may write in a part of a story file, for editors that check YAML.
 * It is more lenient than the parser, which knows dates and how keys depend on each other.
 */
export function jsonSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  const { schema, title } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
