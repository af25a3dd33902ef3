import type { RequestHandler } from 'express';
import { renderGlossaryListPage } from '../../presentation/glossary/glossary-list-page.tsx';
import { glossaryPath } from '../../presentation/paths.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { GlossaryPair } from '../../translation/glossary/glossary.ts';
import { languagePair } from '../../translation/glossary/language-pair.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { HttpSettings } from '../http-settings.ts';

/** All pairs; the form for another one leads to it. */
export function showGlossaries(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { source, target } = request.query;
    if (typeof source === 'string' && typeof target === 'string') {
      response.redirect(303, glossaryPath(languagePair(source, target)));
      return;
    }
    const pairs = withUsual(await deps.services.glossary.pairs(), deps.settings);
    sendPage(deps, request, response, { view: { pairs }, render: renderGlossaryListPage });
  };
}

/** Those of the settings first, though they may have nothing yet. */
function withUsual(
  pairs: readonly GlossaryPair[],
  { sourceLanguage, targetLanguages }: HttpSettings,
): readonly GlossaryPair[] {
  const source = memoryTag(sourceLanguage);
  const usual = targetLanguages
    .map(memoryTag)
    .filter((target) => target !== source)
    .map((target) => ({ source, target, entries: 0 }));
  const all = new Map([...usual, ...pairs].map((pair) => [`${pair.source} ${pair.target}`, pair]));
  return [...all.values()];
}
