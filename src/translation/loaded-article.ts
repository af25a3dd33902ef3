import type { Article, Revision } from '../article/article.ts';
import type { Articles } from '../article/articles.ts';
import { Problem } from '../problem.ts';
import { memoryTag } from '../text/language-tag.ts';
import type { Job, Jobs } from './jobs.ts';
import type { SegmentTranslation, Memory, NeighbourSegments } from './memory.ts';
import { neighboursOf } from './segments.ts';

/** What the memory shows for the paragraphs of a text in one language (BCP 47), by their text. */
export type KnownTranslations = (target: string) => Promise<ReadonlyMap<string, SegmentTranslation>>;

/**
 * An article and one of its revisions. All work of one request on the article shares these reads.
 */
export interface LoadedArticle {
  readonly article: Article;
  readonly revision: Revision;
  /** Read when it is first called, and once for each language. */
  readonly known: KnownTranslations;
  /** The segments beside each paragraph; computed when it is first called, and once. */
  readonly neighbours: () => readonly NeighbourSegments[];
  /** The newest job of each target; read when it is first called, and once. */
  jobs(): Promise<readonly Job[]>;
}

export interface Loading {
  /** With its newest revision; `undefined` if there is no such article. */
  find(id: string): Promise<LoadedArticle | undefined>;
  /**
   * @param number absent for the newest revision
   * @throws Problem `article-not-found`, `revision-not-found`
   */
  load(id: string, number?: number): Promise<LoadedArticle>;
  /** For callers that have read the article already. @throws Problem `revision-not-found` */
  revisionOf(article: Article, number?: number): Promise<LoadedArticle>;
}

interface LoadingDeps {
  readonly articles: Pick<Articles, 'get' | 'revision'>;
  readonly memory: Pick<Memory, 'lookUpRevision'>;
  readonly jobs: Pick<Jobs, 'of'>;
}

export function createLoading({ articles, memory, jobs }: LoadingDeps): Loading {
  return {
    async find(id) {
      const article = await articles.get(id);
      const revision = article && (await articles.revision(id, article.revision));
      return revision && toLoaded(article, revision);
    },
    async load(id, number) {
      const article = await articles.get(id);
      if (!article) throw new Problem('article-not-found', { id });
      return revisionOf(article, number);
    },
    revisionOf,
  };

  async function revisionOf(article: Article, number = article.revision): Promise<LoadedArticle> {
    const { id } = article;
    const revision = await articles.revision(id, number);
    if (!revision) throw new Problem('revision-not-found', { id, revision: number });
    return toLoaded(article, revision);
  }

  function toLoaded(article: Article, revision: Revision): LoadedArticle {
    let read: Promise<readonly Job[]> | undefined;
    let neighbours: readonly NeighbourSegments[] | undefined;
    const textOf = (position: number) => revision.paragraphs[position - 1]!.text;
    return {
      article,
      revision,
      known: onceForEach(async (target) => {
        const known = await memory.lookUpRevision(article.id, revision.number, target);
        return new Map([...known].map(([position, shown]) => [textOf(position), shown]));
      }),
      neighbours: () =>
        (neighbours ??= neighboursOf(
          revision.paragraphs.map(({ text }) => text),
          memoryTag(article.sourceLanguage),
        )),
      jobs: () => (read ??= jobs.of(article.id)),
    };
  }
}

/** For a text that is not stored. */
export function knownTranslations(
  memory: Pick<Memory, 'lookUp'>,
  sourceLanguage: string,
  paragraphs: Revision['paragraphs'],
): KnownTranslations {
  const source = memoryTag(sourceLanguage);
  const texts = paragraphs.map(({ text }) => text);
  return onceForEach((target) => memory.lookUp(source, target, texts));
}

/** @param lookUp called with a `memoryTag` */
function onceForEach(lookUp: KnownTranslations): KnownTranslations {
  const found = new Map<string, ReturnType<KnownTranslations>>();
  return (target) => {
    const tag = memoryTag(target);
    const known = found.get(tag) ?? lookUp(tag);
    found.set(tag, known);
    return known;
  };
}
