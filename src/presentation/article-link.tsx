import type { ComponentChildren } from 'preact';
import { directionOf } from '../i18n/language-names.ts';
import { articlePath } from './paths.ts';
import { UNTRANSLATED } from './untranslated.ts';

interface ArticleLinkProps {
  readonly article: { readonly id: string; readonly sourceLanguage: string };
  /** Of the title; by default the article’s own, and then nothing may translate it. */
  readonly language?: string;
  readonly children: ComponentChildren;
}

export function ArticleLink({ article: { id, sourceLanguage }, language, children }: ArticleLinkProps) {
  const shown = language ?? sourceLanguage;
  return (
    <a
      href={articlePath(id)}
      lang={shown}
      dir={directionOf(shown)}
      {...(shown === sourceLanguage && UNTRANSLATED)}
    >
      {children}
    </a>
  );
}
