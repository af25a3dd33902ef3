import type { NewTranslation } from '../../translation/memory.ts';
import { present } from './tmx.ts';
import { readTmx, type SkippedUnits } from './tmx-read.ts';

export interface TmxImport {
  readonly fileName: string;
  /** BCP 47; where the file leaves open which of its languages is the source. */
  readonly sourceLanguage: string;
  /** ISO 8601; stands for the date of what the file dates not. */
  readonly importedAt: string;
}

/**
 * What a TMX file brings into the memory. The file is read to its end before anything is returned, so that a bad one brings nothing.
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
      // What a machine made is told as that, whichever way it came.
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
