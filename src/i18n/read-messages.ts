import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES, type Messages } from './words.ts';

/** @param folder the one with a file for each interface language: `id.json`, `en.json`, … */
export function readMessages(folder: string): Messages {
  const read = (language: string) =>
    JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as object;
  return Object.fromEntries(
    INTERFACE_LANGUAGES.map((language) => [language, read(language)]),
  ) as unknown as Messages;
}
