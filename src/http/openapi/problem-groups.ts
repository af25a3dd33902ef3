import type { ProblemKind } from '../../problem.ts';

/** The kinds of problem that several operations share. */

/** Every answer of the server may be one of these. */
export const ANYWHERE = [
  'host-misdirected',
  'rate-limited',
  'internal',
] as const satisfies readonly ProblemKind[];

/** A query parameter that is wrong or unknown; a store that does not answer. */
export const ANY_OPERATION = [
  'request-invalid',
  'data-unwritable',
  'database-unreadable',
  'store-lost',
  'store-unavailable',
] as const satisfies readonly ProblemKind[];

/** A write that its sender may not make. */
export const REFUSED_WRITE = [
  'unauthorized',
  'host-refused',
  'origin-refused',
] as const satisfies readonly ProblemKind[];

export const BAD_JSON = [
  'field-missing',
  'json-malformed',
  'media-type-unsupported',
  'coding-unsupported',
  'text-too-large',
] as const satisfies readonly ProblemKind[];

/** A text that cannot be read. */
export const BAD_SOURCE = [
  ...BAD_JSON,
  'json-as-text',
  'file-as-text',
  'language-invalid',
  'target-is-source',
  'address-invalid',
  'address-private',
  'fetch-failed',
  'charset-unknown',
  'text-binary',
  'text-empty',
  'text-too-complex',
  'too-many-paragraphs',
  'too-many-lines',
  'too-many-elements',
  'markup-too-deep',
  'document-broken',
  'document-encrypted',
  'document-too-large',
  'document-without-text',
  'document-is-book',
  'adjustment-refused',
  'server-busy',
] as const satisfies readonly ProblemKind[];

/** A translation that cannot begin. */
export const NO_TRANSLATION = [
  'no-engine',
  'offline',
  'confidential',
] as const satisfies readonly ProblemKind[];

/** A pair of languages in the path. */
export const BAD_PAIR = ['language-invalid', 'target-is-source'] as const satisfies readonly ProblemKind[];
