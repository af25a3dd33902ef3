import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInlineHtml } from '../../../src/article/inline/parse-inline-html.ts';
import { markSentences } from '../../../src/presentation/parallel-text/mark-sentences.ts';
import type { Span } from '../../../src/text/traced-text.ts';
import { parsePage } from '../examples/context.ts';

/** The pieces of each sentence by its name. */
function sentencesIn(html: string): readonly (readonly [name: string, text: string])[] {
  const found = new Map<string, string>();
  for (const span of parsePage(`<p>${html}</p>`).querySelectorAll('[data-sentence]')) {
    const name = span.getAttribute('data-sentence')!;
    expect(span.hasAttribute('data-more')).toBe(found.has(name));
    found.set(name, (found.get(name) ?? '') + span.textContent);
  }
  return [...found];
}

describe('sentences with inline markup', () => {
  test.each([
    [
      '<em>Satu.</em> Dua.',
      '<span data-sentence="0"><em>Satu.</em></span> <span data-sentence="1">Dua.</span>',
    ],
    [
      '<a href="x">Satu. Dua.</a>',
      '<a href="x"><span data-sentence="0">Satu.</span> <span data-sentence="1">Dua.</span></a>',
    ],
    [
      'Sa<b>tu. D</b>ua.',
      '<span data-sentence="0">Sa</span><b><span data-sentence="0" data-more>tu.</span> <span data-sentence="1">D</span></b><span data-sentence="1" data-more>ua.</span>',
    ],
    [
      'S<i>a<b>t</b></i>u. Dua.',
      '<span data-sentence="0">S<i>a<b>t</b></i>u.</span> <span data-sentence="1">Dua.</span>',
    ],
  ])('%s', (html, expected) => {
    expect(
      markSentences(
        html,
        [
          [0, 5],
          [6, 10],
        ],
        ['0', '1'],
      ),
    ).toBe(expected);
  });

  test('hold what they held, and the markup stays as it was, whatever that is', () => {
    const word = fc.constantFrom('a', 'b ', '<', '&', ' ', '\u{1f600}', '.');
    const tag = fc.constantFrom('em', 'b', 'a href="https://a.id/"');
    const tree = fc.letrec<{ node: string; nodes: string }>((tie) => ({
      node: fc.oneof(
        { withCrossShrink: true },
        word.map((each) => each.replace('&', '&amp;').replace('<', '&lt;')),
        fc.tuple(tag, tie('nodes')).map(([name, inner]) => `<${name}>${inner}</${name.split(' ')[0]}>`),
      ),
      nodes: fc.array(tie('node'), { maxLength: 5 }).map((each) => each.join('')),
    }));
    fc.assert(
      fc.property(tree.nodes, fc.array(fc.nat()), (given, cuts) => {
        const { text, html } = parseInlineHtml(given);
        fc.pre(html !== undefined);
        const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b);
        const sentences: Span[] = [];
        for (let index = 0; index + 1 < places.length; index += 2)
          sentences.push([places[index]!, places[index + 1]!]);
        const names = sentences.map((_, index) => String(index));
        const marked = markSentences(html, sentences, names);
        expect(marked.replace(/<\/?span[^>]*>/g, '')).toBe(html);
        expect(sentencesIn(marked)).toEqual(
          sentences.map(([start, end], index) => [String(index), text.slice(start, end)]),
        );
      }),
    );
  });
});
