import type { Problem } from '../problem.ts';
import type { PageContext } from './page-context.ts';
import { renderPage } from './render-page.tsx';

export function renderProblemPage(
  context: PageContext,
  { problem }: { readonly status: number; readonly problem: Problem },
): string {
  return renderPage(context, { title: context.t(`problem.${problem.kind}.title`) }, <p>{problem.kind}</p>);
}
