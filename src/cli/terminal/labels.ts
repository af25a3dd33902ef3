import type { ParagraphTranslation, ParallelArticle } from '../../translation/parallel-article.ts';
import { describeFinding } from '../../i18n/describe-finding.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { Translate } from '../../i18n/words.ts';
import { printable } from './printable.ts';

/** What a translation is: `machine, outdated`, `missing: nobody asked for it yet`. */
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

/** What a careful reader would look at twice. */
export function remarksOn(t: Translate, { findings }: ParagraphTranslation): readonly string[] {
  return findings.map((finding) => `⚑ ${describeFinding(finding, t)}`);
}

/** What was refused, by the number that accepts it. */
export function refusedAnswer(
  t: Translate,
  { refused }: ParagraphTranslation,
): readonly { readonly label: string; readonly text: string }[] {
  if (!refused) return [];
  const { id, engine, text } = refused;
  return [{ label: `${t('refused.summary', { engine: engineName(engine) })} (${id})`, text }];
}

/** How similar texts are translated: never a translation of this one, and marked as that. */
export function approximations(
  t: Translate,
  { suggestions = [] }: ParagraphTranslation,
): readonly { readonly label: string; readonly text: string }[] {
  return suggestions.map(({ percentage, text }) => ({
    label: t('cell.approximation', { percentage }),
    text,
  }));
}

/** What stands above the text: its title, and that it is confidential. */
export function headOf({ title, confidential }: ParallelArticle, t: Translate): readonly string[] {
  return [printable(title), ...(confidential ? [`[${t('library.confidential')}]`] : [])];
}
