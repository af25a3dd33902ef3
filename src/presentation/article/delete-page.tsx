import type { Article } from '../../article/article.ts';
import { directionOf } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath, deletePath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { UNTRANSLATED } from '../untranslated.ts';

export interface DeleteView {
  readonly article: Pick<Article, 'id' | 'title' | 'sourceLanguage'>;
}

/** Asks for confirmation before an article is deleted. */
export function renderDeletePage(context: PageContext, { article }: DeleteView): string {
  const { t } = context;
  const { id, title, sourceLanguage } = article;
  return renderPage(
    context,
    { title: t('delete.heading') },
    <main id="content" class="narrow">
      <h1>{t('delete.heading')}</h1>
      <blockquote lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
        <p>{title}</p>
      </blockquote>
      <p>{t('delete.what-happens')}</p>
      <form method="post" action={deletePath(id)}>
        <p class="actions">
          <button class="danger" type="submit">
            {t('delete.confirm')}
          </button>
          <a href={articlePath(id)}>{t('delete.keep')}</a>
        </p>
      </form>
    </main>,
  );
}
