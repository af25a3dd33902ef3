import type { Request, RequestHandler, Response } from 'express';
import { lostAdjustments } from '../../../article/drafts.ts';
import { renderDraftPage } from '../../../presentation/draft/draft-page.tsx';
import type { DraftView } from '../../../presentation/draft/draft-view.ts';
import { ADD_PAGE_PATH, articlePath, draftPath } from '../../../presentation/paths.ts';
import { Problem } from '../../../problem.ts';
import { LIKELY_ENCODINGS } from '../../../text/decode/decode.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFormAgain, sendFreshPage } from '../../answer/send-page.ts';
import { toProblem } from '../../answer/to-problem.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { formValues } from '../../request/form-values.ts';
import { articleId } from '../../request/params.ts';
import { leaveDiscarded } from '../../visitor/notice.ts';
import { confirmBook, isBookDraft, showBook } from './book.ts';
import { mayChooseEncoding, valuesTyped } from './draft-fields.ts';
import { findDraft, type FoundDraft } from './find-draft.ts';
import { type PreviewedDraft, takeStep } from './take-step.ts';

/** Shows the preview of a draft. */
export function showDraft(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const found = await findDraft(deps, request, response);
    if (found === undefined) return;
    if (isBookDraft(found.draft)) {
      await showBook(deps, request, response, found);
      return;
    }
    const view = await viewOf(await previewed(deps, found));
    const open = Number(request.query['at'] ?? NaN);
    const context = pageContext(deps, request, response);
    sendFreshPage(response, context, renderDraftPage(context, { ...view, open }));
  };
}

/**
 * Each button of the preview saves all fields. A refused form is shown again with the typed values.
 */
export function changeDraft(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    if (formValues(request).one('do') === 'restore') {
      await restoreDraft(deps, request, response);
      return;
    }
    const found = await findDraft(deps, request, response);
    if (found === undefined) return;
    if (formValues(request).one('do') === 'discard') {
      await discardDraft(deps, request, response, found);
      return;
    }
    if (isBookDraft(found.draft)) {
      response.redirect(303, await confirmBook(deps, request, response, found));
      return;
    }
    const draft = await previewed(deps, found);
    try {
      response.redirect(303, await takeStep(deps, request, response, draft));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      const view = await viewOf(draft);
      const values = valuesTyped(formValues(request), view.values, deps.settings);
      const context = pageContext(deps, request, response, draftPath(draft.id));
      sendFormAgain(deps, response, problem, context, renderDraftPage(context, { ...view, values, problem }));
    }
  };
}

async function previewed({ services }: HttpDeps, { id, draft }: FoundDraft): Promise<PreviewedDraft> {
  const opened = await services.drafting.open(draft);
  return { id, draft, opened, present: await opened.preview(draft) };
}

async function viewOf({ id, draft, opened, present }: PreviewedDraft): Promise<DraftView> {
  const lost = lostAdjustments(draft, present.preview.applied);
  const encodings = mayChooseEncoding(draft) ? LIKELY_ENCODINGS : [];
  return { id, lost, encodings, ...present, ...(await opened.review(present)) };
}

async function discardDraft(
  { services, settings }: HttpDeps,
  request: Request,
  response: Response,
  { id, draft: { revises } }: FoundDraft,
): Promise<void> {
  await services.drafts.discard(id);
  leaveDiscarded(request, response, settings, id);
  response.redirect(303, revises === undefined ? ADD_PAGE_PATH : articlePath(revises));
}

/** @throws Problem `draft-not-found` if it is not kept any more */
async function restoreDraft({ services }: HttpDeps, request: Request, response: Response): Promise<void> {
  const id = articleId(request);
  await services.drafts.restore(id);
  if ((await services.drafts.find(id)) === undefined)
    throw new Problem('draft-not-found', { id: id.slice(0, 100) });
  response.redirect(303, draftPath(id));
}
