import { INTERFACE_LANGUAGES, type Translate } from '../../i18n/words.ts';
import type { FromWorker } from './messages.ts';
import { wordsFor } from './worker-context.ts';

/**
 * Sends a form to the server. If the server cannot be reached, the page stays as it is, with all
 * typed text, and shows a message.
 */
export async function answerPost(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const message: FromWorker = {
      kind: 'not-sent',
      words: Object.fromEntries(
        INTERFACE_LANGUAGES.map((language) => [language, notSent(wordsFor(language))]),
      ),
    };
    for (const client of await (self as unknown as ServiceWorkerGlobalScope).clients.matchAll())
      client.postMessage(message);
    // On a 204 response, browsers stay on the page.
    return new Response(null, { status: 204 });
  }
}

function notSent(t: Translate): string {
  return t('offline.not-sent');
}
