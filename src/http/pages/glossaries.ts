import type { RequestHandler } from 'express';
import { renderGlossaryListPage } from '../../presentation/glossary/glossary-list-page.tsx';
import { glossaryPath } from '../../presentation/paths.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { GlossaryPair } from '../../translation/glossary/glossary.ts';
import { languagePair } from '../../translation/glossary/language-pair.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { HttpSettings } from '../http-settings.ts';

/** Lists all pairs. The form on the page sends `source` and `target`, and leads to that pair. */
export function showGlossaries(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { source, target } = request.query;
    if (typeof source === 'string' && typeof target === 'string') {
      response.redirect(303, glossaryPath(languagePair(source, target)));
      return;
    }
    const pairs = withDefaults(await deps.services.glossary.pairs(), deps.settings);
    await sendPage(deps, request, response, { view: { pairs }, render: renderGlossaryListPage });
  };
}

/** The pairs of the settings come first, even if they have no entries. */
function withDefaults(
  pairs: readonly GlossaryPair[],
  { sourceLanguage, targetLanguages }: HttpSettings,
): readonly GlossaryPair[] {
  const source = memoryTag(sourceLanguage);
  const defaults = targetLanguages
    .map(memoryTag)
    .filter((target) => target !== source)
    .map((target) => ({ source, target, entries: 0 }));
  const all = new Map([...defaults, ...pairs].map((pair) => [`${pair.source} ${pair.target}`, pair]));
  return [...all.values()];
}
