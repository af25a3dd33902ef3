import type { Request, RequestHandler, Response } from 'express';
import type { ArticleDetails } from '../../../article/article.ts';
import { DETAIL_NAMES, eachDetail } from '../../../article/details.ts';
import type { SavedDraft } from '../../../article/drafts.ts';
import type { Preview } from '../../../article/intake.ts';
import { renderDraftPage } from '../../../presentation/draft/draft-page.tsx';
import type { DraftView } from '../../../presentation/draft/draft-view.ts';
import { articlePath, draftPath, LIBRARY_PATH } from '../../../presentation/paths.ts';
import { Problem } from '../../../problem.ts';
import { languageTag } from '../../../text/language-tag.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFormAgain, sendFreshPage } from '../../answer/send-page.ts';
import { toProblem } from '../../answer/to-problem.ts';
import { languageOf } from '../../visitor/language.ts';
import { leaveNotice } from '../../visitor/notice.ts';
import type { HttpParts } from '../../http-deps.ts';
import { type FormValues, formValues } from '../../request/form-values.ts';
import { articleId } from '../../request/params.ts';
import { requireWebAddresses } from '../../request/read-source.ts';
import { sourceQuery } from '../../request/schemas.ts';
import { take } from '../../request/validate.ts';
import { targetsOf } from '../../request/targets.ts';
import { translateWhatCame } from '../../start-translation.ts';
import { type DraftStep, draftStep } from './draft-steps.ts';
import { lookAtDraft, type LookedAt, viewOfDraft } from './draft-preview.ts';
import { toArticleInput } from './saved-draft.ts';

/** The preview of what would be brought in. */
export function showDraft(parts: HttpParts): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const draft = await findDraft(parts, response, id);
    if (draft === undefined) return;
    const looked = await lookAtDraft(parts, draft);
    const view = await viewOfDraft(parts, { id, draft, looked });
    const open = Number(request.query['at'] ?? NaN);
    const context = pageContext(parts, request, response);
    sendFreshPage(response, context, renderDraftPage(context, { ...view, open }));
  };
}

/** Each button of the preview saves all fields; what cannot be taken comes back with what was typed. */
export function changeDraft(parts: HttpParts): RequestHandler {
  const { services, settings } = parts;
  return async (request, response) => {
    const id = articleId(request);
    const draft = await findDraft(parts, response, id);
    if (draft === undefined) return;
    const form = formValues(request);
    if (form.one('do') === 'discard') {
      await services.drafts.remove(id);
      leaveNotice(request, response, settings, 'draft-discarded');
      response.redirect(303, draft.revises === undefined ? LIBRARY_PATH : articlePath(draft.revises));
      return;
    }
    const looked = await lookAtDraft(parts, draft);
    try {
      const step = draftStep(form, looked.preview);
      const told = withFields(draft, looked, form, languageOf(response));
      const changed = { ...told, adjustments: step.adjustments };
      const next = await lookAtDraft(parts, changed);
      requireApplied(step, next.preview);
      await services.drafts.change(id, { ...changed, adjustments: next.preview.applied });
      if (step.word === 'add') {
        const view = await viewOfDraft(parts, { id, draft: changed, looked: next });
        response.redirect(303, await bringIn(parts, request, response, { id, draft: changed, view }));
        return;
      }
      response.redirect(303, draftPath(id) + opening(step, next.preview));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      const kept = await viewOfDraft(parts, { id, draft, looked });
      // What is no tag cannot stand in the list of languages again.
      const { sourceLanguage: _, ...typed } = typedIn(form);
      const targets = form
        .all('targets')
        .filter((tag) => kept.values.targets.includes(tag) || settings.targetLanguages.includes(tag));
      const confidential = form.one('confidential') === 'true';
      const view = { ...kept, values: { ...kept.values, ...typed, targets, confidential }, problem };
      const context = pageContext(parts, request, response, draftPath(id));
      sendFormAgain(response, problem, context, renderDraftPage(context, view));
    }
  };
}

/** A paragraph begins at its first letter, though it was split at the space before it. */
function opening({ open }: DraftStep, { traces }: Preview): string {
  const opened = open === undefined ? undefined : traces.find(({ at }) => at >= open);
  return opened ? `?at=${opened.at}#open` : '';
}

/** The draft; where it became an article already, leads there. @throws Problem `draft-not-found` */
async function findDraft(
  { services }: HttpParts,
  response: Response,
  id: string,
): Promise<SavedDraft | undefined> {
  const found = await services.drafts.find(id);
  if (found === undefined) throw new Problem('draft-not-found', { id: id.slice(0, 100) });
  if (!('articleId' in found)) return found;
  response.redirect(303, articlePath(found.articleId));
  return undefined;
}

/** What is taken back may take others with it; what is done anew must find what it speaks of. @throws Problem `adjustment-refused` */
function requireApplied({ word, adjustments, isNew }: DraftStep, { applied }: Preview): void {
  const last = adjustments.at(-1);
  if (isNew && last && !applied.includes(last))
    throw new Problem('adjustment-refused', { kind: word, at: last.at });
}

/** What stands in the fields is what the user says, where it is not what the source says in any case. */
function withFields(
  draft: SavedDraft,
  { usual, preview }: LookedAt,
  form: FormValues,
  language: Parameters<typeof take>[2],
): SavedDraft {
  const typed = typedIn(form);
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  requireWebAddresses(take(sourceQuery.omit({ targets: true, confidential: true }).loose(), given, language));
  const said = DETAIL_NAMES.filter(
    (name) => typed[name] !== usual[name] || draft.details[name] !== undefined,
  );
  const confidential = form.one('confidential') === 'true';
  const details: ArticleDetails = {
    ...Object.fromEntries(said.map((name) => [name, typed[name]])),
    ...((confidential || usual.confidential) && { confidential }),
  };
  const { title: _, ...untitled } = draft;
  return {
    ...untitled,
    ...(typed.title !== '' && typed.title !== usual.title && { title: typed.title }),
    sourceLanguage: typed.sourceLanguage === '' ? preview.sourceLanguage : languageTag(typed.sourceLanguage),
    details,
    targets: targetsOf(form.all('targets')) ?? [],
  };
}

function typedIn(form: FormValues) {
  const one = (name: string) => form.one(name).trim();
  return {
    title: one('title'),
    sourceLanguage: one('sourceLanguage'),
    ...eachDetail(one),
  };
}

interface Confirmed {
  readonly id: string;
  readonly draft: SavedDraft;
  readonly view: DraftView;
}

/**
 * What was seen becomes an article, or its next revision. Pressed twice, it is brought in once.
 * @throws Problem `draft-changed`, `version-mismatch`
 */
async function bringIn(
  parts: HttpParts,
  request: Request,
  response: Response,
  { id, draft, view }: Confirmed,
): Promise<string> {
  const { services } = parts;
  const form = formValues(request);
  if (form.one('shown') !== view.shown) throw new Problem('draft-changed');
  const input = toArticleInput(draft);
  const { revises, targets } = draft;
  const articleId =
    revises === undefined
      ? (await services.intake.add({ ...input, targets, idempotencyKey: `draft ${id}` })).article.id
      : await revise(parts, revises, draft, Number(form.one('revision')));
  await services.drafts.became(id, articleId);
  if (targets.length > 0) await translateWhatCame(parts, request, response, { id: articleId, targets });
  return articlePath(articleId);
}

async function revise(
  { services }: HttpParts,
  id: string,
  draft: SavedDraft,
  revision: number,
): Promise<string> {
  const { sourceLanguage: _, ...input } = toArticleInput(draft);
  await services.intake.replace(id, input, { revision });
  if (draft.targets.length > 0) await services.articles.wantTargets(id, draft.targets);
  return id;
}
