const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand inside XML elements and attributes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are exactly what XML 1.0 does not allow
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
