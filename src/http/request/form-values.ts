import type { Request } from 'express';

/** A form's fields as text, whatever was sent in their place. */
export interface FormValues {
  /** The first of this name; empty where there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
}

export function formValues(request: Request): FormValues {
  const body: unknown = request.body;
  const all = (name: string): readonly string[] => {
    if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return [];
    const value: unknown = (body as Readonly<Record<string, unknown>>)[name];
    return [value].flat().filter((each) => typeof each === 'string');
  };
  return { all, one: (name) => all(name)[0] ?? '' };
}
