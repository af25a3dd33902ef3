import type { Request, RequestHandler, Response } from 'express';
import { DOCUMENT_BYTES } from '../../../article/documents/document.ts';
import { emptyAddForm } from '../../../presentation/add/add-form-values.ts';
import { renderAddPage } from '../../../presentation/add/add-page.tsx';
import { ADD_PAGE_PATH, articlePath, draftPath } from '../../../presentation/paths.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFormAgain, sendFreshPage } from '../../answer/send-page.ts';
import { toProblem } from '../../answer/to-problem.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { readForm } from '../../request/read-form.ts';
import { awaitTranslation } from '../../answer/await-translation.ts';
import { sourcesOfForm, valuesOfForm } from './add-form-source.ts';
import { addBook, toBookDraft } from './book.ts';
import { toSavedDraft } from './saved-draft.ts';

/** Shows the empty form, and the drafts that wait. */
export function showAddPage(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const context = pageContext(deps, request, response);
    const drafts = await deps.services.drafts.list();
    const values = emptyAddForm(context);
    sendFreshPage(response, context, renderAddPage(context, { values, drafts }));
  };
}

/**
 * The form's second button: adds the source as an article immediately. A refused form is shown
 * again with the typed values.
 */
export function addFromPage(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return orFormAgain(deps, async (request, response) => {
    const { inputs, isBook, bookTitle: _, ...languages } = await sourcesOfForm(deps, request);
    const all = inputs.map((input) => ({ ...input, ...languages }));
    if (isBook) return addBook(deps, request, response, all);
    const { article } = await services.intake.add(all[0]!);
    const { targets } = languages;
    if (targets) await awaitTranslation(deps, request, response, { id: article.id, targets });
    return articlePath(article.id);
  });
}

/**
 * The form's first button: keeps the source as a draft and leads to its preview. It becomes an
 * article when a person confirms it.
 */
export function previewFromPage(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return orFormAgain(deps, async (request) => {
    const sources = await sourcesOfForm(deps, request);
    if (sources.isBook) return draftPath(await services.drafts.keep(toBookDraft(sources, deps.settings)));
    const { inputs, isBook: _, bookTitle: __, ...languages } = sources;
    const input = inputs[0]!;
    const brought = { input, ...languages };
    const { source, sourceLanguage, proposals } = await services.intake.preview({ ...input, ...languages });
    const draft = { ...toSavedDraft(brought, sourceLanguage), adjustments: proposals };
    return draftPath(await services.drafts.keep({ ...draft, shownTitle: source.title }));
  });
}

/** @param submit returns the address to redirect to */
function orFormAgain(
  deps: HttpDeps,
  submit: (request: Request, response: Response) => Promise<string>,
): RequestHandler {
  const { settings } = deps;
  return async (request, response) => {
    try {
      await readForm(request, response, { ...settings.limits, fileBytes: DOCUMENT_BYTES });
      response.redirect(303, await submit(request, response));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      const context = pageContext(deps, request, response, ADD_PAGE_PATH);
      const values = valuesOfForm(request, settings.sourceLanguage);
      const drafts = await deps.services.drafts.list();
      sendFormAgain(deps, response, problem, context, renderAddPage(context, { values, drafts, problem }));
    }
  };
}
