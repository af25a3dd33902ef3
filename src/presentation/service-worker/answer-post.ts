import { INTERFACE_LANGUAGES, type Translate } from '../../i18n/words.ts';
import type { FromWorker } from './messages.ts';
import { wordsFor } from './worker-context.ts';

/** A form that needs the server. Where that cannot be reached the page stays as it is, with all that was typed, and says so. */
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
    // With no content, browsers do not leave the page.
    return new Response(null, { status: 204 });
  }
}

function notSent(t: Translate): string {
  return t('offline.not-sent');
}
