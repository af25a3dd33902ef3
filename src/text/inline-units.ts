/** A piece of inline HTML: a tag, or what stands for one UTF-16 code unit of the text in it (also a character reference). */
export interface InlineUnit {
  readonly raw: string;
  readonly kind: 'start' | 'end' | 'text';
}

/** Reads inline HTML that was built from an allowed list (`article/inline-markup.ts`): every tag has its fellow, and `<` stands for nothing else. */
export function inlineUnits(html: string): readonly InlineUnit[] {
  return (html.match(/<[^>]*>|&#?\w+;|[^]/g) ?? []).map((raw) => {
    if (!raw.startsWith('<')) return { raw, kind: 'text' };
    return { raw, kind: raw.startsWith('</') ? 'end' : 'start' };
  });
}
