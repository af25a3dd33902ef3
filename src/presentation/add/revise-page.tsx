import type { Article } from '../../article/article.ts';
import type { Problem } from '../../problem.ts';
import { AddForm } from './add-form.tsx';
import type { AddFormValues } from './add-form-values.ts';
import { ADD_PROBLEM_ID } from './add-ways.tsx';
import { ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath, revisePath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';

export interface ReviseView {
  readonly article: Article;
  /** The current source, or what the user typed. */
  readonly values: AddFormValues;
  readonly problem?: Problem;
}

/**
 * The form for an article's next revision. It contains the current source, to be edited or
 * replaced.
 */
export function renderRevisePage(context: PageContext, { article, values, problem }: ReviseView): string {
  const { t } = context;
  const heading = t('revise.heading');
  return renderPage(
    context,
    {
      title: problem ? `${t(`problem.${problem.kind}.title`)} – ${heading}` : heading,
      scripts: ['adding.js'],
    },
    <main id="content" class="narrow">
      <h1>{heading}</h1>
      <p class="lead">
        <a href={articlePath(article.id)}>{article.title}</a>
      </p>
      <p>{t('revise.lead')}</p>
      {problem && <ProblemNotice t={t} problem={problem} id={ADD_PROBLEM_ID} />}
      <AddForm
        context={context}
        values={values}
        revises={{ path: revisePath(article.id) }}
        {...(problem && { problem })}
      />
    </main>,
  );
}
