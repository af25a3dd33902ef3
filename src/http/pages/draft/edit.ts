import type { Request, RequestHandler, Response } from 'express';
import { lostAdjustments, type SavedDraft, toArticleInput } from '../../../article/drafts.ts';
import { DOCUMENT_BYTES } from '../../../article/documents/document.ts';
import type { PresentSource } from '../../../article/intake.ts';
import type { AddFormValues } from '../../../presentation/add/add-form-values.ts';
import { renderEditPage } from '../../../presentation/draft/edit-page.tsx';
import { draftPath, editDraftPath } from '../../../presentation/paths.ts';
import { decodeAs } from '../../../text/decode/decode.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFormAgain, sendFreshPage } from '../../answer/send-page.ts';
import { toProblem } from '../../answer/to-problem.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { readForm } from '../../request/read-form.ts';
import { sourceOfForm, valuesOfForm } from './add-form-source.ts';
import { editedDraft } from './edited-draft.ts';
import { findDraft, type FoundDraft } from './find-draft.ts';

/** Shows the form with the text of a draft, also of one that came from a file or an address. */
export function showEdit(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const found = await findDraft(deps, request, response);
    if (found === undefined) return;
    const context = pageContext(deps, request, response);
    const values = valuesOf(found.draft, await presentOf(deps, found.draft));
    sendFreshPage(response, context, renderEditPage(context, { id: found.id, values }));
  };
}

/** Changes the source of a draft. Its title, details, languages and other adjustments stay. */
export function editFromPage(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const found = await findDraft(deps, request, response);
    if (found === undefined) return;
    try {
      await readForm(request, response, { ...deps.settings.limits, fileBytes: DOCUMENT_BYTES });
      await saveEdit(deps, request, found);
      response.redirect(303, draftPath(found.id));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      sendAgain(deps, request, response, found, problem);
    }
  };
}

function sendAgain(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, draft }: FoundDraft,
  problem: NonNullable<ReturnType<typeof toProblem>>,
): void {
  const context = pageContext(deps, request, response, editDraftPath(id));
  const values = valuesOfForm(request, draft.sourceLanguage);
  sendFormAgain(deps, response, problem, context, renderEditPage(context, { id, values, problem }));
}

async function saveEdit(deps: HttpDeps, request: Request, { id, draft }: FoundDraft): Promise<void> {
  const brought = await sourceOfForm(deps, request);
  const present = await presentOf(deps, draft);
  const { sourceLanguage, targets, title, details, revises } = draft;
  const edited = await editedDraft(deps, { present, brought, sourceLanguage });
  const isSame = edited.bytes === present.bytes;
  const lost = [...lostAdjustments(draft, present.adjustments), ...(edited.lost ?? [])];
  await deps.services.drafts.rewrite(id, {
    ...edited,
    ...(isSame && draft.broughtAs && { broughtAs: draft.broughtAs }),
    ...(title !== undefined && { title }),
    ...(revises !== undefined && { revises }),
    targets,
    details: { ...edited.details, ...details },
    lost,
  });
}

async function presentOf({ services }: HttpDeps, draft: SavedDraft): Promise<PresentSource> {
  const { encoding, applied } = await services.intake.preview(toArticleInput(draft));
  const { bytes, format, document } = draft;
  const text = decodeAs(bytes, encoding).text;
  return { text, bytes, format, encoding, adjustments: applied, ...(document && { document }) };
}

function valuesOf({ sourceLanguage }: SavedDraft, { text, format }: PresentSource): AddFormValues {
  return { from: 'text', text, format, url: '', title: '', sourceLanguage, targets: [] };
}
