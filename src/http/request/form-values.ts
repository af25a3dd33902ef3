import type { Request } from 'express';

/** A form's fields as text, whatever was sent in their place. */
export interface FormValues {
  /** The first of this name; empty where there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
}

export function formValues(request: Request): FormValues {
  const body: unknown = request.body;
  const sent = (name: string): readonly unknown[] =>
    typeof body === 'object' && body !== null && Object.hasOwn(body, name)
      ? [(body as Readonly<Record<string, unknown>>)[name]].flat()
      : [];
  // Multer takes the brackets off that say that a field may come several times, Express does not.
  const all = (name: string) =>
    [...sent(name), ...sent(`${name}[]`)].filter((each) => typeof each === 'string');
  return { all, one: (name) => all(name)[0] ?? '' };
}
