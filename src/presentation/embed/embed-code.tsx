import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { articlePath } from '../paths.ts';
import { titleOf } from '../title-and-excerpt.ts';

export interface Embedding {
  /** The origin of this site, without a slash at the end. */
  readonly site: string;
  readonly article: ParallelArticle;
  readonly columns: readonly string[];
  readonly stacked: boolean;
  /** `p3-p7,p9`. Absent: all. */
  readonly paragraphs?: string;
  /** CSS pixels. Longer content scrolls. Absent: as high as the content. */
  readonly height?: number;
}

/**
 * The HTML that an author puts into their page: the script and the element, which contains a link
 * for readers without scripts.
 */
export function embedCode({ site, article, columns, stacked, paragraphs, height }: Embedding): string {
  const { text, language } = titleOf(article, columns);
  const address = site + articlePath(article.id, columns);
  const script = h('script', { src: `${site}/embed.js`, async: true });
  const element = h(
    'sejajar-article',
    {
      article: article.id,
      languages: columns.join('+'),
      view: stacked ? 'stacked' : undefined,
      paragraphs,
      height,
    },
    h('a', { href: address, lang: language }, text),
  );
  return `${renderToString(script)}\n${renderToString(element)}`;
}
