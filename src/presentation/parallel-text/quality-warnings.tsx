import type { ParagraphTranslation } from '../../translation/parallel-article.ts';
import { describeFinding } from '../../i18n/describe-finding.ts';
import type { PageContext } from '../page-context.ts';

interface RemarksProps {
  readonly context: PageContext;
  readonly translation: ParagraphTranslation;
}

/** What a careful reader would look at twice, beside the text that it is about. */
export function Remarks({ context: { t }, translation: { findings } }: RemarksProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="remarks">
      {findings.map((finding) => (
        <li>{describeFinding(finding, t)}</li>
      ))}
    </ul>
  );
}
