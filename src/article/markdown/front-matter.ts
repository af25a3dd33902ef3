import type { Claims } from '../check-details.ts';
import { detail, type DetailName, DETAIL_NAMES } from '../details.ts';

interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly title?: string;
  readonly claims: Claims;
}

type FieldName = DetailName | 'title';

/** What a field is called, in lower case, and what it says. */
const FIELDS: ReadonlyMap<string, FieldName> = new Map([
  ['title', 'title'],
  ['judul', 'title'],
  ...DETAIL_NAMES.flatMap((name) => detail(name).frontMatter.map((key) => [key, name] as const)),
]);

/** Longer than any list of fields: a text between two rules is not searched to its end. */
const MAXIMUM_LENGTH = 16 * 1024;
const FIELD = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;
/** Comments, and values over several lines, which are passed over. */
const OTHER_LINE = /^(?:[ \t].*|-[ \t].*|#.*|)$/;

/**
 * Reads `key: value` lines between two lines of `---` at the very start, as static site generators
 * write them. Anything else there is text between two rules, and stays.
 */
export function readFrontMatter(source: string): FrontMatter {
  const head = source.slice(0, MAXIMUM_LENGTH);
  const opening = /^---[ \t]*\r?\n/.exec(head)?.[0].length;
  const closing = opening === undefined ? null : /^---[ \t]*$\r?\n?/m.exec(head.slice(opening));
  if (opening === undefined || closing === null) return { end: 0, claims: {} };
  const lines = head.slice(opening, opening + closing.index).split(/\r?\n/);
  if (!lines.every((line) => FIELD.test(line) || OTHER_LINE.test(line))) return { end: 0, claims: {} };
  const { title, ...claims } = fieldsOf(lines);
  return { end: opening + closing.index + closing[0].length, claims, ...(title !== undefined && { title }) };
}

function fieldsOf(lines: readonly string[]): Partial<Record<FieldName, string>> {
  const fields: Partial<Record<FieldName, string>> = {};
  for (const line of lines) {
    const [, key = '', value = ''] = FIELD.exec(line) ?? [];
    const name = FIELDS.get(key.toLowerCase());
    if (name !== undefined && value.trim() !== '') fields[name] ??= scalar(value.trim());
  }
  return fields;
}

/** Without its quotes, its comment, or the brackets of a list. */
function scalar(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value)?.[2];
  if (quoted !== undefined)
    return value.startsWith('"') ? quoted.replace(/\\(["\\/])/g, '$1') : quoted.replaceAll("''", "'");
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return list === undefined
    ? value.replace(/\s+#.*$/, '')
    : list
        .split(',')
        .map((item) => scalar(item.trim()))
        .join(', ');
}
