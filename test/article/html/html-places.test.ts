import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/article/html/html-blocks.ts';
import { elementsOf, parseHtml } from '../../../src/article/html/html-tree.ts';

/** The characters of each block. If the source has another character there, it follows in brackets. */
function placed(source: string): string[] {
  const body = elementsOf(parseHtml(source)).find(({ tagName }) => tagName === 'body')!;
  return readBlocks(body, undefined).map(({ traced: { text, origins } }) =>
    text
      .split('')
      .map((unit, index) =>
        unit === source[origins[index]!]
          ? unit
          : `${unit}[${source.slice(origins[index], origins[index]! + 4)}]`,
      )
      .join(''),
  );
}

describe('a character keeps its place in the HTML source', () => {
  it.each<[string, string, string[]]>([
    ['plainly', '<p>Satu.</p> <p>Dua.</p>', ['Satu.', 'Dua.']],
    ['after references', '<p>A &amp; B &lt;C&gt; &#68;', ['A & B <[&lt;]C>[&gt;] D[&#68]']],
    ['after a reference without its semicolon', '<p>a&ltb', ['a<[&ltb]b']],
    ['after a reference that gives two characters', '<p>a&fjlig;b', ['af[&fjl]j[&fjl]b']],
    ['after a reference beyond 16 bits', '<p>&#128512;b', ['\ud83d[&#12]\ude00[&#12]b']],
    ['after text that only looks like a reference', '<p>a &nosuch; & b', ['a &nosuch; & b']],
    ['after CRLF', '<p>a\r\nb</p>\r\n<p>c', ['a [\r\nb<]b', 'c']],
    ['after a tag inside the text', '<p>a<b>b</b></nosuch>c', ['abc']],
    ['after a comment', '<p>a<!-- & -->b', ['ab']],
    ['outside of a table that contains it', '<table>a<tr><td>b</table>c', ['a', 'b', 'c']],
    ['at a break', '<p>a<br>b', ['a\n[<br>]b']],
    ['in preformatted text', '<pre>a\n\tb</pre>', ['a\n\tb']],
    ['after characters that are dropped', '<p>a\0&amp;b', ['a&b']],
  ])('%s', (_case, source, expected) => {
    expect(placed(source)).toEqual(expected);
  });

  it('for any source', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<td>',
      '</table>',
      '<br>',
      '<pre>',
      '<a href=x>',
      '</a>',
      '<svg>',
      '</svg>',
      '<!-- x -->',
      '</nosuch>',
      '<select>',
      '<textarea>',
      'Halo dunia',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\0',
      '&amp;',
      '&amp',
      '&lt;',
      '&nbsp;',
      '&notit;',
      '&#128512;',
      '&#x41',
      '&#x30;',
      '&bne;',
      '&fjlig;',
      '&Afr;',
      '&semi;',
      '&none;',
      '&',
      '<',
      '😀',
      'é',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = pieces.join('');
        const body = elementsOf(parseHtml(source)).find(({ tagName }) => tagName === 'body')!;
        for (const { traced } of readBlocks(body, undefined)) {
          expect(traced.origins).toHaveLength(traced.text.length + 1);
          for (let index = 0; index < traced.text.length; index++) {
            const written = source[traced.origins[index]!]!;
            const isSpace = traced.text[index] === ' ' && /\s/.test(written);
            const isLine =
              traced.text[index] === '\n' &&
              (written === '\r' || source.startsWith('<br', traced.origins[index]));
            expect(
              written === traced.text[index] || written === '&' || written === '\0' || isSpace || isLine,
              source,
            ).toBe(true);
            if (index > 0) expect(traced.origins[index]!).toBeGreaterThanOrEqual(traced.origins[index - 1]!);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
