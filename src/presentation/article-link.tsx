import type { ComponentChildren } from 'preact';
import { directionOf } from '../i18n/language-names.ts';
import { articlePath } from './paths.ts';
import { UNTRANSLATED } from './untranslated.ts';

interface ArticleLinkProps {
  readonly article: { readonly id: string; readonly sourceLanguage: string };
  /** The article's own title, which stays in its language. */
  readonly children: ComponentChildren;
}

export function ArticleLink({ article: { id, sourceLanguage }, children }: ArticleLinkProps) {
  return (
    <a href={articlePath(id)} lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
      {children}
    </a>
  );
}
