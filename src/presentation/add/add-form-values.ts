import { BROUGHT_AS, type BroughtAs } from '../../article/drafts.ts';
import type { Problem } from '../../problem.ts';
import type { PageContext } from '../page-context.ts';

/** The ways to bring a text. */
export const ADD_WAYS = BROUGHT_AS;
export type AddWay = BroughtAs;

/** The fields of the form. A chosen file is never put back into a form. */
export interface AddFormValues {
  /**
   * The chosen way. If its field is empty and exactly one other is filled, the filled one is used.
   */
  readonly from: AddWay;
  readonly text: string;
  /** The format of the text. Empty: it is detected. */
  readonly format: string;
  readonly url: string;
  readonly title: string;
  readonly sourceLanguage: string;
  /** The languages to translate into immediately. */
  readonly targets: readonly string[];
}

export interface AddFormProps {
  readonly context: PageContext;
  readonly values: AddFormValues;
  readonly problem?: Problem;
  /**
   * Set when the form changes the text of an article or a preview. The details then stay as they are.
   */
  readonly revises?: { readonly path: string };
}

export function emptyAddForm({ sourceLanguage }: PageContext): AddFormValues {
  return { from: 'text', text: '', format: '', url: '', title: '', sourceLanguage, targets: [] };
}
