import type { Request, Response } from 'express';
import { DOCUMENT_TYPES } from '../../../article/documents/document.ts';
import { unpackSource } from '../../../article/documents/unpack-source.ts';
import type { SavedDraft } from '../../../article/drafts.ts';
import type { ArticleInput } from '../../../article/intake.ts';
import { renderBookPage } from '../../../presentation/draft/book-page.tsx';
import { LIBRARY_PATH } from '../../../presentation/paths.ts';
import { countCharacters } from '../../../text/count-characters.ts';
import { awaitTranslations } from '../../answer/await-translation.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFreshPage } from '../../answer/send-page.ts';
import type { HttpDeps } from '../../http-deps.ts';
import type { HttpSettings } from '../../http-settings.ts';
import type { BroughtSources } from '../../request/read-source.ts';
import type { FoundDraft } from './find-draft.ts';

/** A book is kept as it came. Its chapters are taken out of it each time. */
export function toBookDraft(
  { inputs, bookTitle, sourceLanguage, targets = [], fetchedFrom }: BroughtSources,
  settings: Pick<HttpSettings, 'sourceLanguage'>,
): SavedDraft {
  const { document, details } = inputs[0]!;
  const { part: _, ...book } = document!;
  return {
    bytes: new Uint8Array(),
    format: 'html',
    document: book,
    broughtAs: fetchedFrom === undefined ? 'file' : 'url',
    sourceLanguage: sourceLanguage ?? settings.sourceLanguage,
    details,
    targets,
    adjustments: [],
    ...(bookTitle !== undefined && { shownTitle: bookTitle }),
  };
}

export function isBookDraft({ document }: SavedDraft): boolean {
  return document?.mediaType === DOCUMENT_TYPES.epub;
}

/** Shows the chapters that would be added. */
export async function showBook(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, draft }: FoundDraft,
): Promise<void> {
  const { intake } = deps.services;
  const { inputs, title } = await chaptersOf(deps, draft);
  const chapters = [];
  for (const input of inputs) {
    const { source } = await intake.preview(input);
    const characters = source.paragraphs.reduce((sum, { text }) => sum + countCharacters(text), 0);
    chapters.push({ title: source.title, paragraphs: source.paragraphs.length, characters });
  }
  const { sourceLanguage, targets } = draft;
  const view = { id, chapters, sourceLanguage, targets, ...(title !== undefined && { title }) };
  const estimate = targets.length === 0 ? {} : { estimate: await deps.services.drafting.estimate(inputs) };
  const context = pageContext(deps, request, response);
  sendFreshPage(response, context, renderBookPage(context, { ...view, ...estimate }));
}

/** Adds the chapters once, however often it is confirmed. Returns the path to redirect to. */
export async function confirmBook(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, draft }: FoundDraft,
): Promise<string> {
  const { inputs } = await chaptersOf(deps, draft);
  const keyed = inputs.map((input) => ({ ...input, idempotencyKey: `draft ${id}` }));
  return addBook(deps, request, response, keyed, (first) => deps.services.drafts.became(id, first));
}

/** Leads to the library, whose newest articles are the chapters in their order. */
export async function addBook(
  deps: HttpDeps,
  request: Request,
  response: Response,
  inputs: readonly ArticleInput[],
  then?: (first: string) => Promise<void>,
): Promise<string> {
  const articles = await deps.services.intake.addAll(inputs);
  await then?.(articles[0]!.id);
  const targets = inputs[0]!.targets ?? [];
  const ids = articles.map(({ id }) => id);
  if (targets.length > 0) await awaitTranslations(deps, request, response, { ids, targets });
  return LIBRARY_PATH;
}

async function chaptersOf({ services }: HttpDeps, draft: SavedDraft) {
  const { sourceLanguage, targets, details, document } = draft;
  const { inputs, bookTitle } = await unpackSource(services.intake, document!.bytes, {});
  const title = draft.shownTitle ?? bookTitle;
  return {
    inputs: inputs.map((input) => ({ ...input, sourceLanguage, targets, details })),
    ...(title !== undefined && { title }),
  };
}
