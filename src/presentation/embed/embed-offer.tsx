import type { ArticleProps } from '../article-view.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { embedCode } from './embed-code.tsx';

/** The code that shows this article in somebody else's page as it is shown here; folded away. What is confidential is for this page alone. */
export function EmbedOffer({ context: { t, site }, article, columns, view }: ArticleProps) {
  if (article.confidential) return null;
  const code = embedCode({ site, article, columns, stacked: view === 'stacked' });
  return (
    <details class="embed">
      <summary>{t('embed.heading')}</summary>
      <p>{t('embed.explanation')}</p>
      <label for="embed-code">{t('embed.code')}</label>
      <textarea id="embed-code" rows={4} readOnly spellcheck={false} {...UNTRANSLATED} value={code} />
    </details>
  );
}
