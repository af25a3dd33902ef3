import { Problem } from '../../problem.ts';

/** Why a value of a request is refused. The words are `field-fault.<reason>` in `locales/`. */
export const FIELD_FAULTS = [
  'missing', // {}
  'unknown', // {}
  'unknown-among', // { accepted }
  'not-text', // {}
  'not-a-number', // {}
  'not-whole', // {}
  'not-true-or-false', // {}
  'not-a-list', // {}
  'not-an-object', // {}
  'not-a-date', // {}
  'not-a-choice', // { accepted }
  'too-long', // { limit }: characters
  'too-short', // { limit }
  'too-large', // { limit }
  'too-small', // { limit }
  'too-many', // { limit }
  'too-few', // { limit }
  'not-a-paragraph', // {}
  'not-ranges', // {}
  'not-a-key', // { limit }
  'other-language', // { present }
  'in-body', // {}: a parameter that belongs to a member of the JSON body
  'partial', // {}
  'malformed', // {}
  'unreadable', // { found }: what the reader of the body says
] as const;
export type FieldFaultReason = (typeof FIELD_FAULTS)[number];

/** One wrong value, and where it is. */
export interface FieldFault {
  /** RFC 6901, as the fragment of a URI, in a JSON body: `#/adjustments/1/at` */
  readonly pointer?: string;
  /** The name of a parameter in the query or the path, or of a field of a form. */
  readonly parameter?: string;
  readonly header?: string;
  /** How the problem names the place: `adjustments.1.at` */
  readonly field: string;
  readonly reason: FieldFaultReason;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** All that is wrong with a request. The kind and the values of the problem are those of the first fault. */
export class InvalidRequest extends Problem {
  readonly faults: readonly FieldFault[];

  constructor(faults: readonly [FieldFault, ...FieldFault[]], cause?: unknown) {
    const [{ field, reason, values }] = faults;
    if (reason === 'missing') super('field-missing', { field }, cause);
    else super('request-invalid', { field, reason, ...values }, cause);
    this.faults = faults;
  }
}

/** The problem of one wrong parameter. */
export function wrongParameter(
  parameter: string,
  reason: FieldFaultReason,
  values?: FieldFault['values'],
): InvalidRequest {
  return new InvalidRequest([{ parameter, field: parameter, reason, ...(values && { values }) }]);
}

/** The problem of one wrong header. */
export function wrongHeader(
  header: string,
  reason: FieldFaultReason,
  values?: FieldFault['values'],
): InvalidRequest {
  return new InvalidRequest([{ header, field: header, reason, ...(values && { values }) }]);
}

/** The problem of a body that cannot be read as a whole. */
export function unreadableBody(found: string, cause: unknown): InvalidRequest {
  const values = { found: found.slice(0, 200) };
  return new InvalidRequest([{ pointer: '#', field: 'body', reason: 'unreadable', values }], cause);
}
