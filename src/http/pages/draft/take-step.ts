import type { Request, Response } from 'express';
import { carryAdjustments, isByPerson } from '../../../article/adjustment.ts';
import { lostAdjustments, type SavedDraft } from '../../../article/drafts.ts';
import type { Preview } from '../../../article/intake.ts';
import { unitId } from '../../../presentation/draft/draft-view.ts';
import { articlePath, draftPath, editDraftPath } from '../../../presentation/paths.ts';
import { Problem } from '../../../problem.ts';
import { decodeAs } from '../../../text/decode/decode.ts';
import type { DraftPreview, OpenedDraft } from '../../../translation/drafting/drafting.ts';
import { awaitTranslation } from '../../answer/await-translation.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { formValues } from '../../request/form-values.ts';
import { withFields } from './draft-fields.ts';
import { type DraftStep, draftStep } from './draft-steps.ts';

export interface PreviewedDraft {
  readonly id: string;
  readonly draft: SavedDraft;
  readonly opened: OpenedDraft;
  /** The preview before the step. */
  readonly present: DraftPreview;
}

/**
 * Does the step that a button requests, and saves all fields. Returns the path to redirect to.
 * @throws Problem `request-invalid`, `adjustment-refused`, `draft-changed`, …
 */
export async function takeStep(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, draft, opened, present }: PreviewedDraft,
): Promise<string> {
  const { drafts } = deps.services;
  const form = formValues(request);
  const step = draftStep(form, present.preview);
  const fields = {
    ...withFields(draft, present, form),
    adjustments: step.adjustments,
    lost: step.word === 'forget' ? [] : lostAdjustments(draft, present.preview.applied),
  };
  const isDecodedAnew = fields.encoding !== draft.encoding;
  const changed = isDecodedAnew ? await decodedAnew(opened, fields, present.preview) : fields;
  const next = await opened.preview(changed);
  if (!isDecodedAnew) requireApplied(step, next.preview);
  const { applied } = next.preview;
  const saved = {
    ...changed,
    adjustments: applied,
    lost: lostAdjustments(changed, applied),
    shownTitle: next.values.title,
  };
  await drafts.change(id, saved);
  if (step.word === 'edit') return editDraftPath(id);
  if (step.word !== 'add') return draftPath(id) + opening(step, next.preview);
  return addDraft(deps, request, response, { id, draft: saved, shown: next.shown });
}

/**
 * The draft in the encoding that was chosen. A person's adjustments keep their places in the text
 * around the first and the last difference; the others are lost.
 */
async function decodedAnew(opened: OpenedDraft, draft: SavedDraft, before: Preview): Promise<SavedDraft> {
  const { preview } = await opened.preview({ ...draft, adjustments: [] });
  const textIn = (encoding: string) => decodeAs(draft.bytes, encoding).text;
  const { carried, lost } = carryAdjustments(
    textIn(before.encoding),
    textIn(preview.encoding),
    draft.adjustments.filter(isByPerson),
  );
  return {
    ...draft,
    adjustments: [...preview.proposals, ...carried],
    lost: [...(draft.lost ?? []), ...lost],
  };
}

/** Adds the previewed draft as an article, or as its next revision. */
async function addDraft(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, draft, shown }: { readonly id: string; readonly draft: SavedDraft; readonly shown: string },
): Promise<string> {
  const form = formValues(request);
  const seen = { shown: form.one('shown'), revision: Number(form.one('revision')) };
  const articleId = await deps.services.drafting.confirm({ id, draft, shown, seen });
  const { targets } = draft;
  if (targets.length > 0) await awaitTranslation(deps, request, response, { id: articleId, targets });
  return articlePath(articleId);
}

/** A paragraph begins at its first letter, even if it was split at the space before it. */
function opening({ open, place }: DraftStep, { traces }: Preview): string {
  if (place !== undefined) return `#${unitId(place)}`;
  const opened = open === undefined ? undefined : traces.find(({ at }) => at >= open);
  return opened ? `?at=${opened.at}#open` : '';
}

/**
 * Undoing one adjustment may undo others, but a new one must be applied.
 * @throws Problem `adjustment-refused`
 */
function requireApplied({ word, adjustments, isNew }: DraftStep, { applied }: Preview): void {
  const last = adjustments.at(-1);
  if (isNew && last && !applied.includes(last))
    throw new Problem('adjustment-refused', { kind: word, at: last.at });
}
