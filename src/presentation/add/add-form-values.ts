import type { Problem } from '../../problem.ts';
import type { PageContext } from '../page-context.ts';

export const ADD_WAYS = ['text', 'file', 'url'] as const;
export type AddWay = (typeof ADD_WAYS)[number];

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
   * Set when the form adds a revision to an article. The article's details then stay as they are.
   */
  readonly revises?: { readonly path: string };
}

export function emptyAddForm({ sourceLanguage }: PageContext): AddFormValues {
  return { from: 'text', text: '', format: '', url: '', title: '', sourceLanguage, targets: [] };
}
