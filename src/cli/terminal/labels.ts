import type { ParagraphTranslation, ParallelArticle } from '../../translation/parallel-article.ts';
import { describeFinding } from '../../i18n/describe-finding.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { Words } from '../command-deps.ts';
import { printable } from './printable.ts';

/** What a translation is: `machine, outdated`, `missing: nobody asked for it yet`. */
export function stateLabel(words: Words, cell: ParagraphTranslation): string {
  const state = words(`state.${cell.state}`);
  if (cell.state === 'missing') return `${state}: ${missingReason(words, cell.reason ?? 'not-requested')}`;
  return cell.outdated ? `${state}, ${words('state.outdated')}` : state;
}

/** @param reason a `MissingReason` */
export function missingReason(words: Words, reason: string): string {
  return words(`reason.${reason}`);
}

/** What a careful reader would look at twice. */
export function remarksOn(words: Words, { findings }: ParagraphTranslation): readonly string[] {
  return findings.map((finding) => `⚑ ${describeFinding(finding, words)}`);
}

/** What was refused, by the number that accepts it. */
export function refusedAnswer(
  words: Words,
  { refused }: ParagraphTranslation,
): readonly { readonly label: string; readonly text: string }[] {
  if (!refused) return [];
  const { id, engine, text } = refused;
  return [{ label: `${words('refused.summary', { engine: engineName(engine) })} (${id})`, text }];
}

/** How similar texts are translated: never a translation of this one, and marked as that. */
export function approximations(
  words: Words,
  { suggestions = [] }: ParagraphTranslation,
): readonly { readonly label: string; readonly text: string }[] {
  return suggestions.map(({ percentage, text }) => ({
    label: words('cell.approximation', { percentage }),
    text,
  }));
}

/** What stands above the text: its title, and that it is confidential. */
export function headOf({ title, confidential }: ParallelArticle, words: Words): readonly string[] {
  return [printable(title), ...(confidential ? [`[${words('library.confidential')}]`] : [])];
}
