export const ADD_WAYS = ['text', 'file', 'url'] as const;
export type AddWay = (typeof ADD_WAYS)[number];

/** What the form holds; a chosen file is never given back to a form. */
export interface AddFormValues {
  /** The way that is chosen; where its field is empty and one other is filled, that one is meant. */
  readonly from: AddWay;
  readonly text: string;
  readonly url: string;
  readonly title: string;
  readonly sourceLanguage: string;
  /** To translate into at once. */
  readonly targets: readonly string[];
}
