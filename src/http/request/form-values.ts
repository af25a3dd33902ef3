import type { Request } from 'express';

/** The fields of a form as text, whatever the client sent. */
export interface FormValues {
  /** The first value of this name; empty if there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
}

export function formValues(request: Request): FormValues {
  const body: unknown = request.body;
  const sent = (name: string): readonly unknown[] =>
    typeof body === 'object' && body !== null && Object.hasOwn(body, name)
      ? [(body as Readonly<Record<string, unknown>>)[name]].flat()
      : [];
  // A name with brackets may come several times. Multer removes the brackets, Express does not.
  const all = (name: string) =>
    [...sent(name), ...sent(`${name}[]`)].filter((each) => typeof each === 'string');
  return { all, one: (name) => all(name)[0] ?? '' };
}
