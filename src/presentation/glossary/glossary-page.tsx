import type { GlossaryChange } from '../../translation/glossary/glossary.ts';
import { ProblemNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { GLOSSARY_PATH, glossaryPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { GlossaryFiles } from './glossary-files.tsx';
import {
  GLOSSARY_PROBLEM_ID,
  type GlossaryProps,
  type GlossaryView,
  pairName,
  pairNameInPhrase,
} from './glossary-view.ts';
import { TermForm } from './term-form.tsx';
import { TermSearch } from './term-search.tsx';
import { Terms } from './terms.tsx';

/** The glossary of one language pair: search, change and remove terms. */
export function renderGlossaryPage(context: PageContext, view: GlossaryView): string {
  const { t, canWrite } = context;
  const props = { context, view };
  return renderPage(
    context,
    { title: `${pairName(view.pair, context)} – ${t('glossary.title')}`, styles: ['desk.css'] },
    <main id="content" class="desk">
      <p>
        <a href={GLOSSARY_PATH}>{t('glossary.all')}</a>
      </p>
      <h1>{t('glossary.heading', { pair: pairNameInPhrase(view.pair, context) })}</h1>
      {view.change && <Changed {...props} change={view.change} />}
      {view.refused && <ProblemNotice t={t} problem={view.refused.problem} id={GLOSSARY_PROBLEM_ID} />}
      {canWrite && <TermForm {...props} />}
      {view.total > 0 && <TermSearch {...props} />}
      <Terms {...props} />
      <GlossaryFiles {...props} />
    </main>,
  );
}

/** The number of changed terms, and the effect on existing translations. */
function Changed({ context, view, change }: GlossaryProps & { readonly change: GlossaryChange }) {
  const { t } = context;
  const { added, changed, removed } = change;
  const others = view.also ?? [];
  const isNothing = added + changed + removed === 0;
  return (
    <div class="notice" role="status">
      <p>{isNothing ? t('glossary.unchanged') : t('glossary.changed', { added, changed, removed })}</p>
      {others.length > 0 && (
        <p>
          {t('glossary.also-imported')}{' '}
          {others.map((pair, index) => (
            <>
              {index > 0 && ', '}
              <a href={glossaryPath(pair)}>{pairName(pair, context)}</a>
            </>
          ))}
        </p>
      )}
      {!isNothing && <p>{t('glossary.outdates')}</p>}
    </div>
  );
}
