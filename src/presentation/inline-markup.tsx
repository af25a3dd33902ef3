/**
 * The only place where somebody's markup is taken as it is. It is a paragraph's `html`: inline elements that the article's reader, or the check of an
 * engine's answer, has built anew from an allowed list. Everything else on a page is text, which components escape.
 */
export function InlineMarkup({ html }: { readonly html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
