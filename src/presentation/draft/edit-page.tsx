import type { Problem } from '../../problem.ts';
import { AddForm } from '../add/add-form.tsx';
import type { AddFormValues } from '../add/add-form-values.ts';
import { ADD_PROBLEM_ID } from '../add/add-ways.tsx';
import type { PageContext } from '../page-context.ts';
import { draftPath, editDraftPath } from '../paths.ts';
import { ProblemNotice } from '../site/notices.tsx';
import { renderPage } from '../site/render-page.tsx';

export interface EditView {
  /** Of the draft. */
  readonly id: string;
  /** The text of the draft, or what the user typed. */
  readonly values: AddFormValues;
  readonly problem?: Problem;
}

/** The form with the text of a preview, to be edited or replaced. The preview keeps everything else. */
export function renderEditPage(context: PageContext, { id, values, problem }: EditView): string {
  const { t } = context;
  const heading = t('draft.edit');
  return renderPage(
    context,
    {
      title: problem ? `${t(`problem.${problem.kind}.title`)} – ${heading}` : heading,
      scripts: ['adding.js'],
    },
    <main id="content" class="narrow">
      <h1>{heading}</h1>
      <p class="lead">{t('draft.edit-lead')}</p>
      {problem && <ProblemNotice t={t} problem={problem} id={ADD_PROBLEM_ID} />}
      <AddForm
        context={context}
        values={values}
        revises={{ path: editDraftPath(id) }}
        {...(problem && { problem })}
      />
      <p>
        <a href={draftPath(id)}>{t('draft.edit-back')}</a>
      </p>
    </main>,
  );
}
