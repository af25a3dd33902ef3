import type { Problem } from '../../problem.ts';
import type { PageContext } from '../page-context.ts';

export const ADD_WAYS = ['text', 'file', 'url'] as const;
export type AddWay = (typeof ADD_WAYS)[number];

/** What the form holds; a chosen file is never given back to a form. */
export interface AddFormValues {
  /** The way that is chosen; where its field is empty and one other is filled, that one is meant. */
  readonly from: AddWay;
  readonly text: string;
  /** How the text is written; empty for whoever reads it to find out. */
  readonly format: string;
  readonly url: string;
  readonly title: string;
  readonly sourceLanguage: string;
  /** To translate into at once. */
  readonly targets: readonly string[];
}

export interface AddFormProps {
  readonly context: PageContext;
  readonly values: AddFormValues;
  readonly problem?: Problem;
  /** Where it brings the next revision of an article, what is known of that stays as it is. */
  readonly revises?: { readonly path: string };
}

export function emptyAddForm({ sourceLanguage }: PageContext): AddFormValues {
  return { from: 'text', text: '', format: '', url: '', title: '', sourceLanguage, targets: [] };
}
