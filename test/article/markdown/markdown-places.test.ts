import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../src/article/markdown/markdown-blocks.ts';

/** The blocks of a source that begins after ten other characters. */
function placed(markdown: string): string[] {
  const text = `0123456789${markdown}`;
  const { blocks } = markdownBlocks(fromMarkdown(markdown), {
    text,
    offset: 10,
    base: undefined,
    notes: new Set(),
  });
  return blocks.map(({ traced }) =>
    traced.text
      .split('')
      .map((unit, index) => {
        const at = traced.origins[index]!;
        return unit === text[at] ? unit : `${unit}[${text.slice(at, at + 4)}]`;
      })
      .join(''),
  );
}

describe('a character keeps its place in Markdown', () => {
  it.each<[string, string, string[]]>([
    ['plainly', 'Satu.\n\nDua.', ['Satu.', 'Dua.']],
    ['after emphasis', '*a* **b** c', ['a b c']],
    ['after an escape', 'a \\* b \\\\ c', ['a * b \\ c']],
    ['after a reference', 'a &amp; b &#68; c &copy;d', ['a & b D[&#68] c ©[&cop]d']],
    ['after text that only looks like a reference', 'a &amp b &#38 c', ['a &amp b &#38 c']],
    ['in a quotation', '> a\n>   b\n> > c', ['a [\n>  ]b', 'c']],
    ['in lazy lines', '> a\nb', ['a [\nb]b']],
    ['in a list', '- a\n  b\n\n  1) c', ['a [\n  b]b', 'c']],
    ['after spaces at the end of a line', 'a  \nb', ['a\n[  \nb]b']],
    ['after CRLF', 'a\r\nb', ['a [\r\nb]b']],
    ['in inline code', 'a `` b`c `` d', ['a b`c d']],
    ['in fenced code', '```js\njs\n```', ['js']],
    ['in indented code', '    a\n    b', ['a\nb']],
    ['in a heading', '## a *b* ##', ['a b']],
    ['in the description of an image', '![a *b* c](d)', ['a b c']],
    ['in HTML', '<div>\na &lt; b</div>', ['a <[&lt;] b']],
    ['in HTML in a quotation', '> <div>\n> a b</div>', ['a b']],
    ['after NUL', 'a\0b', ['a\ufffd[\0b]b']],
  ])('%s', (_case, markdown, expected) => {
    expect(placed(markdown)).toEqual(expected);
  });
});
