import { directionOf, languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { phraseTerms } from '../../text/search/search-terms.ts';
import { typeset } from '../../text/typeset.ts';
import type {
  ConcordancePage,
  ConcordancePair,
  ConcordanceQuestion,
  ConcordanceText,
} from '../../translation/searching/concordance.ts';
import { HighlightedText } from '../library/highlighted-text.tsx';
import { EVERYTHING, libraryAddress } from '../library/library-address.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath, concordancePath } from '../paths.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface ConcordancePairsProps {
  readonly context: PageContext;
  readonly question: ConcordanceQuestion;
  readonly page: ConcordancePage;
}

export function ConcordancePairs({ context, question, page }: ConcordancePairsProps) {
  const { t } = context;
  const { pairs, hasMore } = page;
  const { word } = question;
  return (
    <section class="found" aria-labelledby="found">
      <h2 id="found">
        {pairs.length === 0
          ? t('concordance.none', { word })
          : t('concordance.total', { count: pairs.length, word })}
      </h2>
      {pairs.length === 0 && <NothingFound context={context} question={question} />}
      {pairs.length > 0 && (
        <ol class="pairs">
          {pairs.map((pair) => (
            <li>
              <Pair context={context} question={question} pair={pair} />
            </li>
          ))}
        </ol>
      )}
      {pairs.length > 0 && hasMore && <p class="hint">{t('concordance.more')}</p>}
    </section>
  );
}

interface PairProps extends Omit<ConcordancePairsProps, 'page'> {
  readonly pair: ConcordancePair;
}

function Pair({ context, question, pair }: PairProps) {
  const { t } = context;
  const { article, paragraph, sentence, counterpart, uncertain, articles } = pair;
  const { id, title, sourceLanguage } = article;
  return (
    <>
      <div class="pair">
        <Side context={context} tag={question.in} side={sentence} word={question.word} />
        <Side context={context} tag={question.to} side={counterpart} uncertain={uncertain} />
      </div>
      <p class="place">
        <a href={`${articlePath(id)}#${paragraph.id}`}>
          <span lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
            {title}
          </span>
          {' · '}
          {t('concordance.paragraph', { position: paragraph.position })}
        </a>
        {articles > 1 && <span> · {t('concordance.articles', { count: articles })}</span>}
      </p>
    </>
  );
}

interface SideProps extends Pick<ConcordancePairsProps, 'context'> {
  readonly tag: string;
  readonly side: ConcordanceText;
  /** To be marked. */
  readonly word?: string;
  readonly uncertain?: boolean;
}

function Side({ context: { t, language }, tag, side, word = '', uncertain = false }: SideProps) {
  const { text, state, outdated } = side;
  const parts = [
    text !== null && (state === 'source' ? t('concordance.original') : t(`state.${state}`)),
    outdated && t('state.outdated'),
    uncertain && t('concordance.uncertain'),
  ].filter((part) => part !== false);
  const isSource = state === 'source';
  return (
    <div class="side">
      <p class="side-label">
        {languageName(tag, language)}
        {parts.length > 0 && <span class="side-state">{parts.join(' · ')}</span>}
      </p>
      {text === null ? (
        <p class="none">{state === 'missing' ? t('state.missing') : t('concordance.unaligned')}</p>
      ) : (
        <p lang={tag} dir={directionOf(tag)} {...(isSource && UNTRANSLATED)}>
          <HighlightedText text={isSource ? text : typeset(text, tag)} terms={phraseTerms(word)} />
        </p>
      )}
    </div>
  );
}

function NothingFound({ context: { t, language }, question }: Omit<ConcordancePairsProps, 'page'>) {
  const { word, in: from, to } = question;
  const name = (tag: string) => languageNameInPhrase(tag, language);
  return (
    <div class="none-found">
      <p>{t('concordance.nothing', { language: name(from) })}</p>
      <ul>
        <li>
          <a href={concordancePath({ word, in: to, to: from })}>
            {t('concordance.other-way', { language: name(to) })}
          </a>
        </li>
        <li>
          <a href={libraryAddress({ ...EVERYTHING, text: word })}>{t('concordance.library')}</a>
        </li>
      </ul>
    </div>
  );
}
