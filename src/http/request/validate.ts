import type { z } from 'zod';
import { en, fr, id } from 'zod/locales';
import type { InterfaceLanguage } from '../../i18n/words.ts';
import { Problem } from '../../problem.ts';

const MESSAGES = { id: id(), en: en(), fr: fr() };

/**
 * Parses a value from outside with a schema.
 * @param language of the reason in the problem
 * @throws Problem `request-invalid` or `field-missing`, which names the first wrong field
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, language: InterfaceLanguage): T {
  const result = schema.safeParse(value, { error: MESSAGES[language].localeError });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.') || 'body';
  if (isMissing(issue, value)) throw new Problem('field-missing', { field });
  throw new Problem('request-invalid', {
    field: field.slice(0, 100),
    reason: (issue?.message ?? '').slice(0, 300),
  });
}

type Held = Readonly<Record<PropertyKey, unknown>>;

/** A missing property is `field-missing`; a body that is not an object is `request-invalid`. */
function isMissing(issue: z.core.$ZodIssue | undefined, value: unknown): boolean {
  const mayBeMissing = issue?.code === 'invalid_type' || issue?.code === 'custom';
  if (!mayBeMissing || issue.path.length === 0) return false;
  return issue.path.reduce<unknown>((held, key) => (Object(held) as Held)[key], value) === undefined;
}
