import { isCollection, isScalar, Scalar, visit, type Document, type YAMLError } from 'yaml';
import type { Finding } from './issue.ts';

/** Something wrong in a YAML text, at an offset of it. */
export interface YamlProblem {
  readonly offset: number;
  /** Where the parser stumbled over it; nothing between the two can be relied on. */
  readonly noticed: number;
  readonly finding: Finding;
}

type Words = Omit<Finding, 'code'> & { readonly code?: string };
type Found = Words & { readonly offset: number };

const colon = 'Write `key: value`, and put text that contains a colon in quotation marks.';
const quote = 'Put the whole value in quotation marks.';

const findings: Record<string, Words> = {
  DUPLICATE_KEY: {
    code: 'key-duplicate',
    message: 'This key is here twice; the last one counts.',
    hint: 'Keep one of them.',
  },
  TAB_AS_INDENT: { message: 'This line is indented with a tab.', hint: 'Indent with spaces.' },
  BAD_INDENT: {
    message: 'This line is indented in a way that does not fit.',
    hint: 'Line up keys that belong together.',
  },
  MULTILINE_IMPLICIT_KEY: { message: 'These lines do not form keys and values.', hint: colon },
  BLOCK_AS_IMPLICIT_KEY: { message: 'There is a key and value where only a value can be.', hint: colon },
  MISSING_CHAR: { message: 'Something is missing here: a colon, a comma, a bracket or a quotation mark.' },
  BAD_DQ_ESCAPE: {
    message: 'This backslash means nothing here.',
    hint: 'Use single quotation marks, or write \\\\.',
  },
  TAG_RESOLVE_FAILED: { message: 'Tags such as !name are not used here.', hint: 'Delete it.' },
  MULTIPLE_DOCS: {
    message: 'This line and those after it are not read: the settings have ended.',
    hint: 'Delete the line --- or ... that ends them.',
  },
  UNEXPECTED_TOKEN: { message: 'This cannot stand here.', hint: quote },
  BAD_SCALAR_START: { message: 'A value cannot begin with this sign.', hint: quote },
  BAD_ALIAS: { message: 'A value cannot begin with this sign.', hint: quote },
};

/** What the YAML parser objects to, worded for authors, at the place where they have to mend it. */
export function yamlProblems(document: Document.Parsed, source: string): YamlProblem[] {
  return [...document.errors, ...document.warnings].map((error): YamlProblem => {
    const [noticed] = error.pos;
    const problem = unclosed(error, document) ??
      misindented(error, source) ?? { offset: noticed, ...wordsFor(error) };
    const { offset, code = 'yaml', ...words } = problem;
    return { offset, noticed, finding: { code, ...words } };
  });
}

/** Text that begins with *, which YAML takes for an alias. The document gets the text in its place. */
export function looseAliases(document: Document.Parsed, source: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, node) {
      const [offset = 0, end = 0] = node.range ?? [];
      if (node.resolve(document) !== undefined) return undefined;
      const [line = ''] = source.slice(offset).split(/\r?\n/, 1);
      const text = /[,\]}]/.test(line) ? source.slice(offset, end) : line;
      const finding = { code: 'yaml', message: 'A value cannot begin with this sign.', hint: quote };
      problems.push({ offset, noticed: offset, finding });
      const scalar = new Scalar(text.trimEnd());
      scalar.range = node.range;
      return scalar;
    },
  });
  return problems;
}

function wordsFor({ code, message }: YAMLError): Words {
  const [first = ''] = message.split('\n');
  return findings[code] ?? { message: `This is not YAML: ${first.replace(/[.:]?$/, '.')}` };
}

// A line indented too far belongs to the value above it, where the parser sees the mistake.
function misindented({ code, pos }: YAMLError, source: string): Found | undefined {
  const [above] = /^[^:\n]*\n[ ]+(?=\S)/.exec(source.slice(pos[0])) ?? [];
  if (above === undefined || !code.endsWith('IMPLICIT_KEY')) return undefined;
  const message = 'This line is indented further than the one above it.';
  return { offset: pos[0] + above.length, message, hint: 'Line up keys that belong together.' };
}

// The parser notices what is not closed only further on; authors look for where it was opened.
function unclosed({ code, message, pos }: YAMLError, document: Document.Parsed): Found | undefined {
  const isQuote = code === 'MISSING_CHAR' && /quote/.test(message);
  const isBracket = /Flow (sequence|map)/.test(message);
  if (!isQuote && !isBracket) return undefined;
  let offset = pos[0];
  visit(document, {
    Node(_, node) {
      const opens = isQuote
        ? isScalar(node) && String(node.type).startsWith('QUOTE')
        : isCollection(node) && node.flow === true;
      if (opens && node.range && node.range[0] < pos[0] && node.range[2] >= pos[0]) offset = node.range[0];
    },
  });
  const what = isQuote ? 'quotation mark' : 'bracket';
  return { offset, message: `This ${what} is not closed.`, hint: `Add the closing ${what}.` };
}
