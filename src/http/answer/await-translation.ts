import type { Request, Response } from 'express';
import { translateNewText } from '../../translation/translating/translate-new-text.ts';
import type { HttpDeps } from '../http-deps.ts';
import { endsWithin, preferredWait } from '../request/prefer.ts';

/** Starts the translation of an added text. Waits for it only if the request prefers to wait. */
export async function awaitTranslation(
  { runs }: HttpDeps,
  request: Request,
  response: Response,
  added: { readonly id: string; readonly targets: readonly string[] },
): Promise<void> {
  const run = await translateNewText({ runs }, added);
  const wait = preferredWait(request);
  if (run && wait > 0 && (await endsWithin(run.finished, wait)))
    response.set('Preference-Applied', `wait=${wait}`);
}
