import { basename } from 'node:path';
import { Problem, type ProblemKind } from '../../problem.ts';
import { unreadableBody } from '../request/field-faults.ts';

/** Their value `path` is a path of this machine. */
const OF_STORE: readonly ProblemKind[] = [
  'data-unwritable',
  'database-newer',
  'database-unreadable',
  'store-lost',
  'store-unavailable',
  'store-incomplete',
];

/**
 * What a client is told about an error; `undefined` for a bug. The errors of Express and body-parser
 * become problems. A client does not learn where on the machine the store is; the cause says it.
 */
export function toProblem(error: unknown, path: string): Problem | undefined {
  if (error instanceof Problem) {
    const { kind, values } = error;
    if (!OF_STORE.includes(kind)) return error;
    return new Problem(kind, { ...values, path: basename(String(values['path'])) }, error);
  }
  if (!(error instanceof Error)) return undefined;
  const { type, status, encoding, limit, length, received, expected } = error as RequestError;
  // A `%` in the path that is not an escaped byte.
  if (error instanceof URIError) return new Problem('page-not-found', { path: path.slice(0, 200) }, error);
  if (type === 'entity.too.large') {
    const bytes = length ?? received ?? expected ?? 0;
    return new Problem('text-too-large', { bytes, limit: limit ?? 0 }, error);
  }
  if (type === 'encoding.unsupported') {
    const coding = (encoding ?? '').slice(0, 100);
    return new Problem('coding-unsupported', { coding, accepted: 'gzip, deflate, br' }, error);
  }
  if (type === 'charset.unsupported')
    return new Problem('charset-unknown', { charset: error.message }, error);
  // The rest of 400 to 499: a body that is cut off, wrongly compressed or has too many fields.
  const isClientError = status !== undefined && status >= 400 && status < 500;
  return isClientError ? unreadableBody(error.message, error) : undefined;
}

/** The errors of http-errors and body-parser. */
interface RequestError extends Error {
  readonly type?: string;
  readonly status?: number;
  /** The content coding that was refused. */
  readonly encoding?: string;
  readonly limit?: number;
  readonly length?: number;
  readonly received?: number;
  readonly expected?: number;
}
