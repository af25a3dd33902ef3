import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import type { Problem } from '../../problem.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import type { PageContext } from '../page-context.ts';

export interface TermFormValues {
  readonly source: string;
  readonly target: string;
  /** The entry to change. Absent: a new one. */
  readonly term?: string;
}

export interface GlossaryView {
  readonly pair: LanguagePair;
  /** The entries on this page. */
  readonly entries: readonly GlossaryEntry[];
  /** The search text. Empty: all entries. */
  readonly query: string;
  /** The number of entries found, and of all entries. */
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly form: TermFormValues;
  /** The number of entries that an apostrophe guards in the file. */
  readonly formulas: number;
  /** The change that was just made. */
  readonly change?: GlossaryChange;
  /** The other pairs whose terms were imported at the same time. */
  readonly also?: readonly LanguagePair[];
  /** Why the last change was refused, and in which form. */
  readonly refused?: { readonly problem: Problem; readonly form: 'term' | 'file' };
}

export interface GlossaryProps {
  readonly context: PageContext;
  readonly view: GlossaryView;
}

/** `Indonesian → English` */
export function pairName({ source, target }: LanguagePair, { t, language }: PageContext): string {
  return t('glossary.pair', {
    source: languageName(source, language),
    target: languageNameInPhrase(target, language),
  });
}

/** The same inside a phrase, where French writes no capital: `indonésien → anglais`. */
export function pairNameInPhrase({ source, target }: LanguagePair, { t, language }: PageContext): string {
  return t('glossary.pair', {
    source: languageNameInPhrase(source, language),
    target: languageNameInPhrase(target, language),
  });
}

/** The id of the problem notice when the page is shown again. */
export const GLOSSARY_PROBLEM_ID = 'glossary-problem';
