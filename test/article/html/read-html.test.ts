import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';
import type { ParsedSource } from '../../../src/article/reading.ts';

function read(html: string, url?: string): ParsedSource {
  return readHtml(html, { paragraphs: 5000, ...(url !== undefined && { url }) });
}

/** One line per paragraph: role, marker if there is one, text. */
function units(html: string): string[] {
  return read(html).paragraphs.map(({ role, marker, text }) =>
    [role, marker, text].filter(Boolean).join(' | '),
  );
}

function markup(html: string, url?: string): (string | undefined)[] {
  return read(html, url).paragraphs.map((paragraph) => paragraph.html);
}

describe('a fragment of HTML is read completely', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>Satu.</p><p>Dua.</p>', ['paragraph | Satu.', 'paragraph | Dua.']],
    ['paragraphs that are never closed', '<p>Satu.<p>Dua.', ['paragraph | Satu.', 'paragraph | Dua.']],
    ['text without any element', 'Satu &amp; dua.', ['paragraph | Satu & dua.']],
    [
      'divisions',
      '<div>Satu.<div>Dua.</div>Tiga.</div>',
      ['paragraph | Satu.', 'paragraph | Dua.', 'paragraph | Tiga.'],
    ],
    [
      'inline elements around blocks',
      '<span>Satu.<p>Dua.</p>Tiga.</span>',
      ['paragraph | Satu.', 'paragraph | Dua.', 'paragraph | Tiga.'],
    ],
    ['custom elements', '<my-box>Satu <my-name>dua</my-name>.</my-box>', ['paragraph | Satu dua.']],
    [
      'headings',
      '<h1>Judul</h1><h2>Bagian</h2><p>Isi.</p><h1>Lain</h1>',
      ['title | Judul', 'heading | Bagian', 'paragraph | Isi.', 'heading | Lain'],
    ],
    ['a heading over two lines', '<h1>Judul<br>panjang</h1>', ['title | Judul panjang']],
    ['a list', '<ul><li>Satu<li>Dua</ul>', ['list-item | • | Satu', 'list-item | • | Dua']],
    ['a numbered list', '<ol><li>Satu<li>Dua</ol>', ['list-item | 1. | Satu', 'list-item | 2. | Dua']],
    [
      'a list from another number',
      '<ol start=5><li>A<li value=9>B<li>C</ol>',
      ['list-item | 5. | A', 'list-item | 9. | B', 'list-item | 10. | C'],
    ],
    ['a list backwards', '<ol reversed><li>A<li>B</ol>', ['list-item | 2. | A', 'list-item | 1. | B']],
    [
      'a list by letters',
      '<ol type=a start=26><li>A<li>B</ol>',
      ['list-item | z. | A', 'list-item | aa. | B'],
    ],
    [
      'a list by Roman numbers',
      '<ol type=I start=4><li>A<li>B</ol>',
      ['list-item | IV. | A', 'list-item | V. | B'],
    ],
    [
      'a list in a list',
      '<ol><li>A<ul><li>B</ul><li>C</ol>',
      ['list-item | 1. | A', 'list-item | • | B', 'list-item | 2. | C'],
    ],
    [
      'an item of several paragraphs',
      '<ul><li><p>Satu.<p>Dua.</ul>',
      ['list-item | • | Satu.', 'list-item | Dua.'],
    ],
    ['an item without a list', '<li>Satu', ['list-item | • | Satu']],
    ['an item that begins by its own list', '<ul><li><ul><li>A</ul></ul>', ['list-item | • | A']],
    [
      'a quotation',
      '<blockquote><p>Satu.</p>Dua.<footer>— Diop</footer></blockquote>',
      ['paragraph | Satu.', 'paragraph | Dua.', 'paragraph | — Diop'],
    ],
    [
      'a figure',
      '<figure><img src=x alt=y><figcaption>Menteri.</figcaption></figure>',
      ['caption | Menteri.'],
    ],
    ['a caption by its class', '<p class="wp-caption-text">Menteri.</p>', ['caption | Menteri.']],
    [
      'lists that were copied from Word',
      '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp; </span></span><![endif]>Satu</p><p class=MsoListParagraphCxSpLast><span><span style="mso-list:Ignore">·<span>&nbsp; </span></span></span>Dua</p><p class=MsoListParagraph>Tiga.</p>',
      ['list-item | 1. | Satu', 'list-item | • | Dua', 'paragraph | Tiga.'],
    ],
    [
      'a table',
      '<table><caption>Angka</caption><tr><th>A<td>1</table>',
      ['caption | Angka', 'paragraph | A', 'paragraph | 1'],
    ],
    [
      'a table with text where none may be',
      '<table>Satu.<tr><td>Dua.</table>',
      ['paragraph | Satu.', 'paragraph | Dua.'],
    ],
    ['definitions', '<dl><dt>A<dd>Satu.</dl>', ['paragraph | A', 'paragraph | Satu.']],
    [
      'folded details',
      '<details><summary>Tanya?</summary>Jawab.</details>',
      ['paragraph | Tanya?', 'paragraph | Jawab.'],
    ],
    ['an aside', '<aside><p>Lihat pula.</p></aside>', ['aside | Lihat pula.']],
    [
      'a blank line of breaks',
      'Satu.<br><br>Dua.<br> &#10; <br/>Tiga.',
      ['paragraph | Satu.', 'paragraph | Dua.', 'paragraph | Tiga.'],
    ],
    ['breaks at the edges', '<p><br>Satu.<br></p>', ['paragraph | Satu.']],
    [
      'line ends of the source, which break nothing',
      '<p>Kami.\nTelah\r\n\tsampai.</p>',
      ['paragraph | Kami. Telah sampai.'],
    ],
    [
      'spaces between inline elements',
      '<p><b>Satu</b> <i> dua </i>\n<u>tiga</u></p>',
      ['paragraph | Satu dua tiga'],
    ],
    ['comments and unknown tags', '<p>Sa<!-- x -->tu</nosuch> <foo>dua</foo>.', ['paragraph | Satu dua.']],
    [
      'a hidden box',
      '<p>Satu.</p><div hidden>X</div><p style="color:red; display: none">Y</p><p aria-hidden=true>Z',
      ['paragraph | Satu.'],
    ],
    ['the text of noscript', '<noscript>Nyalakan JavaScript</noscript><p>Satu.', ['paragraph | Satu.']],
    [
      'scripts, styles and templates',
      '<script>a</script><style>b</style><template><p>c</template><p>Satu.<svg><title>d</title></svg>',
      ['paragraph | Satu.'],
    ],
    [
      'forms and buttons',
      '<form><p>Nama <input></p></form><p>Satu.<button>Kirim</button><select><option>x</select>',
      ['paragraph | Satu.'],
    ],
    [
      'navigation',
      '<nav><a href=/>Beranda</a></nav><div role=navigation>Menu</div><p>Satu.',
      ['paragraph | Satu.'],
    ],
    ['an empty fragment', '', []],
    ['elements without text', '<p> </p><div><br>&#32;<img></div><h1><img></h1>', []],
  ])('%s', (_case, html, expected) => {
    expect(units(html)).toEqual(expected);
  });

  it('with the roles that its words give, unless the element gives another', () => {
    expect(
      units(
        '<p>Menteri Luar Negeri Mali Abdoulaye Diop/Net</p><p>Baca juga: Judul lain</p><h2>Baca juga: Judul lain</h2><p>Laporan: Reni Erina</p>',
      ),
    ).toEqual([
      'caption | Menteri Luar Negeri Mali Abdoulaye Diop/Net',
      'aside | Baca juga: Judul lain',
      'heading | Baca juga: Judul lain',
      'byline | Laporan: Reni Erina',
    ]);
  });

  it('with its paragraphs split at lost breaks', () => {
    expect(
      units('<p>Demikian dikutip dari <a href="https://tass.com">TASS</a>.Ia menegaskan hal itu.</p>'),
    ).toEqual(['paragraph | Demikian dikutip dari TASS.', 'paragraph | Ia menegaskan hal itu.']);
  });

  it('even if it is one very long paragraph', () => {
    const text = 'kata '.repeat(400_000).trim();
    expect(read(`<p>${text}</p>`).paragraphs.map((paragraph) => paragraph.text === text)).toEqual([true]);
  });
});

describe('inline markup of HTML', () => {
  it.each<[string, string, (string | undefined)[]]>([
    ['none', '<p>Satu &lt; dua &amp; tiga</p>', [undefined]],
    [
      'emphasis of all kinds',
      '<p><b>b</b><strong>s</strong><em>e</em><i>i</i><u>u</u></p>',
      ['<b>b</b><strong>s</strong><em>e</em><i>i</i><u>u</u>'],
    ],
    [
      'the other kinds',
      '<p><s>a</s><strike>b</strike><del>c</del><sub>d</sub><sup>e</sup><code>f</code><q>g</q><cite>h</cite><mark>i</mark><small>j</small><abbr title=x>k</abbr>',
      [
        '<s>a</s><s>b</s><del>c</del><sub>d</sub><sup>e</sup><code>f</code><q>g</q><cite>h</cite><mark>i</mark><small>j</small><abbr>k</abbr>',
      ],
    ],
    ['elements without a meaning', '<p><span>a</span><font color=red>b</font><time>c</time>', [undefined]],
    ['nested', '<p>a <b>b <i>c</i></b> d', ['a <b>b <i>c</i></b> d']],
    ['misnested', '<p>a <b>b <i>c</b> d</i>', ['a <b>b <i>c</i></b><i> d</i>']],
    [
      'inside an element of the same kind',
      '<p><b>a <b>b</b></b> <em><em>c</em></em>',
      ['<b>a b</b> <em>c</em>'],
    ],
    ['around white space only', '<p>a<b> </b>b<a href="https://a.id"> </a>c', [undefined]],
    [
      'with characters that are markup',
      '<p><b>&lt;script&gt; &amp; "x"</b>',
      ['<b>&lt;script&gt; &amp; "x"</b>'],
    ],
    ['left open over paragraphs', '<p>a <b>b<p>c</b> d', ['a <b>b</b>', '<b>c</b> d']],
    [
      'around blocks',
      '<a href="https://a.id/"><p>a<p>b</a>',
      ['<a href="https://a.id/">a</a>', '<a href="https://a.id/">b</a>'],
    ],
    [
      'over a lost paragraph break',
      '<p>Kata <b>TASS.Ia pergi</b> ke sana.',
      ['Kata <b>TASS.</b>', '<b>Ia pergi</b> ke sana.'],
    ],
  ])('%s', (_case, html, expected) => {
    expect(markup(html)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['https://a.id/b?c=1&amp;d=2#e', 'https://a.id/b?c=1&amp;d=2#e'],
    ['HTTP://A.ID', 'http://a.id/'],
    ['  https://a.id/x y ', 'https://a.id/x%20y'],
    ['mailto:redaksi@a.id', 'mailto:redaksi@a.id'],
    ['mailto:&quot;><script>', 'mailto:&quot;&gt;&lt;script&gt;'],
    ['/b', 'https://situs.id/b'],
    ['b', 'https://situs.id/a/b'],
    ['//lain.id/b', 'https://lain.id/b'],
    ['#c', 'https://situs.id/a/x#c'],
    ['', 'https://situs.id/a/x'],
  ])('a link to "%s" leads to %s', (href, expected) => {
    const base = 'https://situs.id/a/x';
    expect(markup(`<p><a class=x onclick=y href="${href}">z</a>`, base)).toEqual([
      `<a href="${expected}">z</a>`,
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.id/x',
    'file:///etc/passwd',
    'ftp://a.id/',
    'tel:+62',
    'view-source:https://a.id',
    'https://',
    'http://a b/',
    `https://a.id/${'x'.repeat(3000)}`,
  ])('a link to %s is unwrapped', (href) => {
    expect(markup(`<p><a href="${href}">z</a> y`, 'https://situs.id/')).toEqual([undefined]);
  });

  it('a relative link without a base is unwrapped', () => {
    expect(markup('<p><a href="/b">z</a>')).toEqual([undefined]);
  });

  it.each([
    ['the address in the page', '<link rel=canonical href="https://a.id/p/q">', 'https://a.id/p/r'],
    ['its base', '<base href="https://b.id/x/">', 'https://b.id/x/r'],
    [
      'its base, relative to its address',
      '<link rel=canonical href="https://a.id/p/q"><base href="/z/">',
      'https://a.id/z/r',
    ],
    [
      'its address, if the base is no web address',
      '<link rel=canonical href="https://a.id/p/q"><base href="javascript:/">',
      'https://a.id/p/r',
    ],
  ])('a relative link is resolved against %s', (_case, head, expected) => {
    expect(markup(`${head}<p><a href="r">z</a>`)).toEqual([`<a href="${expected}">z</a>`]);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<p onclick=alert(1) style="background:url(javascript:x)">x</p>',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x',
  '<textarea></textarea><script>alert(1)</script>',
  '<title></title><img src=x onerror=alert(1)>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p><b>&lt;img src=x onerror=alert(1)&gt;</b></p>',
  '<p><b><script>alert(1)</script>x</b></p>',
  '<p><b><<script>alert(1)//<</script>x</b></p>',
  '<p><b title="<script>alert(1)</script>">x</b></p>',
  '<a href="https://a.id/&quot; onmouseover=alert(1) x=&quot;">x</a>',
  `<a href='https://a.id/"><script>alert(1)</script>'>x</a>`,
  '<a href="https://a.id/" style=x onfocus=alert(1) autofocus>x</a>',
  '<a href="javascript&#58;alert(1)">x</a>',
  '<a href=`javascript:alert(1)`>x</a>',
  '<a href="https://a.id/',
  '<b',
  '<b title="',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)">x</object><embed src=x>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><b>x</b>',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  '<template><b><script>alert(1)</script></b></template>',
  '<xmp><b><script>alert(1)</script></xmp>',
  '<plaintext><b><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>--><b>x</b>',
  '<![CDATA[<script>alert(1)</script>]]><b>x</b>',
  '<?php <script>alert(1)</script> ?><b>x</b>',
  '<b>x\0<script\0>alert(1)</script\0></b>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<select><option><b><script>alert(1)</script></option></select>',
  '<b>\ud800<i>\udc00</i></b>',
];

const ALLOWED = new Set('a abbr b cite code del em i mark q s small strong sub sup u'.split(' '));

/** The text that a browser shows for an inline fragment. Checks every element and attribute. */
function textOf(html: string): string {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) throw new Error(`a ${node.nodeName} in ${html}`);
    expect(ALLOWED, html).toContain(node.tagName);
    for (const { name, value } of node.attrs) {
      expect(`${node.tagName}.${name}`, html).toBe('a.href');
      expect(value, html).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
    return node.childNodes.map(walk).join('');
  };
  return parseFragment(html).childNodes.map(walk).join('');
}

function expectSafe(html: string): void {
  for (const paragraph of read(html, 'https://situs.id/').paragraphs) {
    expect(paragraph.text.trim()).not.toBe('');
    if (paragraph.html === undefined) continue;
    expect(paragraph.html).toContain('<');
    // Browsers read lone surrogates as they are; parse5 does too.
    expect(textOf(paragraph.html)).toBe(paragraph.text);
  }
}

describe('untrusted text never becomes markup', () => {
  it.each(HOSTILE)('%s', (html) => {
    expectSafe(html);
    expectSafe(`<html><body><article><p>${html}</p></article>`);
    expect(JSON.stringify(markup(html))).not.toMatch(/<script|<img|<[^>]* on\w+=|="javascript:/i);
  });

  it('for any HTML, and its markup without tags is its text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<a href="https://a.id/">',
        '<a href=x>',
        '</a>',
        '<br>',
        '<div>',
        '<td>',
        '<table>',
        '<li>',
        '<pre>',
      ),
      fc.constantFrom(
        'Kami telah',
        ' sampai. ',
        'TASS.Ia',
        '&amp;',
        '&lt;b&gt;',
        '&nbsp;',
        '\n',
        '“Ya,” ujarnya.',
        'â€œMaliâ€',
        '😀',
        '\u200b',
        '<',
        '&',
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => expectSafe(pieces.join(''))),
      { numRuns: 500 },
    );
  });
});
