/**
 * A failure that a message explains to a person. It carries a stable kind and the values of the message.
 * The words are in `locales/` (`problem.<kind>.title`, `problem.<kind>.detail`), the HTTP status is in
 * `http/answer/statuses.ts`.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(kind: ProblemKind, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${kind} ${JSON.stringify(values)}`, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.kind = kind;
    this.values = values;
  }
}

/** Every kind is public: it ends the `type` of a problem+json answer. Add to it, never rename. */
export const PROBLEM_KINDS = [
  // what was brought in
  'text-empty', // {}
  'text-binary', // { found }: what the bytes look like, such as "PDF" or "NUL bytes"
  'text-too-large', // { bytes, limit }
  'too-many-paragraphs', // { paragraphs, limit }
  'charset-unknown', // { charset }
  'markup-too-deep', // { depth, limit }
  'draft-not-found', // { id }
  'draft-changed', // {}: what would be brought in is not what was seen
  'adjustment-refused', // { kind, at }: a reading has nothing there that could be put right so
  'file-malformed', // { format, line, column, reason }: an import that cannot be read
  'glossary-invalid', // { entry, term, reason }: `entry` counts from 1
  'glossary-empty', // {}: a file without a line
  'glossary-too-large', // { entries, limit }
  'glossary-line-invalid', // { line, term, reason }: of a file
  'glossary-line-conflict', // { line, first, term }: `first` is the line that the term stands in before
  'glossary-pair-differs', // { found, wanted }: a file of other languages
  'term-exists', // { term, translation }
  // what was asked for
  'article-not-found', // { id }
  'glossary-not-found', // { source, target }
  'term-not-found', // { term }
  'revision-not-found', // { id, revision }
  'column-not-found', // { id, tag }: a column of an article's page that is in no language
  'paragraph-not-found', // { id, paragraph }
  'answer-not-found', // { answer, paragraph }: no such refused answer, or none any more
  'page-not-found', // { path }
  'method-not-allowed', // { method, allowed }
  'language-invalid', // { tag }
  'target-is-source', // { tag }
  'request-invalid', // { field, reason }
  'field-missing', // { field }
  'json-malformed', // { reason }
  'media-type-unsupported', // { type, accepted }
  'cursor-invalid', // {}
  'not-embeddable', // { id }: confidential
  'format-not-implemented', // { format, accepted }
  'search-empty', // {}: no letter and no digit in it
  'version-mismatch', // { id, version }: If-Match failed
  'glossary-changed', // { source, target }: since it was read
  'idempotency-conflict', // { key }
  // a page fetched for the user
  'address-invalid', // { url }
  'address-private', // { url }
  'fetch-failed', // { url, reason, status, code }: the status where it answered with one, the code where it did not
  // who may write
  'unauthorized', // {}
  'host-refused', // { host }
  'origin-refused', // { origin }
  'rate-limited', // { seconds }
  // translating
  'no-engine', // {}
  'offline', // {}
  'confidential', // {}: no engine on this machine
  'target-unsupported', // { tag, engine }
  // the house
  'setting-invalid', // { name, value, accepted }
  'port-in-use', // { host, port }
  'port-refused', // { host, port, reason }
  'data-unwritable', // { path, reason }
  'database-newer', // { path, found, known }
  'database-unreadable', // { path, reason }
  'internal', // { reference }: the log line that tells more
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];
