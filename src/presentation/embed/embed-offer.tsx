import type { ArticleProps } from '../article-view.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { embedCode } from './embed-code.tsx';

/** The code to embed this article as it is shown here. Confidential articles cannot be embedded. */
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
