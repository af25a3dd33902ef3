import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';
import { ConcordanceForm } from './concordance-form.tsx';
import { ConcordancePairs } from './concordance-pairs.tsx';
import type { ConcordanceView } from './concordance-view.ts';

/** A word in the sentences of all articles, each beside what corresponds to it. */
export function renderConcordancePage(context: PageContext, view: ConcordanceView): string {
  const { t } = context;
  const { question, shown } = view;
  const { word } = question;
  return renderPage(
    context,
    {
      title: word === '' ? t('concordance.title') : t('concordance.title-of', { word }),
      styles: ['concordance.css'],
    },
    <main id="content" class="concordance">
      <h1>{t('concordance.title')}</h1>
      <p class="lead">{t('concordance.lead')}</p>
      <ConcordanceForm context={context} view={view} />
      {shown.kind === 'found' && <ConcordancePairs context={context} question={question} page={shown.page} />}
    </main>,
  );
}
