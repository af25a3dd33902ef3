import type { RequestHandler } from 'express';
import { importTranslations } from '../../translation/import-translations.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { tmxImport } from '../openapi/memory-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { bodyBytes } from '../request/source-body.ts';
import { tmxOrderOf } from '../request/tmx-body.ts';

/** Adds the translations of a TMX file to the memory. */
export function importTmx({ services, settings, readTmx }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const order = tmxOrderOf(request, settings.sourceLanguage);
    const { translations, skipped } = await readTmx(bodyBytes(request), order);
    const pairs = await importTranslations(services.memory, translations);
    const added = pairs.reduce((sum, pair) => sum + pair.added, 0);
    const answer: Answer<typeof tmxImport> = { added, known: translations.length - added, pairs, skipped };
    response.set('Cache-Control', 'no-store').json(answer);
  };
}
