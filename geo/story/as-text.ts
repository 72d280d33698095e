/** A value out of a file as text for a message or a comparison: a text as it is, all else as JSON. Never throws. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : asJson(value);
}

/** A value out of a file as a message shows it: texts in quotation marks, and nothing longer than `most` characters. */
export function quoted(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? `"${value}"` : asJson(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A value out of a file as JSON. Never throws: what is nested too deeply for it is shown as `[…]` or `{…}`. */
export function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, named) ?? 'Nothing';
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

// JSON has no word for Infinity, which is what 1e999 becomes.
function named(_key: string, part: unknown): unknown {
  return part === Infinity || part === -Infinity ? '∞' : part;
}
