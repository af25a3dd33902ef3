import { languageNameInPhrase } from './language-names.ts';
import type { InterfaceLanguage, Translate } from './words.ts';

interface DescribedColumn {
  readonly use: string;
  readonly language?: string;
}

interface DescribedRow {
  readonly line: number;
  readonly term: string;
  readonly reason: string;
  readonly target?: string;
  readonly first?: number;
}

interface Described {
  readonly t: Translate;
  readonly language: InterfaceLanguage;
}

/** How a column of a glossary file was interpreted: `Terms in Indonesian`. */
export function describeGlossaryColumn(
  { use, language: tag }: DescribedColumn,
  { t, language }: Described,
): string {
  if (tag === undefined) return t(`glossary.column.${use}`);
  const key = use === 'source' ? 'glossary.column.source-in' : 'glossary.column.target-in';
  return t(key, { language: languageNameInPhrase(tag, language) });
}

/** Why a row gives no entry: `Line 5 (“KTP”): no translation into English`. */
export function describeSkippedRow(row: DescribedRow, { t, language }: Described): string {
  const { line, term, reason, target, first } = row;
  const values = {
    line,
    term,
    reason,
    ...(target !== undefined && { language: languageNameInPhrase(target, language) }),
  };
  if (target === undefined) return t('glossary.skipped.row', values);
  if (first !== undefined) return t('glossary.skipped.conflict', { ...values, first });
  return t(reason === 'empty' ? 'glossary.skipped.untranslated' : 'glossary.skipped.cell', values);
}

/** A tab cannot be seen. */
export function describeDelimiter(delimiter: string, t: Translate): string {
  return delimiter === '\t' ? t('glossary.tab') : t('glossary.delimiter', { delimiter });
}
