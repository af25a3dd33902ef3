import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { cutAtWord } from '../cut-at-word.ts';
import { MetadataHead } from '../discovery/metadata-head.tsx';
import { type PageMetadata, NOT_INDEXED } from '../discovery/page-metadata.ts';
import { previewImage } from '../discovery/preview-images.ts';
import type { PageContext } from '../page-context.ts';
import { inLanguage, MANIFEST_PATH } from '../paths.ts';
import { SavedNotice } from './notices.tsx';
import { SiteFooter, SiteHeader } from './site-frame.tsx';

export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** Style sheets in addition to `style.css`, by their built names: `desk.css`. */
  readonly styles?: readonly string[];
  /** Scripts in addition to `page.js`, by their built names: `live.js`. */
  readonly scripts?: readonly string[];
  /** The metadata for search engines and link previews. Absent: the page is not indexed. */
  readonly metadata?: PageMetadata;
  /** The element that a second skip link leads to. */
  readonly textId?: string;
}

/** The script of every page. The reading page's script includes it, which saves a request. */
const PAGE_SCRIPT = 'page.js';
const WITH_PAGE_SCRIPT = 'reading.js';

/** It sets the size of the text before the page is drawn, in browsers that can wait for it. */
const EARLY = { async: true, blocking: 'render' };
const LATE = { defer: true };

/** A complete document with its doctype. @param children contains the page's `main` */
export function renderPage(context: PageContext, head: PageHead, children: ComponentChildren): string {
  const { t, language, theme } = context;
  const document = (
    <html lang={language} {...(theme !== 'system' && { 'data-theme': theme })}>
      <Head context={context} head={head} />
      <body>
        <a class="skip" href="#content">
          {t('site.skip')}
        </a>
        {head.textId !== undefined && (
          <a class="skip" href={`#${head.textId}`}>
            {t('site.skip-to-text')}
          </a>
        )}
        <SiteHeader context={context} />
        <SavedNotice context={context} />
        {children}
        <SiteFooter context={context} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderMarkup(document)}\n`;
}

/** A part of a page. */
export function renderMarkup(part: VNode): string {
  return withoutSlashes(renderToString(part));
}

/**
 * Preact closes void elements like XML. In its output, an unescaped `<` or `"` is always markup.
 */
function withoutSlashes(html: string): string {
  return html.replace(/<(meta|link|input|br|wbr)((?: [^\s=>]+(?:="[^"]*")?)*)\/>/g, '<$1$2>');
}

/** Browser tabs, bookmarks and search engines show about this much. */
const TITLE_CHARACTERS = 70;

function titleText(title: string): string {
  const whole = `${title} – Sejajar`;
  if (whole.length <= TITLE_CHARACTERS) return whole;
  return title.length <= TITLE_CHARACTERS ? title : cutAtWord(title, TITLE_CHARACTERS);
}

function scriptsOf({ scripts = [] }: PageHead): readonly string[] {
  return scripts.includes(WITH_PAGE_SCRIPT) ? scripts : [PAGE_SCRIPT, ...scripts];
}

function Head({ context, head }: { readonly context: PageContext; readonly head: PageHead }) {
  const { t, language, theme, assets } = context;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{titleText(head.title)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={head.description ?? t('site.description')} />
      <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
      <MetadataHead metadata={head.metadata ?? NOT_INDEXED} image={previewImage(context)} />
      <link rel="icon" type="image/svg+xml" href={assets.url('favicon.svg')} />
      <link rel="apple-touch-icon" href={assets.url('icon-touch.png')} />
      <link rel="manifest" href={inLanguage(MANIFEST_PATH, language)} />
      <link rel="stylesheet" href={assets.url('style.css')} />
      {head.styles?.map((name) => (
        <link key={name} rel="stylesheet" href={assets.url(name)} />
      ))}
      {scriptsOf(head).map((name) => (
        <script key={name} src={assets.url(name)} {...(name === WITH_PAGE_SCRIPT ? EARLY : LATE)} />
      ))}
    </head>
  );
}
