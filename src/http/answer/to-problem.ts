import { Problem } from '../../problem.ts';

/** Turns the errors of Express and body-parser into problems; `undefined` for a bug. */
export function toProblem(error: unknown, path: string): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  const { type, status, limit, length, received, expected } = error as RequestError;
  // A `%` in the path that is not an escaped byte.
  if (error instanceof URIError) return new Problem('page-not-found', { path: path.slice(0, 200) }, error);
  if (type === 'entity.too.large') {
    const bytes = length ?? received ?? expected ?? 0;
    return new Problem('text-too-large', { bytes, limit: limit ?? 0 }, error);
  }
  if (type === 'encoding.unsupported') {
    return new Problem(
      'media-type-unsupported',
      { type: error.message, accepted: 'gzip, deflate, br' },
      error,
    );
  }
  if (type === 'charset.unsupported')
    return new Problem('charset-unknown', { charset: error.message }, error);
  // The rest of 400 to 499: a body that is cut off, wrongly compressed or has too many fields.
  const isClientError = status !== undefined && status >= 400 && status < 500;
  return isClientError
    ? new Problem('request-invalid', { field: 'body', reason: error.message }, error)
    : undefined;
}

/** The errors of http-errors and body-parser. */
interface RequestError extends Error {
  readonly type?: string;
  readonly status?: number;
  readonly limit?: number;
  readonly length?: number;
  readonly received?: number;
  readonly expected?: number;
}
