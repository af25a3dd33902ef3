import type { Repair } from '../../text/traced-text.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { PageContext } from '../page-context.ts';
import { jsonPath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { repairParts } from '../repair-parts.tsx';

interface RepairsProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
}

/**
 * A text that was decoded wrongly throughout has a repair in every other word. This list is long
 * enough to read; the JSON contains all repairs.
 */
const MOST_REPAIRS = 200;
/** Of a text before or after a repair, in code points. */
const LONGEST_PART = 60;

interface ListedRepair extends Repair {
  /** The paragraph's id. Absent: the repair is between paragraphs. */
  readonly paragraph?: string;
}

/** All repairs that intake made to the source, each with its place. */
export function Repairs({ context: { t }, article }: RepairsProps) {
  const repairs = repairsOf(article);
  if (repairs.length === 0) return null;
  const left = repairs.length - MOST_REPAIRS;
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
            {repairs.slice(0, MOST_REPAIRS).map((repair) => (
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

function repairsOf(article: ParallelArticle): readonly ListedRepair[] {
  const inside = article.paragraphs.flatMap(({ id, source }) =>
    source.repairs.map((repair) => ({ ...repair, paragraph: id })),
  );
  return [...inside, ...article.repairs].sort((one, other) => one.at - other.at);
}

interface RepairRowProps extends Pick<PageContext, 't'> {
  readonly article: ParallelArticle;
  readonly repair: ListedRepair;
}

function RepairRow({ t, article, repair }: RepairRowProps) {
  const { at, paragraph } = repair;
  const position = article.paragraphs.find(({ id }) => id === paragraph)?.position;
  const parts = repairParts({ t, repair, language: article.sourceLanguage, limit: LONGEST_PART });
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
      {parts.map((part) => (
        <td>{part}</td>
      ))}
    </tr>
  );
}
