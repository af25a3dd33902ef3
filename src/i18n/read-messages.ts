import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from './words.ts';

/** @param folder the one that contains `id.json`, `en.json` and `fr.json` */
export function readMessages(folder: string): Messages {
  const read = (language: string) =>
    JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as object;
  return { id: read('id'), en: read('en'), fr: read('fr') };
}
