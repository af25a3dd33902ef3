import type { Problem } from '../problem.ts';
import type { PageContext } from './page-context.ts';
import { renderPage } from './render-page.tsx';

export interface SignInView {
  /** Path to go on to; on this site, the caller checks. */
  readonly next: string;
  /** Why the last try was refused. */
  readonly problem?: Problem;
}

export function renderSignInPage(context: PageContext, { next }: SignInView): string {
  return renderPage(context, { title: context.t('sign-in.title') }, <p>{next}</p>);
}
