import type { RequestHandler } from 'express';
import { INTERFACE_LANGUAGES, type Translate } from '../../i18n/words.ts';
import { contentTag, isKnown } from '../answer/etag.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Pages that embed articles name one address for good, so a new version comes to them within this time. */
const SECONDS = 600;

/** `embed.js`: the script as it was built, with the words that it needs beforehand. */
export function showEmbedScript({ assets, words }: HttpDeps): RequestHandler {
  const beforehand = Object.fromEntries(
    INTERFACE_LANGUAGES.map((language) => [language, wordsBeforehand(words.for(language))]),
  );
  const built = assets.files.find(({ name }) => name === 'embed.js')!.body.toString('utf8');
  const body = `(()=>{const SEJAJAR_WORDS=${JSON.stringify(beforehand)};${built}})();`;
  const tag = contentTag(body);
  return (request, response) => {
    response.set('Cache-Control', `public, max-age=${SECONDS}, stale-while-revalidate=86400`);
    if (!isKnown(request, response, tag)) response.type('text/javascript').send(body);
  };
}

/** What the element says while it has nothing from the server, or where it gets nothing. */
function wordsBeforehand(t: Translate): Readonly<Record<string, string>> {
  return { loading: t('embed.loading'), failed: t('embed.failed'), open: t('embed.open') };
}
