import type { z } from 'zod';

/**
 * Returns the schema unchanged. The call compiles only if the schema describes exactly `T`: a
 * member that is missing or too many in either of them is an error, and so is a value of `T` that
 * the schema refuses. `readonly` makes no difference.
 * @example schemaOf<Coverage>()(z.object({ translated: count, total: count }))
 */
export function schemaOf<T>() {
  return <Schema extends z.ZodType>(schema: Schema & Describes<T, z.infer<Schema>>): Schema => schema;
}

/** What a handler answers with, if a schema is the only description of it. */
export type Answer<Schema extends z.ZodType> = ReadonlyDeep<z.infer<Schema>>;

type Describes<T, Described> =
  Same<Shape<Plain<T>>, Shape<Plain<Described>>> extends true
    ? Plain<T> extends Plain<Described>
      ? unknown
      : { readonly 'the schema refuses values of': T }
    : {
        readonly 'the schema lacks': Exclude<keyof T, keyof Described>;
        readonly 'the type lacks': Exclude<keyof Described, keyof T>;
      };

/**
 * A value as JSON holds it: nothing is read-only, a tuple is an array, and no member is
 * `undefined`.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T;

/** The members alone. A schema may allow any string where the type knows a few. */
type Shape<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (infer Item)[]
        ? Shape<Item>[]
        : T extends object
          ? { [Key in keyof T]-?: IsOptional<T, Key> extends true ? [Shape<T[Key]>] : Shape<T[Key]> }
          : T;

type IsOptional<T, Key extends keyof T> = undefined extends T[Key] ? true : false;

type ReadonlyDeep<T> = T extends (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
