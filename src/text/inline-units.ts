/**
 * A piece of inline HTML: a tag, or one UTF-16 code unit of the text (which may be written as a
 * character reference).
 */
export interface InlineUnit {
  readonly raw: string;
  readonly kind: 'start' | 'end' | 'text';
}

/**
 * Reads inline HTML that was built from an allowed list (`article/inline/inline-markup.ts`): every
 * tag is closed, and `<` always begins a tag.
 */
export function inlineUnits(html: string): readonly InlineUnit[] {
  return (html.match(/<[^>]*>|&#?\w+;|[^]/g) ?? []).map((raw) => {
    if (!raw.startsWith('<')) return { raw, kind: 'text' };
    return { raw, kind: raw.startsWith('</') ? 'end' : 'start' };
  });
}
