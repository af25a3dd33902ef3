import type { NewTranslation } from '../../translation/memory.ts';
import type { TmxLanguages } from './read-unit.ts';
import { present, type TmxUnit } from './tmx.ts';
import { readTmx, type SkippedUnits } from './tmx-read.ts';

export interface TmxImport {
  readonly fileName: string;
  readonly languages: TmxLanguages;
  /** ISO 8601; the date of translations that have none in the file. */
  readonly importedAt: string;
}

export interface TmxTranslations {
  /** Those for one place come before the usual ones, which are shown everywhere else. */
  readonly translations: readonly NewTranslation[];
  readonly skipped: readonly SkippedUnits[];
}

/**
 * Reads the translations of a TMX file for the memory. The whole file is read before anything is
 * returned, so that a malformed file imports nothing.
 * @throws Problem as `readTmx`
 */
export function translationsFromTmx(bytes: string | Uint8Array, order: TmxImport): TmxTranslations {
  const { units, skipped } = readTmx(bytes, order.languages);
  const hasContext = (unit: TmxUnit) => unit.context !== undefined || unit.isForPlace === true;
  const sorted = [...units.filter(hasContext), ...units.filter((unit) => !hasContext(unit))];
  return { translations: sorted.flatMap((unit) => translationsOf(unit, order)), skipped };
}

function translationsOf(unit: TmxUnit, { fileName, importedAt }: TmxImport): readonly NewTranslation[] {
  return unit.translations.map(({ language, text, html, state, date, editor, engine, model, note }) => ({
    sourceLanguage: unit.sourceLanguage,
    source: unit.source,
    target: language,
    text,
    ...(html !== undefined && { html }),
    // A machine translation stays one, even if a file brings it.
    origin: state === 'machine' ? 'machine' : 'imported',
    provenance: {
      date: date ?? importedAt,
      file: fileName,
      ...present({ editor, engine, model, note }),
    },
    ...(unit.context && { context: unit.context }),
    ...(unit.isForPlace && { isForPlace: true }),
  }));
}
