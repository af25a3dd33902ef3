import type { Request, Response } from 'express';
import type { SavedDraft } from '../../../article/drafts.ts';
import { articlePath } from '../../../presentation/paths.ts';
import { Problem } from '../../../problem.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { articleId } from '../../request/params.ts';

export interface FoundDraft {
  readonly id: string;
  readonly draft: SavedDraft;
}

/**
 * Finds the draft. If it is an article already, redirects to the article and returns `undefined`.
 * @throws Problem `draft-not-found`
 */
export async function findDraft(
  { services }: HttpDeps,
  request: Request,
  response: Response,
): Promise<FoundDraft | undefined> {
  const id = articleId(request);
  const draft = await services.drafts.find(id);
  if (draft === undefined) throw new Problem('draft-not-found', { id: id.slice(0, 100) });
  if (!('articleId' in draft)) return { id, draft };
  response.redirect(303, articlePath(draft.articleId));
  return undefined;
}
