import { describe, expect, it } from 'vitest';
import { haveSameTags, parseInlineHtml } from '../../../src/article/inline/parse-inline-html.ts';

describe('inline HTML from an engine', () => {
  it.each([
    ['We are ready.', 'We are ready.', undefined],
    ['AT&amp;T &lt;b&gt;', 'AT&T <b>', undefined],
    ['<b>We</b> are', 'We are', '<b>We</b> are'],
    ['  <em>We</em> ', 'We', '<em>We</em>'],
    [
      '<a href="https://example.org/?a=1&amp;b=2">link</a>',
      'link',
      '<a href="https://example.org/?a=1&amp;b=2">link</a>',
    ],
    ['<a href="javascript:alert(1)">link</a>', 'link', undefined],
    ['<img src=x onerror=alert(1)>text', 'text', undefined],
    ['<script>alert(1)</script>text', 'text', undefined],
    ['<b onclick="x">a</b><svg><script>1</script></svg>', 'a', '<b>a</b>'],
    ['<b>never closed', 'never closed', '<b>never closed</b>'],
    ['<p>one</p><p>two</p>', 'onetwo', undefined],
    ['<b>one<br>two</b><br/>three', 'one\ntwo\nthree', '<b>one\ntwo</b>\nthree'],
  ])('%j', (source, text, html) => {
    expect(parseInlineHtml(source)).toEqual(html === undefined ? { text } : { text, html });
  });

  it('may be nested to any depth', () => {
    expect(parseInlineHtml('<b><i>'.repeat(20_000)).text).toBe('');
  });
});

it.each([
  ['<b>a</b> <i>b</i>', '<i>b</i> <b>a</b>', true],
  ['<b>a</b>', '<b>a</b><b>b</b>', false],
  ['<a href="x">a</a>', '<a href="y">a</a>', false],
  [undefined, undefined, true],
  ['<b>a</b>', undefined, false],
])('%s and %s have the same tags: %s', (one, other, same) => {
  expect(haveSameTags(one, other)).toBe(same);
});
