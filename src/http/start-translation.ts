import type { Request, Response } from 'express';
import { Problem } from '../problem.ts';
import type { HttpParts } from './http-deps.ts';
import { endsWithin, preferredWait } from './request/prefer.ts';

const NOTHING_TO_ASK = ['no-engine', 'offline', 'confidential'];

/**
 * For an article that was just brought in: it is there in any case, and where nothing can be asked it says itself what is missing
 * and why. Waits only if the request prefers to.
 */
export async function translateWhatCame(
  { runs }: HttpParts,
  request: Request,
  response: Response,
  wanted: { readonly id: string; readonly targets: readonly string[] },
): Promise<void> {
  try {
    const run = await runs.start(wanted.id, wanted.targets);
    const wait = preferredWait(request);
    if (wait > 0 && (await endsWithin(run.finished, wait)))
      response.set('Preference-Applied', `wait=${wait}`);
  } catch (error) {
    if (!(error instanceof Problem) || !NOTHING_TO_ASK.includes(error.kind)) throw error;
  }
}
