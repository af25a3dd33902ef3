import { languageName } from '../../i18n/language-names.ts';
import type { Problem } from '../../problem.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import type { PageContext } from '../page-context.ts';

export interface TermFormValues {
  readonly source: string;
  readonly target: string;
  /** The entry that is to be changed; absent for a new one. */
  readonly term?: string;
}

export interface GlossaryView {
  readonly pair: LanguagePair;
  /** Those of this page. */
  readonly entries: readonly GlossaryEntry[];
  /** What was searched for; empty for all. */
  readonly query: string;
  /** Of those that were searched for, and of all. */
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly form: TermFormValues;
  /** How many a spreadsheet may take for formulas. */
  readonly formulas: number;
  /** What was just done. */
  readonly change?: GlossaryChange;
  /** Why what was just tried was refused, and in which form. */
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
    target: languageName(target, language),
  });
}

/** The id of the problem that the page is shown again with. */
export const GLOSSARY_PROBLEM_ID = 'glossary-problem';
