import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../src/problem.ts';
import { INTERFACE_LANGUAGES } from '../src/i18n/words.ts';
import { faultsOf, flatten, placeholdersOf, type Locales } from './support/locale-faults.ts';
import { keysInSource } from './support/keys-in-source.ts';
import { KEY_FAMILIES } from './support/key-families.ts';

const locales: Locales = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [
    language,
    flatten(JSON.parse(readFileSync(`locales/${language}.json`, 'utf8'))),
  ]),
);
const inSource = keysInSource(['src/cli', 'src/http', 'src/i18n', 'src/presentation'].flatMap(filesIn));

test('every key is in every locale, is used, and has the same placeholders and the plurals of its language', () => {
  const families = [...inSource.families, ...familiesInMessages()];
  const wanted = [...inSource.keys, ...families.flatMap((family) => KEY_FAMILIES[family] ?? [])];
  expect(faultsOf(locales, wanted)).toEqual([]);
});

test('every key that is composed from a value has all its members declared', () => {
  const families = [...inSource.families, ...familiesInMessages()];
  expect(families.filter((family) => !(family in KEY_FAMILIES))).toEqual([]);
});

test('a problem’s words use only values that the problem has', () => {
  const carried = valuesInDocumentation();
  const faults = Object.entries(locales).flatMap(([language, messages]) =>
    PROBLEM_KINDS.flatMap((kind) =>
      placeholdersOf(messages[`problem.${kind}.detail`] ?? '')
        .filter((name) => !carried.get(kind)?.includes(name))
        .map((name) => `${language}: problem.${kind}.detail asks for ${name}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('French typography is correct: no straight apostrophe, and no breaking space where a line must not break', () => {
  const wrong = /\p{L}'\p{L}|\p{L}' | [;:!?»]|« /u;
  expect(Object.entries(locales['fr']!).filter(([, message]) => wrong.test(message))).toEqual([]);
});

test('no message begins or ends with a space by mistake', () => {
  const faults = Object.entries(locales).flatMap(([language, messages]) =>
    Object.entries(messages)
      .filter(([, message]) => message === '' || /^ | $| {2}/.test(message))
      .map(([key]) => `${language}: ${key}`),
  );
  expect(faults).toEqual([]);
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** The comments at the kinds in src/problem.ts: `'text-too-large', // { bytes, limit }`. */
function valuesInDocumentation(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync('src/problem.ts', 'utf8');
  return new Map(
    [...source.matchAll(/^ {2}'([\w-]+)', \/\/ \{([^}]*)\}/gm)].map(([, kind, values]) => [
      kind!,
      values!.split(',').map((value) => value.trim()),
    ]),
  );
}

/** Messages that include another one, chosen by a value: `$t(glossary-fault.{{reason}})`. */
function familiesInMessages(): readonly string[] {
  const messages = Object.values(locales).flatMap((each) => Object.values(each));
  const nested = messages.flatMap((message) => [...message.matchAll(/\$t\(([\w.-]+\.)\{\{\w+\}\}\)/g)]);
  return [...new Set(nested.map(([, stem]) => `${stem}*`))];
}
