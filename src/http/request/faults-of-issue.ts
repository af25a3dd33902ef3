import type { z } from 'zod';
import type { FieldFault, FieldFaultReason } from './field-faults.ts';

interface FoundFault extends Pick<FieldFault, 'reason' | 'values'> {
  readonly path: readonly PropertyKey[];
}

type Issue = z.core.$ZodIssue;

/**
 * The faults that one issue of the validator stands for.
 * @param value the whole value that was parsed
 * @param accepted the members of the value, if they are known
 */
export function faultsOf(
  issue: Issue,
  value: unknown,
  accepted: readonly string[] | undefined,
): readonly FoundFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const among = path.length === 0 ? accepted : undefined;
    return issue.keys.map((key) => ({
      path: [...path, key],
      ...(among ? { reason: 'unknown-among', values: { accepted: listed(among) } } : { reason: 'unknown' }),
    }));
  }
  if (isMissing(path, value)) return [{ path, reason: 'missing' }];
  return [{ path, ...faultOf(issue) }];
}

/** A body that is no object has no missing members. */
function isMissing(path: Issue['path'], value: unknown): boolean {
  const held = path.reduce<unknown>((parent, key) => (Object(parent) as Held)[key], value);
  return path.length > 0 && held === undefined;
}

type Held = Readonly<Record<PropertyKey, unknown>>;

function faultOf(issue: Issue): Pick<FieldFault, 'reason' | 'values'> {
  switch (issue.code) {
    case 'invalid_type':
      return { reason: TYPES[issue.expected] ?? 'malformed' };
    case 'too_big':
      return { reason: AT_MOST[issue.origin] ?? 'too-large', values: { limit: Number(issue.maximum) } };
    case 'too_small':
      return { reason: AT_LEAST[issue.origin] ?? 'too-small', values: { limit: Number(issue.minimum) } };
    case 'invalid_format':
      return { reason: FORMS[issue.format] ?? 'malformed' };
    case 'invalid_value':
      return { reason: 'not-a-choice', values: { accepted: listed(issue.values) } };
    case 'invalid_union':
      return ofUnion(issue);
    default:
      return { reason: 'malformed' };
  }
}

/** The first alternative is the usual one. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion): Pick<FieldFault, 'reason' | 'values'> {
  const [first] = issue.errors[0] ?? [];
  if (first) return faultOf(first);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return { reason: 'not-a-choice', values: { accepted: listed(options) } };
}

const TYPES: Readonly<Record<string, FieldFaultReason>> = {
  string: 'not-text',
  number: 'not-a-number',
  int: 'not-whole',
  boolean: 'not-true-or-false',
  array: 'not-a-list',
  object: 'not-an-object',
};
const AT_MOST: Readonly<Record<string, FieldFaultReason>> = { string: 'too-long', array: 'too-many' };
const AT_LEAST: Readonly<Record<string, FieldFaultReason>> = { string: 'too-short', array: 'too-few' };
const FORMS: Readonly<Record<string, FieldFaultReason>> = {
  date: 'not-a-date',
  datetime: 'not-a-date',
  regex: 'not-a-paragraph',
};

function listed(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}
