import type { Problem } from '../../problem.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath, LIBRARY_PATH, signInPath } from '../paths.ts';
import { renderPage } from './render-page.tsx';

export interface ProblemView {
  /** The HTTP status code. */
  readonly status: number;
  readonly problem: Problem;
}

/** A page that explains a problem and offers ways to continue. */
export function renderProblemPage(context: PageContext, { status, problem }: ProblemView): string {
  const { t, needsSignIn, signedIn, path } = context;
  const title = t(`problem.${problem.kind}.title`);
  const mayHelp = problem.kind === 'unauthorized' && needsSignIn && !signedIn;
  return renderPage(
    context,
    { title },
    <main id="content" class="narrow">
      <p class="status">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{t(`problem.${problem.kind}.detail`, problem.values)}</p>
      <ul class="ways-out">
        {mayHelp && (
          <li>
            <a href={signInPath(path)}>{t('site.sign-in')}</a>
          </li>
        )}
        {problem.kind === 'column-not-found' && (
          <li>
            <a href={articlePath(String(problem.values['id']))}>{t('problem-page.article')}</a>
          </li>
        )}
        <li>
          <a href={LIBRARY_PATH}>{t('problem-page.library')}</a>
        </li>
      </ul>
    </main>,
  );
}
