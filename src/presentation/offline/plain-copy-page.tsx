import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { directionOf } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';

export interface PlainCopyView {
  readonly article: ParallelArticle;
  readonly columns: readonly string[];
}

/** The texts of a copy that an earlier version kept and that this version cannot show in full. */
export function renderPlainCopyPage(context: PageContext, { article, columns }: PlainCopyView): string {
  return renderPage(
    context,
    { title: article.title },
    <main id="content" class="narrow">
      <h1 lang={article.sourceLanguage}>{article.title}</h1>
      <p class="notice">{context.t('saved.plain')}</p>
      {article.paragraphs.map(({ id, source, translations }) => (
        <section key={id} id={id}>
          {columns.map((tag) => (
            <p key={tag} class="lines" lang={tag} dir={directionOf(tag)}>
              {tag === article.sourceLanguage ? source.text : translations[tag]?.text}
            </p>
          ))}
        </section>
      ))}
    </main>,
  );
}
