import { findTitleParagraph } from '../../article/title-paragraph.ts';
import type { ParagraphTranslation, ParallelArticle } from '../../translation/parallel-article.ts';
import { describeFinding } from '../../i18n/describe-finding.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { Translate } from '../../i18n/words.ts';
import type { Suggestion } from '../../translation/suggestions.ts';
import { printable } from './printable.ts';

/** The state of a translation: `machine, outdated`, `missing: not requested yet`. */
export function stateLabel(t: Translate, cell: ParagraphTranslation): string {
  const state = t(`state.${cell.state}`);
  if (cell.state === 'missing')
    return state + t('because', { reason: missingReason(t, cell.reason ?? 'not-requested') });
  return cell.outdated ? `${state}, ${t('state.outdated')}` : state;
}

/** @param reason a `MissingReason` */
export function missingReason(t: Translate, reason: string): string {
  return t(`reason.${reason}`);
}

/** One line per quality warning. */
export function qualityWarnings(t: Translate, { findings = [] }: ParagraphTranslation): readonly string[] {
  return findings.map((finding) => `⚑ ${describeFinding(finding, t)}`);
}

/** The answer that was refused, labelled with the number that `accept` takes. */
export function refusedAnswer(
  t: Translate,
  { refused }: ParagraphTranslation,
): readonly { readonly label: string; readonly text: string }[] {
  if (!refused) return [];
  const { id, engine, text } = refused;
  return [{ label: `${t('refused.summary', { engine: engineName(engine) })} (${id})`, text }];
}

/** Translations of similar texts, labelled as such: they are no translations of this text. */
export function fuzzyMatches(
  t: Translate,
  suggestions: readonly Suggestion[] = [],
): readonly { readonly label: string; readonly text: string }[] {
  return suggestions.map(({ percentage, text }) => ({
    label: t('cell.approximation', { percentage }),
    text,
  }));
}

/**
 * The lines above the text: its title, the translations of a title that does not stand in the text,
 * and a label if it is confidential.
 */
export function headLines(article: ParallelArticle, t: Translate): readonly string[] {
  const { title, titles, paragraphs, confidential } = article;
  const sources = paragraphs.map(({ source }) => source);
  const translated = findTitleParagraph(title, sources) === undefined ? Object.entries(titles) : [];
  return [
    printable(title),
    ...translated.flatMap(([target, { text }]) => (text === null ? [] : `${target} ${printable(text)}`)),
    ...(confidential ? [`[${t('library.confidential')}]`] : []),
  ];
}
