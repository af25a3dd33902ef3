const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** Left as they are: addresses, times, ratios, and character references, whose semicolon is no punctuation. */
const UNTOUCHED = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\d+:\d+(?::\d+)?|&#?\w+;/gu;

/**
 * Sets a text as its language is printed; for pages and files that people read, never for what is stored or exchanged. French: U+00A0
 * before a colon and inside guillemets, U+202F before `;`, `!` and `?`, and ’ for the apostrophe (Imprimerie nationale). Other languages stay as they are.
 */
export function typeset(text: string, language: string): string {
  if (!/^fr(-|$)/i.test(language)) return text;
  let set = '';
  let from = 0;
  for (const match of text.matchAll(UNTOUCHED)) {
    // Sentence punctuation at the end of an address is the sentence's.
    const address = match[0].startsWith('&') ? match[0] : match[0].replace(/[.,;:!?»)\]’”"]+$/u, '');
    set += typesetFrench(text.slice(from, match.index)) + address;
    from = match.index + address.length;
  }
  return set + typesetFrench(text.slice(from), set !== '');
}

/** The same for inline HTML: its tags stay as they are. */
export function typesetHtml(html: string, language: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : typeset(part, language)));
}

function typesetFrench(text: string, afterAddress = false): string {
  const set = text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/«[ \u00a0\u202f]*/gu, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]*»/gu, `${NO_BREAK}»`)
    .replace(/(?<=[\p{L}\p{N}\p{M}%°€$£)\]’”"»…])[ \u00a0\u202f]*(?=:(?:\s|$))/gu, NO_BREAK)
    .replace(
      /(?<=[\p{L}\p{N}\p{M}%°€$£)\]’”"»…])[ \u00a0\u202f]*(?=[;!?]+(?:[\s»”")\]’]|$))/gu,
      NARROW_NO_BREAK,
    );
  return afterAddress ? set.replace(/^(?=[;!?]+(?:\s|$))/u, NARROW_NO_BREAK) : set;
}
