const token = /[ \t\r\n]*(?:("[^"\\]*(?:\\[\s\S][^"\\]*)*")|([{}[\],:])|([^ \t\r\n{}[\],:"]+)|("))/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Where a text stops being JSON: the offset of the first token that does not belong, or the end if it is cut short. */
export function jsonErrorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let isStarted = false;
  token.lastIndex = 0;
  for (;;) {
    const match = token.exec(text);
    if (match === null) return text.length;
    const [whole, string, mark, word, stray] = match;
    const found = string ?? mark ?? word ?? stray ?? '';
    const offset = match.index + whole.length - found.length;
    if (isStarted && open.length === 0) return offset;
    isStarted = true;
    const next = after(expected, found, open);
    if (next === undefined || (found !== mark && !isJson(found))) return offset;
    expected = next;
  }
}

function after(expected: Expected, found: string, open: ('{' | '[')[]): Expected | undefined {
  const isString = found.startsWith('"');
  switch (expected) {
    case ':':
      return found === ':' ? 'value' : undefined;
    case 'key':
    case 'key or }':
      if (isString) return ':';
      return found === '}' && expected === 'key or }' ? close(open) : undefined;
    case ', or end':
      if (found === ',') return open.at(-1) === '{' ? 'key' : 'value';
      return found === (open.at(-1) === '{' ? '}' : ']') ? close(open) : undefined;
    case 'value':
    case 'value or ]':
      if (found === '{' || found === '[') {
        open.push(found);
        return found === '{' ? 'key or }' : 'value or ]';
      }
      if (found === ']' && expected === 'value or ]') return close(open);
      return /^[}\],:]/.test(found) ? undefined : ', or end';
  }
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return ', or end';
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
