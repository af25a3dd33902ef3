/** By language: messages by their full key, `problem.offline.title`. */
export type Locales = Readonly<Record<string, Readonly<Record<string, string>>>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

export function flatten(messages: unknown, prefix = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(messages as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[prefix + name, value]]
        : Object.entries(flatten(value, `${prefix}${name}.`)),
    ),
  );
}

export function placeholdersOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{\{\s*([\w-]+)/g)].map(([, name]) => name!))].sort();
}

/**
 * One line per fault, with the locale and the key.
 * @param wanted the keys that the program uses, without plural endings
 */
export function faultsOf(locales: Locales, wanted: readonly string[]): readonly string[] {
  const used = new Set(wanted);
  const keys = new Set([
    ...used,
    ...Object.values(locales).flatMap((messages) => Object.keys(messages).map(baseOf)),
  ]);
  const plurals = new Set(
    Object.values(locales).flatMap((messages) =>
      Object.keys(messages)
        .filter((key) => PLURAL.test(key))
        .map(baseOf),
    ),
  );
  return Object.entries(locales).flatMap(([language, messages]) =>
    [...keys].flatMap((key) => {
      const forms = Object.keys(messages).filter((each) => baseOf(each) === key);
      if (forms.length === 0) return [`${language}: ${key} is missing`];
      if (!used.has(key)) return [`${language}: ${key} is unused`];
      return [
        ...pluralFaults(language, key, forms, plurals.has(key)),
        ...placeholderFaults(locales, language, key),
      ];
    }),
  );
}

function baseOf(key: string): string {
  return key.replace(PLURAL, '');
}

function pluralFaults(
  language: string,
  key: string,
  forms: readonly string[],
  isPlural: boolean,
): readonly string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const expected = isPlural ? categories.map((category) => `${key}_${category}`) : [key];
  return expected.toSorted().join() === forms.toSorted().join()
    ? []
    : [`${language}: ${key} has the forms ${forms.join(', ')} instead of ${expected.join(', ')}`];
}

function placeholderFaults(locales: Locales, language: string, key: string): readonly string[] {
  const here = placeholdersOfKey(locales[language]!, key);
  const elsewhere = placeholdersOfKey(Object.values(locales)[0]!, key);
  return here === elsewhere
    ? []
    : [`${language}: ${key} has the placeholders ${here} instead of ${elsewhere}`];
}

function placeholdersOfKey(messages: Readonly<Record<string, string>>, key: string): string {
  const forms = Object.entries(messages).filter(([each]) => baseOf(each) === key);
  return [...new Set(forms.flatMap(([, message]) => placeholdersOf(message)))].sort().join(', ');
}
