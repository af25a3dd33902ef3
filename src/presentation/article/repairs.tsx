import type { Repair } from '../../text/traced-text.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { PageContext } from '../page-context.ts';
import { jsonPath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { visibleText } from '../../text/visible-text.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface RepairsProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
}

/** A text that was decoded wrongly throughout has one for every other word; nobody reads more than this, and the JSON has them all. */
const SHOWN = 200;
/** Of a piece that was taken away or put in. */
const SHOWN_CHARACTERS = 60;

interface PlacedRepair extends Repair {
  /** Id of the paragraph; absent for one between paragraphs. */
  readonly paragraph?: string;
}

/** What intake changed in the source, each change with its place: nothing is repaired in secret. */
export function Repairs({ context: { t }, article }: RepairsProps) {
  const repairs = repairsOf(article);
  if (repairs.length === 0) return null;
  const left = repairs.length - SHOWN;
  return (
    <details class="repairs">
      <summary>{t('repairs.summary', { count: repairs.length })}</summary>
      <p>{t('repairs.explanation')}</p>
      <section class="scrolling" aria-label={t('repairs.heading')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('repairs.where')}</th>
              <th scope="col">{t('repairs.kind')}</th>
              <th scope="col">{t('repairs.from')}</th>
              <th scope="col">{t('repairs.to')}</th>
            </tr>
          </thead>
          <tbody>
            {repairs.slice(0, SHOWN).map((repair) => (
              <RepairRow key={`${repair.at} ${repair.kind}`} t={t} article={article} repair={repair} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p>
          {t('repairs.more', { count: left })}{' '}
          <a href={jsonPath(article.id, olderRevision(article))}>{t('article.json')}</a>
        </p>
      )}
    </details>
  );
}

function repairsOf(article: ParallelArticle): readonly PlacedRepair[] {
  const inside = article.paragraphs.flatMap(({ id, source }) =>
    source.repairs.map((repair) => ({ ...repair, paragraph: id })),
  );
  return [...inside, ...article.repairs].sort((one, other) => one.at - other.at);
}

interface RepairRowProps extends Pick<PageContext, 't'> {
  readonly article: ParallelArticle;
  readonly repair: PlacedRepair;
}

function RepairRow({ t, article, repair }: RepairRowProps) {
  const { at, from, to, kind, paragraph } = repair;
  const position = article.paragraphs.find(({ id }) => id === paragraph)?.position;
  const language = article.sourceLanguage;
  return (
    <tr>
      <td>
        {paragraph === undefined ? (
          t('repairs.between')
        ) : (
          <a href={`#${paragraph}`}>{t('repairs.paragraph', { position: position ?? 0 })}</a>
        )}{' '}
        <span class="figures">{t('repairs.at', { at })}</span>
      </td>
      <td>{t(`repair.${kind}`)}</td>
      <td>
        <Seen t={t} text={from} language={language} />
      </td>
      <td>
        <Seen t={t} text={to} language={language} />
      </td>
    </tr>
  );
}

function Seen({
  t,
  text,
  language,
}: Pick<PageContext, 't'> & { readonly text: string; readonly language: string }) {
  if (text === '') return <span class="nothing">{t('repairs.nothing')}</span>;
  const characters = [...text];
  const shown = characters.slice(0, SHOWN_CHARACTERS).join('');
  return (
    <code lang={language} {...UNTRANSLATED}>
      {visibleText(shown).map((piece, index) =>
        piece.sign ? (
          <span key={index} class="sign">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
      {characters.length > SHOWN_CHARACTERS && '…'}
    </code>
  );
}
