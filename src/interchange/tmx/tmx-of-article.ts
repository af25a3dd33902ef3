import { memoryTag } from '../../text/language-tag.ts';
import { neighboursOf } from '../../translation/segments.ts';
import type { ParallelArticle, ParallelParagraph } from '../../translation/parallel-article.ts';
import type { TmxFile } from './tmx-write.ts';
import { present, type TmxTranslation, type TmxUnit } from './tmx.ts';

/**
 * An article's paragraphs as units, in their order. A paragraph without a translation of its
 * current text is left out, also if it needs none. No command and no route exports TMX yet; tests carry articles between
 * stores.
 */
export function tmxOfArticle(
  article: ParallelArticle,
  file: { readonly createdAt: string; readonly version: string },
): TmxFile {
  const sourceLanguage = memoryTag(article.sourceLanguage);
  const neighbours = neighboursOf(
    article.paragraphs.map((paragraph) => paragraph.source.text),
    sourceLanguage,
  );
  const units = article.paragraphs.map((paragraph, index): TmxUnit => ({
    sourceLanguage,
    source: paragraph.source.text,
    id: `${article.id}-${paragraph.id}`,
    context: neighbours[index]!,
    translations: translationsOf(paragraph, article.targetLanguages),
  }));
  return { ...file, sourceLanguage, units: units.filter((unit) => unit.translations.length > 0) };
}

function translationsOf(paragraph: ParallelParagraph, targets: readonly string[]): readonly TmxTranslation[] {
  return targets.flatMap((target): TmxTranslation[] => {
    const cell = paragraph.translations[target];
    if (!cell || cell.text === null || cell.state === 'unchanged' || cell.outdated) return [];
    const { date, editor, engine, model, note } = cell.provenance ?? {};
    return [
      {
        language: memoryTag(target),
        text: cell.text,
        state: cell.state,
        ...present({ date, editor, engine, model, note }),
      },
    ];
  });
}
