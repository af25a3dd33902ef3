/**
 * JSON-LD in a page. It is data that no browser runs, so a strict content security policy lets it stand. Everything that could end the element or
 * open a comment in it is written as JSON's own escapes, which every reader of JSON undoes; nothing else on a page is written without escaping, but
 * for inline-markup.tsx.
 */
export function LinkedData({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
