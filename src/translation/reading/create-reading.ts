import type { Article, Paragraph } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { languageTag, memoryTag } from '../../text/language-tag.ts';
import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import { alignSentences } from './align-sentences.ts';
import { checkTranslation } from '../checks/check-translation.ts';
import type { CheckedPair, Finding } from '../checks/finding.ts';
import { columnsOf } from '../columns.ts';
import { createLoading, type LoadedArticle } from '../loaded-article.ts';
import { type Engine, mayReach } from '../engine.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Memory, StoredTranslation } from '../memory.ts';
import type { Coverage, MissingReason, ParagraphTranslation, ParallelArticle } from '../parallel-article.ts';
import type { RefusedAnswer } from '../refused-answer.ts';
import type { Reading } from './reading.ts';
import { createFindShown, type ShownTranslation } from './shown-translations.ts';
import { isOutdated } from '../needs-translation.ts';
import type { Suggestions } from '../suggestions.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import type { RequestFailure, Requests } from '../requests.ts';
import type { Job, Jobs } from '../jobs.ts';

export interface ReadingParts {
  readonly articles: Articles;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly jobs: Jobs;
  readonly engines: readonly Engine[];
  readonly offline: boolean;
  readonly targetLanguages: readonly string[];
  readonly suggestions: Suggestions;
  readonly glossary: Glossary;
  /** Percent; a fuzzy match below it is not told. */
  readonly fuzzyThreshold: number;
}

/** As many approximations for a paragraph. */
const MOST_SUGGESTIONS = 3;

/** UTF-16 code units; what is longer is a chapter that was pasted in one piece, and nothing is similar to it. */
const LONGEST_COMPARED = 5_000;

/** One target's cells, in the order of the paragraphs. */
type Column = readonly ParagraphTranslation[];

export function createReading(parts: ReadingParts): Reading {
  const findShown = createFindShown(parts);
  const findTerms = createTermFinders(parts.glossary);
  const loading = createLoading(parts);
  return {
    readLoaded,
    async read(id, { revision, targets } = {}) {
      return readLoaded(await loading.load(id, revision), targets);
    },
  };

  async function readLoaded(loaded: LoadedArticle, asked?: readonly string[]): Promise<ParallelArticle> {
    const targets = asked
      ? [...new Set(asked.map(languageTag))]
      : columnsOf(loaded.article, parts.targetLanguages);
    const jobs = await loaded.jobs();
    const columns = await Promise.all(targets.map((target) => readColumn(loaded, target, jobs)));
    return putSideBySide(loaded, targets, columns, jobs);
  }

  async function readColumn(loaded: LoadedArticle, target: string, jobs: readonly Job[]): Promise<Column> {
    const { article, revision } = loaded;
    const { paragraphs } = revision;
    const source = memoryTag(article.sourceLanguage);
    const tag = memoryTag(target);
    const shown = await findShown(loaded, target);
    const terms = await findTerms({ source, target: tag });
    const languages = { sourceLanguage: article.sourceLanguage, targetLanguage: target };
    const isOld = ({ stored }: ShownTranslation, text: string) => isOutdated({ text, stored }, terms);
    const missing = paragraphs.filter((_, index) => shown[index]?.outdated !== false);
    const lacking = paragraphs
      .filter(({ text }, index) => {
        const found = shown[index];
        return found === undefined || found.outdated || isOld(found, text);
      })
      .map((paragraph) => paragraph.text);
    const [failures, refusedAnswers] =
      lacking.length === 0
        ? [new Map<string, RequestFailure>(), new Map<string, RefusedAnswer>()]
        : await Promise.all([
            parts.requests.failures(source, tag, lacking),
            parts.requests.refusedAnswers(source, tag, lacking),
          ]);
    const job = jobs.find((each) => memoryTag(each.target) === tag);
    // What is on its way needs no approximation, and its page is asked for again and again.
    const similar = job?.state === 'running' ? undefined : await suggestionsFor(missing, source, tag);
    return paragraphs.map((paragraph, index) => {
      const found = shown[index];
      const current = found && !found.outdated && toCurrentCell(found, paragraph, { ...languages, terms });
      if (current && !isOld(found, paragraph.text)) return current;
      const suggestions = similar?.get(paragraph.text);
      const refused = refusedAnswers.get(paragraph.text);
      const told = {
        reason: reasonFor(article, target, job, failures.get(paragraph.text)),
        ...(refused && { refused }),
        ...(suggestions && { suggestions }),
      };
      if (current) return { ...current, outdated: true, outdatedBy: 'glossary', ...told };
      return found
        ? {
            ...toCell(found.stored, target),
            findings: [],
            outdated: true,
            outdatedBy: 'source',
            match: null,
            ...told,
          }
        : { ...EMPTY_CELL, ...told };
    });
  }

  async function suggestionsFor(missing: readonly Paragraph[], source: string, tag: string) {
    if (missing.length === 0) return undefined;
    const query = { threshold: parts.fuzzyThreshold, limit: MOST_SUGGESTIONS };
    const texts = missing
      .map((paragraph) => paragraph.text)
      .filter((text) => text.length <= LONGEST_COMPARED);
    return parts.suggestions.find(source, tag, texts, query);
  }

  function reasonFor(
    article: Article,
    target: string,
    job: Job | undefined,
    failure: RequestFailure | undefined,
  ): MissingReason {
    if (job?.state === 'running') return 'in-progress';
    if (parts.offline) return 'offline';
    if (parts.engines.length === 0) return 'no-engine';
    const engines = parts.engines.filter((engine) => mayReach(engine, article));
    if (engines.length === 0) return 'confidential';
    if (engines.every((engine) => engine.targetLanguage(target) === undefined)) return 'target-unsupported';
    if (failure) return failure.reason as MissingReason;
    return job?.state === 'interrupted' ? 'interrupted' : 'not-requested';
  }
}

const EMPTY_CELL = {
  text: null,
  sentences: [],
  findings: [],
  state: 'missing',
  outdated: false,
  match: null,
  engine: null,
  provenance: null,
  updatedAt: null,
} as const;

type StoredCell = Omit<ParagraphTranslation, 'outdated' | 'match' | 'findings' | 'html'>;

function toCell(stored: StoredTranslation, language: string): StoredCell {
  return {
    text: stored.text,
    sentences: splitIntoSentences(stored.text, language),
    state: stored.origin,
    engine: stored.provenance.engine ?? null,
    provenance: stored.provenance,
    updatedAt: stored.provenance.date,
  };
}

/** With all that can be told of a translation beside the text that it translates. */
function toCurrentCell(
  { stored, match }: ShownTranslation,
  source: Paragraph,
  context: Pick<CheckedPair, 'sourceLanguage' | 'targetLanguage' | 'terms'>,
): ParagraphTranslation {
  const cell = toCell(stored, context.targetLanguage);
  const findings = checkTranslation({
    ...context,
    source: source.text,
    target: stored.text,
    ...(source.html !== undefined && { sourceHtml: source.html }),
    ...(stored.html !== undefined && { targetHtml: stored.html }),
  });
  return {
    ...cell,
    ...markupOf(stored, source, findings),
    alignment: alignSentences(source, { text: stored.text, sentences: cell.sentences }),
    findings,
    outdated: false,
    match,
  };
}

/** Another paragraph of the same words may have other links: then this one is shown without. */
function markupOf(
  { html }: StoredTranslation,
  source: Paragraph,
  findings: readonly Finding[],
): Pick<ParagraphTranslation, 'html' | 'markupLost'> {
  if (findings.some(({ kind }) => kind === 'tags')) return { markupLost: true };
  return source.html === undefined || html === undefined ? {} : { html };
}

function putSideBySide(
  { article, revision }: LoadedArticle,
  targets: readonly string[],
  columns: readonly Column[],
  jobs: readonly Job[],
): ParallelArticle {
  const { revision: newestRevision, targets: wanted, ...rest } = article;
  const isCurrent = (cell: ParagraphTranslation) => cell.text !== null && !cell.outdated;
  const coverage = (column: Column): Coverage => ({
    translated: column.filter(isCurrent).length,
    total: column.length,
  });
  return {
    ...rest,
    targetLanguages: targets,
    revision: revision.number,
    newestRevision,
    format: revision.format,
    encoding: revision.encoding,
    coverage: Object.fromEntries(targets.map((target, index) => [target, coverage(columns[index]!)])),
    running: targets.filter((target) =>
      jobs.some((job) => job.state === 'running' && memoryTag(job.target) === memoryTag(target)),
    ),
    repairs: revision.repairs,
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
