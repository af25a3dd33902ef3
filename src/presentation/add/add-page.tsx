import type { Problem } from '../../problem.ts';
import { AddForm } from './add-form.tsx';
import type { AddFormValues } from './add-form-values.ts';
import { ADD_PROBLEM_ID } from './add-ways.tsx';
import { ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';

export interface AddView {
  /** What the user typed. */
  readonly values: AddFormValues;
  readonly problem: Problem;
}

/** The form again, with the user's input and the problem. */
export function renderAddPage(context: PageContext, { values, problem }: AddView): string {
  const { t } = context;
  const title = `${t(`problem.${problem.kind}.title`)} – ${t('add.heading')}`;
  return renderPage(
    context,
    { title, scripts: ['adding.js'] },
    <main id="content" class="narrow">
      <h1>{t('add.heading')}</h1>
      <ProblemNotice t={t} problem={problem} id={ADD_PROBLEM_ID} />
      <AddForm context={context} values={values} problem={problem} />
    </main>,
  );
}
