import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

/** A rule that looks back or ahead without a limit would need minutes for these. */
describe('reading repeated markup takes linear time', () => {
  it.each([
    '<p>Kata<sup>1</sup></p>',
    'Kata<sup>1</sup>',
    '<span>Kata</span>',
    '<i class=a>kata</i>',
    '<p aria-hidden=true>Kata',
    '<div><span>Kata itu panjang sekali untuk satu baris.</span></div>',
    '<code>a</code>',
    'a<br>',
    'a<br><br>',
    '<pre>a\n\n</pre>',
    '<script>"a</script>',
    '<script>"a":"kata kata kata kata kata kata kata kata kata kata."</script>',
    '<style>.a{display:none}</style>',
    '<style>/*{</style>',
    '<p class=a>a',
    '<li><a href=x>Kata</a>',
    '<h2>Kata</h2>',
    '<figcaption>Kata</figcaption>',
    '<td><a href=x>a</a>',
  ])('%s', { timeout: 60_000 }, (piece) => {
    const inside = piece.repeat(Math.ceil((192 * 1024) / piece.length));
    const begin = performance.now();
    try {
      readHtml(`<html><body>${inside}</body></html>`, { paragraphs: 1_000_000 });
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem' });
    }
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});
