import { haveSameTags } from '../../article/inline/parse-inline-html.ts';
import type { CheckedPair, Finding } from './finding.ts';

/** Links and emphasis of the source that the translation has not in the same way. */
export function checkTags({ sourceHtml, targetHtml }: CheckedPair): readonly Finding[] {
  if (sourceHtml === undefined) return [];
  return targetHtml !== undefined && haveSameTags(targetHtml, sourceHtml) ? [] : [{ kind: 'tags' }];
}
