import type { Paragraph } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { matchInContext } from '../match-in-context.ts';
import type { Memory, SegmentTranslation, StoredTranslation } from '../memory.ts';
import type { Match } from '../parallel-article.ts';
import type { LoadedArticle } from '../loaded-article.ts';

interface ShownTranslationsDeps {
  readonly articles: Pick<Articles, 'earlierTexts'>;
  readonly memory: Pick<Memory, 'lookUp'>;
}

/** The translation that is shown beside a paragraph. */
export interface ShownTranslation {
  readonly stored: StoredTranslation;
  /** The earlier text of the paragraph that it translates; then `match` is null. */
  readonly translatedFrom?: string;
  readonly match: Match | null;
}

/** An earlier text of a paragraph, and its translation. */
interface EarlierTranslation {
  readonly text: string;
  readonly translation: SegmentTranslation;
}

/**
 * The translations into one target, in the order of the paragraphs; `undefined` if it is missing, or if
 * the paragraph needs none.
 */
export type ShownColumn = readonly (ShownTranslation | undefined)[];

export type FindShown = (loaded: LoadedArticle, target: string) => Promise<ShownColumn>;

/** Decides which translations an article shows. Pages, exports and the search all use it. */
export function createFindShown({ articles, memory }: ShownTranslationsDeps): FindShown {
  return async ({ article, revision, known: knownIn, neighbours: neighboursIn }, target) => {
    const { paragraphs } = revision;
    const source = memoryTag(article.sourceLanguage);
    const tag = memoryTag(target);
    const known = await knownIn(target);
    const missing = paragraphs.filter(({ text }) => !known.has(text) && !isLanguageFree(text));
    const earlier =
      missing.length === 0
        ? new Map<string, EarlierTranslation>()
        : await earlierTranslations(article.id, revision.number, missing, source, tag);
    const neighbours = neighboursIn();
    return paragraphs.map(({ id, text }, index) => {
      const found = known.get(text);
      if (found) return matchInContext(found, neighbours[index]!);
      const old = earlier.get(id);
      if (!old) return undefined;
      const { stored } = matchInContext(old.translation, neighbours[index]!);
      return { stored, translatedFrom: old.text, match: null };
    });
  };

  /** For paragraphs whose source changed: the translations of their earlier texts. */
  async function earlierTranslations(
    articleId: string,
    revision: number,
    missing: readonly Paragraph[],
    source: string,
    tag: string,
  ): Promise<ReadonlyMap<string, EarlierTranslation>> {
    const earlier = await articles.earlierTexts(
      articleId,
      missing.map((paragraph) => paragraph.id),
      revision,
    );
    const known = await memory.lookUp(source, tag, [...earlier.values()].flat());
    const found = new Map<string, EarlierTranslation>();
    for (const [id, texts] of earlier) {
      const text = texts.find((each) => known.has(each));
      if (text !== undefined) found.set(id, { text, translation: known.get(text)! });
    }
    return found;
  }
}
