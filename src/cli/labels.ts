import type { ParagraphTranslation } from '../translation/parallel-article.ts';
import type { Words } from './parts.ts';

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
