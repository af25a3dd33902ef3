import type { DraftEntry } from '../../article/drafts.ts';
import type { Problem } from '../../problem.ts';
import { AddForm } from './add-form.tsx';
import type { AddFormValues } from './add-form-values.ts';
import { ADD_PROBLEM_ID } from './add-ways.tsx';
import { DraftList } from './draft-list.tsx';
import { Notices, ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';

export interface AddView {
  /** What the user typed. */
  readonly values: AddFormValues;
  readonly drafts: readonly DraftEntry[];
  /** Why the form is shown again. */
  readonly problem?: Problem;
}

/** The form for a new article, and the previews that wait. */
export function renderAddPage(context: PageContext, { values, drafts, problem }: AddView): string {
  const { t } = context;
  const heading = t('add.heading');
  return renderPage(
    context,
    {
      title: problem ? `${t(`problem.${problem.kind}.title`)} – ${heading}` : heading,
      styles: ['library.css'],
      scripts: ['adding.js'],
    },
    <main id="content" class="narrow">
      <h1>{heading}</h1>
      <Notices context={context} />
      {problem && <ProblemNotice t={t} problem={problem} id={ADD_PROBLEM_ID} />}
      <AddForm context={context} values={values} {...(problem && { problem })} />
      <DraftList context={context} drafts={drafts} />
    </main>,
  );
}
