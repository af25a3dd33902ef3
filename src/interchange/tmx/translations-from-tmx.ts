import type { NewTranslation } from '../../translation/memory.ts';
import { present } from './tmx.ts';
import { readTmx, type SkippedUnits } from './tmx-read.ts';

export interface TmxImport {
  readonly fileName: string;
  /** BCP 47; used if the file does not say which of its languages is the source. */
  readonly sourceLanguage: string;
  /** ISO 8601; the date of translations that have none in the file. */
  readonly importedAt: string;
}

/**
 * Reads the translations of a TMX file for the memory. The whole file is read before anything is
 * returned, so that a malformed file imports nothing.
 * @throws Problem as `readTmx`
 */
export function translationsFromTmx(
  bytes: string | Uint8Array,
  { fileName, sourceLanguage, importedAt }: TmxImport,
): { readonly translations: readonly NewTranslation[]; readonly skipped: readonly SkippedUnits[] } {
  const { units, skipped } = readTmx(bytes, sourceLanguage);
  const translations = units.flatMap((unit) =>
    unit.translations.map(({ language, text, state, date, editor, engine, model, note }): NewTranslation => ({
      sourceLanguage: unit.sourceLanguage,
      source: unit.source,
      target: language,
      text,
      // A machine translation stays one, even if a file brings it.
      origin: state === 'machine' ? 'machine' : 'imported',
      provenance: {
        date: date ?? importedAt,
        file: fileName,
        ...present({ editor, engine, model, note }),
      },
      ...(unit.context && { context: unit.context }),
    })),
  );
  return { translations, skipped };
}
