import type { TargetBill } from '../../translation/pricing/pricing.ts';
import { languageName } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

interface BillsProps {
  readonly context: PageContext;
  readonly bills: readonly TargetBill[];
  /** Being translated now. */
  readonly running: readonly string[];
}

/** What the newest translation has cost: so far, where it runs. */
export function Bills({ context: { t, language }, bills, running }: BillsProps) {
  const paid = bills.filter(({ target, requests }) => requests > 0 || running.includes(target));
  if (paid.length === 0) return null;
  return (
    <ul class="bills">
      {paid.map(({ target, billedCharacters, requests }) => (
        <li key={target}>
          {t(running.includes(target) ? 'price.so-far' : 'price.billed', {
            language: languageName(target, language),
            characters: t('money.characters', { count: billedCharacters }),
            requests: t('money.requests', { count: requests }),
          })}
        </li>
      ))}
    </ul>
  );
}
