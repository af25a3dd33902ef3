import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './page-context.ts';

export interface PageHead {
  readonly title: string;
}

/** A whole document, with its doctype. */
export function renderPage(context: PageContext, head: PageHead, children: ComponentChildren): string {
  const document = (
    <html lang={context.language}>
      <head>
        <title>{head.title}</title>
      </head>
      <body>{children}</body>
    </html>
  );
  return `<!doctype html>${renderToString(document)}`;
}
