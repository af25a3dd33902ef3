import type { Problem } from '../problem.ts';
import type { AddFormValues } from './add-form.tsx';
import type { PageContext } from './page-context.ts';
import { renderPage } from './render-page.tsx';

export interface AddView {
  /** What was typed. */
  readonly values: AddFormValues;
  readonly problem: Problem;
}

/** The form again, with what was typed and what is wrong with it. */
export function renderAddPage(context: PageContext, { problem }: AddView): string {
  return renderPage(context, { title: context.t('add.title') }, <p>{problem.kind}</p>);
}
