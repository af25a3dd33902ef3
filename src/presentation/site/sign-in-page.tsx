import type { Problem } from '../../problem.ts';
import { invalidField, Notices, ProblemNotice } from './notices.tsx';
import type { PageContext } from '../page-context.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { renderPage } from './render-page.tsx';

export interface SignInView {
  /** The path to continue at. The server checks that it belongs to this site. */
  readonly next: string;
  /** Why the last attempt was refused. */
  readonly problem?: Problem;
}

const PROBLEM_ID = 'sign-in-problem';

export function renderSignInPage(context: PageContext, { next, problem }: SignInView): string {
  const { t } = context;
  return renderPage(
    context,
    { title: t('sign-in.heading') },
    <main id="content" class="narrow">
      <h1>{t('sign-in.heading')}</h1>
      <p class="lead">{t('sign-in.lead')}</p>
      <Notices context={context} />
      {problem?.kind === 'unauthorized' ? (
        <p class="notice problem" role="alert" id={PROBLEM_ID}>
          {t('sign-in.wrong')}
        </p>
      ) : (
        problem && <ProblemNotice t={t} problem={problem} id={PROBLEM_ID} />
      )}
      <form method="post" action={SIGN_IN_PATH}>
        <input type="hidden" name="next" value={next} />
        <p class="field">
          <label for="token">{t('sign-in.token')}</label>
          <input
            id="token"
            type="password"
            name="token"
            required
            autocomplete="current-password"
            // The field is emptied: the token has to be given again.
            autofocus={problem !== undefined}
            {...invalidField(problem !== undefined, PROBLEM_ID)}
          />
        </p>
        <p>
          <button type="submit">{t('site.sign-in')}</button>
        </p>
      </form>
    </main>,
  );
}
