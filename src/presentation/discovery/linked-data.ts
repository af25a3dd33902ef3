import { isMachineText, isTranslated, namesMachine } from '../../translation/listing/offered-languages.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { ParagraphTranslation, ParallelArticle } from '../../translation/parallel-article.ts';
import { articlePath } from '../paths.ts';
import { titleOf } from '../title-and-excerpt.ts';
import { webAddress } from '../web-address.ts';

/**
 * The article as schema.org data: a single shown translation with its original, otherwise the
 * original with its translations. Claims only what is known.
 */
export function articleLinkedData(
  site: string,
  article: ParallelArticle,
  columns: readonly string[],
): object {
  const { sourceLanguage, targetLanguages } = article;
  const original = originalLinkedData(site, article);
  const alone = columns.length === 1 && columns[0] !== sourceLanguage ? columns[0] : undefined;
  const own = alone === undefined ? undefined : translationLinkedData(site, article, alone);
  if (own) return { '@context': CONTEXT, ...own, ...madeBy(article), translationOfWork: original };
  const translations = targetLanguages
    .map((target) => translationLinkedData(site, article, target))
    .filter((each) => each !== undefined);
  return {
    '@context': CONTEXT,
    ...original,
    ...(translations.length > 0 && {
      workTranslation: translations.map((each) => ({
        ...each,
        translationOfWork: { '@id': original['@id'] },
      })),
    }),
  };
}

const CONTEXT = 'https://schema.org';

function originalLinkedData(site: string, article: ParallelArticle): Readonly<Record<string, unknown>> {
  const { id, sourceLanguage, title, publisher, rights } = article;
  const source = webAddress(article.url);
  const address = site + articlePath(id, [sourceLanguage]);
  return {
    '@type': articleType(article),
    '@id': address,
    url: address,
    headline: title,
    inLanguage: sourceLanguage,
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...madeBy(article),
    ...(source && { isBasedOn: source.href }),
    ...(rights !== undefined && { copyrightNotice: rights }),
  };
}

/**
 * The author and the day of the original. A translation's page has them too: it is a text of that
 * author, and a program that finds no other date takes the day of the translation for it.
 */
function madeBy({ author, publishedAt }: ParallelArticle): Readonly<Record<string, unknown>> {
  return {
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(publishedAt !== undefined && { datePublished: publishedAt }),
  };
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** One translation as schema.org data, or `undefined` if nothing is translated. */
function translationLinkedData(
  site: string,
  article: ParallelArticle,
  target: string,
): Record<string, unknown> | undefined {
  const cells = article.paragraphs.map(({ translations }) => translations[target]!);
  const shown = cells.filter(isTranslated);
  if (shown.length === 0) return undefined;
  const address = site + articlePath(article.id, [target]);
  const title = titleOf(article, [target]);
  return withoutNothing({
    '@type': articleType(article),
    '@id': address,
    url: address,
    headline: title.language === target ? title.text : undefined,
    inLanguage: target,
    translator: translatorsOf(shown),
    editor: people(shown.filter(({ state }) => state === 'reviewed')),
    dateModified: newest(shown),
    digitalSourceType: sourceTypeOf(shown),
    creativeWorkStatus: statusOf(cells),
  });
}

/**
 * The engines and the editors. A reviewer is an `editor` instead. Imported provenance is not
 * trusted to name people.
 */
function translatorsOf(shown: readonly ParagraphTranslation[]): readonly object[] {
  const engines = shown.flatMap(({ engine, provenance }) => engine ?? provenance?.engine ?? []);
  const names = [...new Set(engines)].map(engineName);
  return [
    ...names.map((name) => ({ '@type': 'Organization', name })),
    ...people(shown.filter(({ state }) => state === 'edited')),
  ];
}

function people(shown: readonly ParagraphTranslation[]): readonly object[] {
  const names = new Set(shown.flatMap(({ provenance }) => provenance?.editor ?? []));
  return [...names].map((name) => ({ '@type': 'Person', name }));
}

function newest(shown: readonly ParagraphTranslation[]): string | undefined {
  return shown
    .flatMap(({ updatedAt }) => updatedAt ?? [])
    .sort()
    .at(-1);
}

/**
 * A translation engine is a trained model: `trainedAlgorithmicMedia`. If people wrote or corrected
 * a part, the text is a composite. If no machine is known, the page claims nothing.
 */
function sourceTypeOf(shown: readonly ParagraphTranslation[]): string | undefined {
  if (shown.every(isMachineText)) return `${SOURCE_TYPES}trainedAlgorithmicMedia`;
  const isPart = shown.some((each) => isMachineText(each) || namesMachine(each.provenance));
  return isPart ? `${SOURCE_TYPES}compositeWithTrainedAlgorithmicMedia` : undefined;
}

/** A complete, current translation needs no status. */
function statusOf(cells: readonly ParagraphTranslation[]): string | undefined {
  if (cells.some(({ text }) => text === null)) return 'Incomplete';
  return cells.some(({ outdated }) => outdated) ? 'Outdated' : undefined;
}

function withoutNothing(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSomething = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSomething(value)));
}

/** The schema.org type. An article with a publisher, a byline or a caption is news. */
function articleType({ publisher, paragraphs }: ParallelArticle): 'NewsArticle' | 'Article' {
  const isCredited = paragraphs.some(({ role }) => role === 'byline' || role === 'caption');
  return publisher !== undefined || isCredited ? 'NewsArticle' : 'Article';
}
