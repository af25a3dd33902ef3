import { describe, expect, it } from 'vitest';
import { createRenderedPages } from '../../../src/http/answer/rendered-pages.ts';

const MEGABYTE = 'x'.repeat(1024 * 1024);

describe('rendered pages', () => {
  it('a page is rendered once, and again after a change of anything that it shows', () => {
    const pages = createRenderedPages();
    let rendered = 0;
    const get = (tag: string) => pages.get(tag, () => `${tag} ${++rendered}`);
    expect([get('"v1-a"'), get('"v1-a"'), get('"v2-a"'), get('"v1-a"')]).toEqual([
      '"v1-a" 1',
      '"v1-a" 1',
      '"v2-a" 2',
      '"v1-a" 1',
    ]);
  });

  it('the least recently used pages are dropped when there are too many', () => {
    const pages = createRenderedPages();
    const rendered: number[] = [];
    const get = (page: number) =>
      pages.get(`"${page}"`, () => {
        rendered.push(page);
        return MEGABYTE;
      });
    for (let page = 0; page < 16; page++) get(page);
    get(0);
    get(16);
    rendered.length = 0;
    for (const page of [0, 16, 2, 1]) get(page);
    expect(rendered).toEqual([1]);
  });

  it('a page that is larger than the cache is sent and not kept', () => {
    const pages = createRenderedPages();
    expect(pages.get('"large"', () => MEGABYTE.repeat(17))).toHaveLength(17 * MEGABYTE.length);
    expect(pages.get('"large"', () => 'again')).toBe('again');
  });
});
