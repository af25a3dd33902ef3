import type { RequestHandler } from 'express';
import { LIBRARY_PATH, SIGN_IN_PATH } from '../../presentation/paths.ts';
import { renderSignInPage } from '../../presentation/site/sign-in-page.tsx';
import { Problem } from '../../problem.ts';
import { formValues } from '../request/form-values.ts';
import { leaveNotice } from '../visitor/notice.ts';
import { pageContext } from '../answer/create-page-context.ts';
import type { HttpDeps } from '../http-deps.ts';
import { localPath } from '../paths.ts';
import { sendFormAgain, sendPage } from '../answer/send-page.ts';

/** Problems that show the form again. */
const TRY_AGAIN = ['unauthorized', 'rate-limited'];

export function showSignIn(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const next = localPath(request.query['next']);
    if (deps.settings.adminToken === undefined) response.redirect(303, next);
    else await sendPage(deps, request, response, { view: { next }, render: renderSignInPage });
  };
}

export function signIn(deps: HttpDeps): RequestHandler {
  const { sessions, writers, settings } = deps;
  return (request, response) => {
    const form = formValues(request);
    const next = localPath(form.one('next'));
    try {
      writers.requireToken(request, form.one('token').trim());
    } catch (error) {
      if (!(error instanceof Problem) || !TRY_AGAIN.includes(error.kind)) throw error;
      const context = pageContext(
        deps,
        request,
        response,
        `${SIGN_IN_PATH}?next=${encodeURIComponent(next)}`,
      );
      sendFormAgain(deps, response, error, context, renderSignInPage(context, { next, problem: error }));
      return;
    }
    sessions.signIn(request, response);
    leaveNotice(request, response, settings, 'signed-in');
    response.redirect(303, next);
  };
}

export function signOut({ sessions, writers, settings }: HttpDeps): RequestHandler {
  return async (request, response) => {
    writers.requireOwnSite(request);
    await sessions.signOut(request, response);
    leaveNotice(request, response, settings, 'signed-out');
    response.redirect(303, LIBRARY_PATH);
  };
}
