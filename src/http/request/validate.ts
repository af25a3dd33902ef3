import { z } from 'zod';
import { type FieldFault, InvalidRequest } from './field-faults.ts';
import { faultsOf } from './faults-of-issue.ts';

/** Enough to correct a request by. A hostile body may have thousands. */
const MOST_FAULTS = 20;
const LONGEST_NAME = 100;

/**
 * Parses the parameters of a path or a query, or the fields of a form.
 * @throws InvalidRequest with all faults
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown): T {
  return parse(schema, value, asParameter);
}

/** What is wrong with parameters. */
export function faultsOfParameters(schema: z.ZodType, value: unknown): readonly FieldFault[] {
  const result = schema.safeParse(value);
  return result.success ? [] : toFaults(schema, value, result.error, asParameter);
}

function asParameter(path: Path): Pick<FieldFault, 'parameter' | 'field'> {
  const parameter = nameOf(path);
  return { parameter, field: parameter };
}

/**
 * Parses a JSON body.
 * @throws InvalidRequest with all faults
 */
export function validateBody<T>(schema: z.ZodType<T>, value: unknown): T {
  return parse(schema, value, (path) => ({
    pointer: ['#', ...path.map(escapePointer)].join('/'),
    field: nameOf(path),
  }));
}

type Path = readonly PropertyKey[];

type Place = (path: Path) => Pick<FieldFault, 'pointer' | 'parameter' | 'field'>;

function parse<T>(schema: z.ZodType<T>, value: unknown, place: Place): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first, ...others] = toFaults(schema, value, result.error, place);
  throw new InvalidRequest([first!, ...others]);
}

function toFaults(
  schema: z.ZodType,
  value: unknown,
  { issues }: z.ZodError,
  place: Place,
): readonly FieldFault[] {
  const accepted = schema instanceof z.ZodObject ? Object.keys(schema.shape) : undefined;
  return issues
    .flatMap((issue) => faultsOf(issue, value, accepted))
    .slice(0, MOST_FAULTS)
    .map(({ path, ...fault }) => ({ ...place(path), ...fault }));
}

function nameOf(path: Path): string {
  return path.map(String).join('.').slice(0, LONGEST_NAME) || 'body';
}

/** RFC 6901, sections 3 and 6. A lone surrogate cannot be written, so it is replaced. */
function escapePointer(key: PropertyKey): string {
  const text = Buffer.from(String(key).slice(0, LONGEST_NAME)).toString();
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}
