import type { Article, Paragraph } from '../../article/article.ts';
import { languageTag, memoryTag } from '../../text/language-tag.ts';
import { columnsOf } from '../columns.ts';
import { createLoading, type LoadedArticle } from '../loaded-article.ts';
import { type Engine, mayReach } from '../engine.ts';
import type { DerivedData } from '../derived-data.ts';
import type { Memory } from '../memory.ts';
import type {
  Coverage,
  MissingReason,
  ParagraphTranslation,
  ParallelArticle,
  Titles,
} from '../parallel-article.ts';
import type { RefusedAnswer } from '../refused-answer.ts';
import type { Reading } from './reading.ts';
import { createFindShown } from './shown-translations.ts';
import type { TitledArticles } from '../titled-articles.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import type { RequestFailure, Requests } from '../requests.ts';
import type { Job, Jobs } from '../jobs.ts';
import { contentOf, toCell, type CellContent, type Gap } from './cell.ts';

export interface ReadingDeps extends TranslationSettings {
  readonly articles: TitledArticles;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly jobs: Jobs;
  readonly engines: readonly Engine[];
  readonly derived: Pick<DerivedData, 'column' | 'earlier'>;
}

/** One target's cells, in the order of the paragraphs. */
type Column = readonly ParagraphTranslation[];

export function createReading(deps: ReadingDeps): Reading {
  const findShown = createFindShown(deps);
  const loading = createLoading(deps);
  return {
    readLoaded,
    async read(id, { revision, targets } = {}) {
      return readLoaded(await loading.load(id, revision), targets);
    },
  };

  async function readLoaded(loaded: LoadedArticle, requested?: readonly string[]): Promise<ParallelArticle> {
    const targets = requested
      ? [...new Set(requested.map(languageTag))]
      : columnsOf(loaded.article, deps.targetLanguages);
    const jobs = await loaded.jobs();
    const [titles, ...columns] = await Promise.all([
      deps.articles.titles([loaded.article], targets),
      ...targets.map((target) => readColumn(loaded, target, jobs)),
    ]);
    const running = jobs.filter(isUnderWay);
    return putSideBySide(loaded, { targets, titles: titles.get(loaded.article.id)!, columns, running });
  }

  async function readColumn(loaded: LoadedArticle, target: string, jobs: readonly Job[]): Promise<Column> {
    const { article, revision } = loaded;
    const pair = { source: memoryTag(article.sourceLanguage), target: memoryTag(target) };
    const shown = await findShown(loaded, target);
    const stored = await deps.derived.column(article.id, revision.number, pair.target);
    const derivedOf = (row: number) => stored[row]?.get(shown[row]?.stored.id ?? 0);
    const contents = revision.paragraphs.map((paragraph, row) =>
      contentOf(paragraph, shown[row], derivedOf(row)?.effect ?? ''),
    );
    const job = jobs.find((each) => memoryTag(each.target) === pair.target);
    const gapOf = await findGaps(article, target, contents, job);
    const earlier = await readEarlier(loaded, contents);
    return contents.map((content, row) => {
      const isEarlier = content.kind === 'outdated-by-source';
      return toCell(content, isEarlier ? earlier.get(content.shown.stored.id) : derivedOf(row)?.pair, gapOf);
    });
  }

  /** Asks the store only if a translation is outdated. */
  async function readEarlier({ article, revision }: LoadedArticle, contents: readonly CellContent[]) {
    const ids = contents.flatMap((content) =>
      content.kind === 'outdated-by-source' ? content.shown.stored.id : [],
    );
    return deps.derived.earlier(article.id, revision.number, [...new Set(ids)]);
  }

  async function findGaps(
    article: Article,
    target: string,
    contents: readonly CellContent[],
    job: Job | undefined,
  ): Promise<(paragraph: Paragraph) => Gap> {
    const source = memoryTag(article.sourceLanguage);
    const tag = memoryTag(target);
    const lacking = contents
      .filter(({ kind }) => kind !== 'current' && kind !== 'unchanged')
      .map(({ paragraph }) => paragraph.text);
    const [failures, refusedAnswers] =
      lacking.length === 0
        ? [new Map<string, RequestFailure>(), new Map<string, RefusedAnswer>()]
        : await Promise.all([
            deps.requests.failures(source, tag, lacking),
            deps.requests.refusedAnswers(source, tag, lacking),
          ]);
    return ({ text }) => {
      const refused = refusedAnswers.get(text);
      return {
        reason: reasonFor(article, target, job, failures.get(text)),
        ...(refused && { refused }),
      };
    };
  }

  /** Nobody takes what waits where no engine may be asked. */
  function isUnderWay({ state }: Job): boolean {
    return state === 'running' || (state === 'waiting' && deps.engines.length > 0);
  }

  function reasonFor(
    article: Article,
    target: string,
    job: Job | undefined,
    failure: RequestFailure | undefined,
  ): MissingReason {
    if (job && isUnderWay(job)) return 'in-progress';
    if (deps.offline) return 'offline';
    if (deps.engines.length === 0) return 'no-engine';
    const engines = deps.engines.filter((engine) => mayReach(engine, article));
    if (engines.length === 0) return 'confidential';
    if (engines.every((engine) => engine.targetLanguage(target) === undefined)) return 'target-unsupported';
    if (failure) return failure.reason as MissingReason;
    return job?.state === 'interrupted' ? 'interrupted' : 'not-requested';
  }
}

interface Translated {
  readonly targets: readonly string[];
  readonly titles: Titles;
  readonly columns: readonly Column[];
  readonly running: readonly Job[];
}

function putSideBySide(
  { article, revision }: LoadedArticle,
  { targets, titles, columns, running }: Translated,
): ParallelArticle {
  const { revision: newestRevision, targets: wanted, ...rest } = article;
  const isCurrent = (cell: ParagraphTranslation) => cell.text !== null && !cell.outdated;
  const coverage = (column: Column): Coverage => ({
    translated: column.filter(isCurrent).length,
    total: column.length,
  });
  return {
    ...rest,
    titles,
    targetLanguages: targets,
    revision: revision.number,
    newestRevision,
    format: revision.format,
    encoding: revision.encoding,
    coverage: Object.fromEntries(targets.map((target, index) => [target, coverage(columns[index]!)])),
    running: targets.filter((target) => running.some((job) => memoryTag(job.target) === memoryTag(target))),
    repairs: revision.repairs,
    leftOut: revision.leftOut,
    paragraphs: revision.paragraphs.map(({ id, role, marker, ...source }, row) => ({
      id,
      position: row + 1,
      role,
      ...(marker !== undefined && { marker }),
      source,
      translations: Object.fromEntries(targets.map((target, index) => [target, columns[index]![row]!])),
    })),
  };
}
