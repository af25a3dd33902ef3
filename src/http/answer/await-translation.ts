import type { Request, Response } from 'express';
import { translateNewText } from '../../translation/translating/translate-new-text.ts';
import type { HttpDeps } from '../http-deps.ts';
import { endsWithin, preferredWait } from '../request/prefer.ts';

/** Starts the translation of an added text. Waits for it only if the request prefers to wait. */
export async function awaitTranslation(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, targets }: { readonly id: string; readonly targets: readonly string[] },
): Promise<void> {
  await awaitTranslations(deps, request, response, { ids: [id], targets });
}

/** The same for the chapters of a book. The wait is for all of them together. */
export async function awaitTranslations(
  { runs }: HttpDeps,
  request: Request,
  response: Response,
  { ids, targets }: { readonly ids: readonly string[]; readonly targets: readonly string[] },
): Promise<void> {
  const started: Promise<unknown>[] = [];
  for (const id of ids) {
    const run = await translateNewText({ runs }, { id, targets });
    if (run) started.push(run.finished);
  }
  const wait = preferredWait(request);
  if (started.length > 0 && wait > 0 && (await endsWithin(Promise.all(started), wait)))
    response.set('Preference-Applied', `wait=${wait}`);
}
