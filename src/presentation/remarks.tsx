import type { Finding } from '../translation/checks/finding.ts';
import type { ParagraphTranslation } from '../translation/parallel-article.ts';
import type { PageContext } from './page-context.ts';

interface RemarksProps {
  readonly context: PageContext;
  readonly translation: ParagraphTranslation;
}

/** What a careful reader would look at twice, beside the text that it is about. */
export function Remarks({ context: { t }, translation: { findings, markupLost } }: RemarksProps) {
  if (findings.length === 0 && !markupLost) return null;
  return (
    <ul class="remarks">
      {findings.map((finding) => (
        <li>
          {t(`finding.${finding.kind}`)}
          {whatDiffers(finding)}
        </li>
      ))}
      {markupLost && <li>{t('cell.markup-lost')}</li>}
    </ul>
  );
}

/** `10,5 → 15.5`; what is missing on a side is left out. */
function whatDiffers({ expected, found }: Finding): string {
  const told = [expected, found].filter((each) => each !== undefined).join(' → ');
  return told === '' ? '' : ` (${told})`;
}
