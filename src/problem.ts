/**
 * A failure with a message for users. It carries a stable kind and the values of the message. The
 * words are in `locales/` (`problem.<kind>.title`, `problem.<kind>.detail`), the HTTP status is in
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

/** Whether the store is away or busy for a moment, so that the same may succeed a little later. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof Problem && error.kind === 'store-unavailable';
}

/** Every kind is public: the `type` of a problem+json answer ends with it. Never rename one. */
export const PROBLEM_KINDS = [
  // the input
  'text-empty', // {}
  'text-binary', // { found }: what the bytes look like, such as "PDF" or "NUL bytes"
  'text-too-large', // { bytes, limit }
  'too-many-paragraphs', // { paragraphs, limit }
  'too-many-lines', // { lines, limit }: counting ends at the first line too many
  'too-many-elements', // { elements, limit }: of HTML
  'text-too-complex', // { reason }: what it needs too much of
  'charset-unknown', // { charset }
  'markup-too-deep', // { depth, limit }
  'document-broken', // {}: an archive, or a part of it, that cannot be read
  'document-encrypted', // {}: it needs a password or a licence
  'document-too-large', // {}: when it is unpacked
  'document-without-text', // {}: such as scanned pages
  'document-is-book', // { chapters }: where one text is wanted
  'draft-not-found', // { id }
  'draft-changed', // {}: the text differs from the one that was previewed
  'adjustment-refused', // { kind, at }: there is nothing at this place to correct in this way
  'file-malformed', // { format, line, column, reason }: an import that cannot be read
  'glossary-invalid', // { entry, term, reason }: `entry` counts from 1
  'glossary-empty', // {}: a file without entries
  'glossary-too-large', // { entries, limit }
  'glossary-line-invalid', // { line, term, reason }: in a file
  'glossary-line-conflict', // { line, first, term }: `first` is the earlier line with the same term
  'glossary-pair-differs', // { found, wanted }: a file for other languages
  'glossary-languages-unknown', // {}: of a file
  'term-exists', // { term, translation }
  // the request
  'article-not-found', // { id }
  'glossary-not-found', // { source, target }
  'term-not-found', // { term }
  'revision-not-found', // { id, revision }
  'column-not-found', // { id, tag }: in the address of an article's page, not a language tag
  'paragraph-not-found', // { id, paragraph }
  'answer-not-found', // { answer, paragraph }: a refused answer that never existed or is gone
  'page-not-found', // { path }
  'method-not-allowed', // { method, allowed }
  'language-invalid', // { tag }
  'target-is-source', // { tag }
  'request-invalid', // { field, reason }: with the values of the reason, see http/request/field-faults.ts
  'field-missing', // { field }
  'json-malformed', // { reason }
  'media-type-unsupported', // { type, accepted }
  'coding-unsupported', // { coding, accepted }: a content coding, such as zstd
  'json-as-text', // { type }: a source in JSON that was sent as a text
  'file-as-text', // { accepted }: the bytes of a file, or base64, as the content of a source in JSON
  'cursor-invalid', // {}
  'format-not-implemented', // { format, accepted }
  'search-empty', // {}: it has no letter and no digit
  'version-mismatch', // { id, version }: If-Match failed
  'glossary-changed', // { source, target }: since the client read it
  'idempotency-conflict', // { key }
  // a page fetched for the user
  'address-invalid', // { url }
  'address-private', // { url }
  'fetch-failed', // { url, reason, status, code }: the answer's status, else the code
  // access
  'unauthorized', // {}
  'host-refused', // { host }
  'host-misdirected', // { host }: a read
  'origin-refused', // { origin }
  'rate-limited', // { seconds }
  'server-busy', // { seconds }: too many long texts wait for a thread
  // translating
  'no-engine', // {}
  'offline', // {}
  'confidential', // {}: no engine on this machine
  'target-unsupported', // { tag, engine }
  // the installation
  'setting-invalid', // { name, value, accepted }: a kind of ACCEPTED_KINDS, with its values
  'port-in-use', // { host, port }
  'port-refused', // { host, port, reason }
  'data-unwritable', // { path, reason }
  'database-newer', // { path, found, known }
  'database-unreadable', // { path, reason }
  'store-lost', // { path, reason }: while it was open
  'store-unavailable', // { path, reason, seconds }: the database is away or busy for a moment
  'store-incomplete', // { path }: a copy into it is unfinished
  'copy-target-other', // { path }: not empty, and not a copy of this store without changes of its own
  'copy-target-busy', // { path }: the source itself, or used by a server, a worker or another copy
  'internal', // { reference }: names the log line with the details
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a setting accepts. The words are in `locales/` (`accepted.<kind>`). */
export const ACCEPTED_KINDS = [
  'host',
  'loopback', // only this machine may reach the server
  'address',
  'proxies',
  'origins',
  'tag',
  'tags',
  'token',
  'key', // { engine }
  'engines', // { choices }
  'choice', // { choices }
  'yes-or-no',
  'database',
  'file',
  'number', // { least, most }, like the next ones
  'requests',
  'characters',
  'bytes',
  'seconds',
  'percent',
] as const;

export interface AcceptedValue {
  readonly kind: (typeof ACCEPTED_KINDS)[number];
  readonly [name: string]: string | number;
}

export function settingInvalid(name: string, value: string, { kind, ...values }: AcceptedValue): Problem {
  return new Problem('setting-invalid', { name, value, accepted: kind, ...values });
}
