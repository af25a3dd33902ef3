import type { ConcordancePage, ConcordanceQuestion } from '../../translation/searching/concordance.ts';
import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';
import { ConcordanceForm } from './concordance-form.tsx';
import { ConcordancePairs } from './concordance-pairs.tsx';

export interface ConcordanceView {
  readonly question: ConcordanceQuestion;
  /** Maximum length of a word or phrase, in characters. */
  readonly limit: number;
  readonly shown:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'fault'; readonly fault: ConcordanceFault }
    | { readonly kind: 'found'; readonly page: ConcordancePage };
}

export const CONCORDANCE_FAULTS = ['no-word', 'too-long', 'same-language'] as const;
export type ConcordanceFault = (typeof CONCORDANCE_FAULTS)[number];

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
