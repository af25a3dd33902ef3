import type { RequestHandler } from 'express';
import { INTERFACE_LANGUAGES, type Translate } from '../../i18n/words.ts';
import { siteAddress } from '../guard/site-address.ts';
import { heldFor, setCaching } from '../answer/caching.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Other sites always use the same address, so they get a new version within this time. */
const SECONDS = 600;

/**
 * Sends `embed.js`: the built script, with the words that it needs before its first answer, and with
 * this server's address, which a module and a bundle cannot find out.
 */
export function showEmbedScript({ assets, words, settings }: HttpDeps): RequestHandler {
  const byLanguage = Object.fromEntries(
    INTERFACE_LANGUAGES.map((language) => [language, initialWords(words.for(language))]),
  );
  const built = assets.files.find(({ name }) => name === 'embed.js')!.body.toString('utf8');
  const own = `const SEJAJAR_WORDS=${JSON.stringify(byLanguage)};${built}`;
  return async (request, response) => {
    setCaching(request, response, `${heldFor(SECONDS)}, stale-while-revalidate=86400`);
    response.type('text/javascript');
    const server = JSON.stringify(siteAddress(request, settings));
    await sendTagged(request, response, `(()=>{const SEJAJAR_SERVER=${server};${own}})();`);
  };
}

/** The words for an element that has no answer yet, or gets none. */
function initialWords(t: Translate): Readonly<Record<string, string>> {
  return { loading: t('embed.loading'), failed: t('embed.failed'), open: t('embed.open') };
}
