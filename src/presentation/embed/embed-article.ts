import type { ParallelArticle, ParallelParagraph } from '../../translation/parallel-article.ts';
import { directionOf, languageName } from '../../i18n/language-names.ts';
import { articlePath } from '../paths.ts';
import { emptyLanguages } from '../empty-languages.ts';
import { summariseColumn } from '../column-summary.ts';
import { titleOf } from '../title-and-excerpt.ts';
import { webAddress } from '../web-address.ts';
import type { InterfaceLanguage, Translate } from '../../i18n/words.ts';
import { embedCell } from './embed-cell.ts';
import type { EmbeddedArticle, EmbeddedColumn, EmbeddedRow, WrittenText } from './embedded-article.ts';
import { provenanceNote, provenanceWords } from './provenance-words.ts';

interface ArticleToEmbed {
  readonly t: Translate;
  /** The interface language. */
  readonly language: InterfaceLanguage;
  /** The origin of this site, without a slash at the end. */
  readonly site: string;
  readonly article: ParallelArticle;
  readonly columns: readonly string[];
  /** The paragraphs to show. */
  readonly paragraphs: readonly ParallelParagraph[];
  /** Their fragment in the article's page: `#p3-p7`. Empty: all. */
  readonly place: string;
}

export function embedArticle(embedding: ArticleToEmbed): EmbeddedArticle {
  const { t, language, site, columns, place } = embedding;
  const article = withShownParagraphs(embedding);
  const readable = readableColumns(article, columns);
  const address = site + articlePath(article.id, columns) + place;
  return {
    title: written(titleOf(embedding.article, columns)),
    address,
    language,
    columns: readable.map((tag) => embedColumn({ t, language, article }, tag)),
    rows: rowsOf({ t, article, columns: readable }),
    notes: notesOf({ t, language, article, columns }),
    links: linksOf({ t, site, article }, address),
    nothing: t('embed.nothing'),
  };
}

/** A note says what is missing. The original, if nothing can be read in any chosen language. */
function readableColumns(article: ParallelArticle, columns: readonly string[]): readonly string[] {
  const empty = emptyLanguages(article);
  const readable = columns.filter((tag) => !empty.has(tag));
  return readable.length === 0 ? [article.sourceLanguage] : readable;
}

/** The article reduced to the shown paragraphs, so that the notes describe only those. */
function withShownParagraphs({ article, paragraphs }: ArticleToEmbed): ParallelArticle {
  const coverage = article.targetLanguages.map((target) => {
    const there = paragraphs.filter(({ translations }) => {
      const { text, outdated } = translations[target]!;
      return text !== null && !outdated;
    });
    return [target, { translated: there.length, total: paragraphs.length }] as const;
  });
  return { ...article, paragraphs, coverage: Object.fromEntries(coverage) };
}

type Excerpt<Names extends keyof ArticleToEmbed> = Pick<ArticleToEmbed, Names | 't' | 'article'>;

function rowsOf({ t, article, columns }: Excerpt<'columns'>): readonly EmbeddedRow[] {
  const { sourceLanguage, paragraphs } = article;
  const mixed = columns.filter(
    (tag) => tag !== sourceLanguage && summariseColumn(article, tag).states.length > 1,
  );
  return paragraphs.map((paragraph) => ({
    id: paragraph.id,
    role: paragraph.role,
    cells: columns.map((tag) =>
      embedCell({ t, paragraph, tag, isSource: tag === sourceLanguage, isMixed: mixed.includes(tag) }),
    ),
  }));
}

function written({ text, language }: { readonly text: string; readonly language: string }): WrittenText {
  const direction = directionOf(language);
  return { text, language, ...(direction && { direction }) };
}

function embedColumn({ t, language, article }: Excerpt<'language'>, tag: string): EmbeddedColumn {
  const direction = directionOf(tag);
  return {
    name: languageName(tag, language),
    language: tag,
    ...(direction && { direction }),
    told:
      tag === article.sourceLanguage
        ? t('columns.source')
        : provenanceWords(t, summariseColumn(article, tag)),
  };
}

function notesOf({ t, language, article, columns }: Excerpt<'language' | 'columns'>): readonly string[] {
  // Without paragraphs there is nothing to describe.
  const shown = article.paragraphs.length > 0 ? columns : [];
  const translated = shown.filter((tag) => tag !== article.sourceLanguage);
  const credit = [article.publisher, article.author].filter((each) => each !== undefined).join(', ');
  return [
    ...translated.map((tag) => provenanceNote({ t, language, article, tag })),
    ...(credit === '' ? [] : [credit]),
    ...(article.rights === undefined ? [] : [article.rights]),
  ];
}

function linksOf({ t, site, article }: Excerpt<'site'>, address: string): EmbeddedArticle['links'] {
  const source = webAddress(article.url);
  return [
    { text: t('embed.read-on', { host: new URL(site).host }), address },
    ...(source ? [{ text: `${t('article.url')} (${source.host})`, address: source.href }] : []),
  ];
}
