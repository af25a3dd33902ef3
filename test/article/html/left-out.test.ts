import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';
import { readSource } from '../../../src/article/read-source.ts';
import { withoutWhiteSpace } from '../../text/promises.ts';

const A = 'Kerja sama Prancis dan Mali dalam perang melawan terorisme harus berakhir pada tahun ini juga.';
const B = 'Hal itu diungkapkan Menteri Luar Negeri Mali saat bertemu dengan Menteri Luar Negeri Rusia.';

function leftOut(html: string): string[] {
  return readHtml(html, { paragraphs: 5000 }).leftOut.map(({ text, reason }) => `${reason} | ${text}`);
}

describe('what a page has beside its article is listed with its reason', () => {
  const article = `<article><h1>Judul</h1><p>${A}</p><p>${B}</p></article>`;

  it.each<[string, string]>([
    ['<nav><a href="/">Menu</a></nav>', 'navigation | Menu'],
    ['<div role="search">Cari</div>', 'navigation | Cari'],
    ['<header>Nama situs</header>', 'header | Nama situs'],
    ['<footer>Redaksi</footer>', 'footer | Redaksi'],
    ['<aside>Terpopuler minggu ini</aside>', 'aside | Terpopuler minggu ini'],
    ['<form><label>Surel <input></label><button>Kirim</button></form>', 'form | Surel Kirim'],
    ['<p hidden>Rahasia</p>', 'hidden | Rahasia'],
    ['<div style="display: none">Tersembunyi</div>', 'hidden | Tersembunyi'],
    ['<noscript><p>Nyalakan <b>skrip</b></p></noscript>', 'noscript | Nyalakan skrip'],
    ['<svg><text>Logo</text></svg>', 'embedded | Logo'],
    ['<div class="share-box">Bagikan ke teman</div>', 'furniture | Bagikan ke teman'],
    ['<p>Komentar</p>', 'furniture | Komentar'],
  ])('%s', (markup, expected) => {
    expect(leftOut(`<!doctype html><body>${markup}${article}</body>`)).toEqual([expected]);
  });

  it('in a fragment too, and in the HTML of a Markdown text', async () => {
    expect(leftOut(`<p>${A}</p><nav>Menu</nav>`)).toEqual(['navigation | Menu']);
    const text = `# Judul\n\n${A}\n\n<div>B<nav>Menu</nav></div>\n`;
    const { source } = await readSource({ text, format: 'markdown', sourceLanguage: 'id' });
    expect(source.leftOut).toEqual([{ at: text.indexOf('Menu'), text: 'Menu', reason: 'navigation' }]);
  });

  it('at most 500 of its parts; the rest is one part, which can be taken in', () => {
    const text = `<body>${article}${'<nav>Menu</nav>'.repeat(700)}</body>`;
    const { leftOut: parts } = readHtml(text, { paragraphs: 5000 });
    expect(parts).toHaveLength(500);
    expect(parts.at(-1)).toMatchObject({ text: 'Menu…', reason: 'more' });
    expect(parts.at(-1)!.read().paragraphs).toHaveLength(201);
  });
});

/** All text of the body that any browser could show, in the order of the tree. */
function visibleTexts(html: string): string[] {
  const texts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && ['head', 'script', 'style', 'template', 'title'].includes(node.tagName)) return;
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { scriptingEnabled: false }));
  return texts.map(withoutWhiteSpace).filter((text) => text !== '');
}

/** Every text is in a paragraph or left out. A text may be cut by the end of a paragraph. */
function expectNothingLost(html: string): void {
  const { paragraphs, leftOut: parts } = readHtml(html, { paragraphs: 5000 });
  const kept = [...paragraphs, ...parts.flatMap((part) => part.read().paragraphs)];
  const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
  const found = kept.reduce((sum, { text, marker = '' }) => sum + letters(marker) + letters(text), 0);
  const all = visibleTexts(html).reduce((sum, text) => sum + letters(text), 0);
  expect(found, html.slice(0, 500)).toBeGreaterThanOrEqual(all);
  const whole = withoutWhiteSpace(kept.map(({ text, marker = '' }) => marker + text).join(' '));
  for (const text of visibleTexts(html).filter((each) => /^[a-z0-9]+$/i.test(each)))
    expect(whole, text).toContain(text);
}

describe('no text of a page disappears', () => {
  const names =
    'p div span h1 h2 nav header footer aside form button table tr td ul ol li dl dt dd details summary pre code sup sub noscript svg select article section main figure figcaption b a i address amp-ad amp-accordion dialog textarea xmp template style script'.split(
      ' ',
    );
  const attributes = fc.constantFrom(
    '',
    ' hidden',
    ' class="share"',
    ' aria-hidden="true"',
    ' role="menu"',
    ' style="display:none"',
    ' id="comments"',
    ' href="/x"',
    ' href="#fn1"',
    ' class="sr-only"',
    ' class="caption"',
    ' class="reference"',
    ' class="author"',
    ' class="rahasia"',
    ' class="entry-content"',
    ' role="button"',
    ' role="article"',
    ' style="display:block"',
    ' style="white-space:pre-line"',
  );
  let count = 0;
  const word = fc.oneof(
    fc.nat({ max: 9 }).map((digit) => ` kata${count++}x${digit} `),
    fc.constantFrom('1', '[2]', '*', '<br>', 'Baca juga: Gabah', '3 Komentar', 'Bagikan', '”', `${A} `),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc
        .tuple(fc.constantFrom(...names), attributes, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
    ),
  }));

  it('of any page', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 8 }), fc.boolean(), (pieces, isPage) => {
        const inside = pieces.join('');
        const sheet = '<style>.rahasia { display: none }</style>';
        const page = `<!doctype html>${sheet}<body><p>${A}</p>${inside}<p>${B}</p></body>`;
        expectNothingLost(isPage ? page : inside);
      }),
      { numRuns: 500 },
    );
  });

  it('of the sample', async () => {
    const text = await readFile(
      new URL('../../../samples/kerja-sama-prancis-mali.txt', import.meta.url),
      'utf8',
    );
    expectNothingLost(
      `<body>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}<nav>Menu</nav></body>`,
    );
  });
});
