/**
 * The only place where HTML from outside is written unescaped. It is a paragraph's `html`, which
 * the article's reader or the check of an engine's answer has rebuilt from an allowlist. Everything
 * else on a page is text, which components escape.
 */
export function InlineMarkup({ html }: { readonly html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
