import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/article/markdown/read-markdown.ts';
import type { ParsedSource } from '../../../src/article/reading.ts';
import { Problem } from '../../../src/problem.ts';

function read(markdown: string, url?: string): ParsedSource {
  return readMarkdown(markdown, { paragraphs: 5000, ...(url !== undefined && { url }) });
}

/** One line per paragraph: role, marker if there is one, text. */
function units(markdown: string): string[] {
  return read(markdown).paragraphs.map(({ role, marker, text }) =>
    [role, marker, text].filter(Boolean).join(' | '),
  );
}

function markup(markdown: string, url?: string): (string | undefined)[] {
  return read(markdown, url).paragraphs.map(({ html }) => html);
}

describe('Markdown is read', () => {
  it.each<[string, string, string[]]>([
    [
      'as paragraphs',
      'Satu.\n\nDua.\r\n\r\nTiga.',
      ['paragraph | Satu.', 'paragraph | Dua.', 'paragraph | Tiga.'],
    ],
    [
      'with lines that continue',
      'Kami telah\nsampai\r\ndi sini.',
      ['paragraph | Kami telah sampai di sini.'],
    ],
    ['with lines that end a sentence and continue', 'Kami.\nMereka.', ['paragraph | Kami. Mereka.']],
    ['with a hard break after a sentence', 'Satu.  \nDua.\\\nTiga.', ['paragraph | Satu.\nDua.\nTiga.']],
    ['with a hard break inside a sentence', 'Kami telah  \nsampai.', ['paragraph | Kami telah\nsampai.']],
    [
      'with verse',
      'Perahu tua tertambat sendiri\\\nMenunggu pasang. Lalu malam\\\ndan angin tiba.\n\nItu *sajak  \nlama* kami.',
      [
        'paragraph | Perahu tua tertambat sendiri\nMenunggu pasang. Lalu malam\ndan angin tiba.',
        'paragraph | Itu sajak\nlama kami.',
      ],
    ],
    [
      'with its title and headings',
      '# Judul\n\n## Bagian\n\nIsi.\n\n# Lain\n\nLagi\n===',
      ['title | Judul', 'heading | Bagian', 'paragraph | Isi.', 'heading | Lain', 'heading | Lagi'],
    ],
    ['with an underlined title', 'Judul\n=====\nIsi.', ['title | Judul', 'paragraph | Isi.']],
    ['with a list', '- Satu\n- Dua', ['list-item | • | Satu', 'list-item | • | Dua']],
    ['with a numbered list', '1. Satu\n2. Dua', ['list-item | 1. | Satu', 'list-item | 2. | Dua']],
    ['with a list from another number', '7) Satu\n7) Dua', ['list-item | 7. | Satu', 'list-item | 8. | Dua']],
    [
      'with a list with blank lines between its items',
      '1. Satu\n\n1. Dua\n\n1. Tiga',
      ['list-item | 1. | Satu', 'list-item | 2. | Dua', 'list-item | 3. | Tiga'],
    ],
    [
      'with a list in a list',
      '1. A\n   - B\n2. C',
      ['list-item | 1. | A', 'list-item | • | B', 'list-item | 2. | C'],
    ],
    [
      'with an item of several paragraphs',
      '- Satu.\n\n  Dua.',
      ['list-item | • | Satu.', 'list-item | Dua.'],
    ],
    [
      'with a quotation',
      '> Satu\n> dua.\n>\n> Tiga.\nlagi.',
      ['paragraph | Satu dua.', 'paragraph | Tiga. lagi.'],
    ],
    [
      'with code',
      'Lihat `a  *b*` ini.\n\n```js\nkode();\n```',
      ['paragraph | Lihat a *b* ini.', 'paragraph | kode();'],
    ],
    [
      'with code in its lines, not repaired',
      '```\nuntuk  a:\n    tulis("Ã©.Ia")\n\n  selesai\n```\n\n    satu\n      dua.Tiga\n',
      ['paragraph | untuk  a:\n    tulis("Ã©.Ia")\n\n  selesai', 'paragraph | satu\n  dua.Tiga'],
    ],
    [
      'with a year at the start of a line and of a paragraph',
      'Jalan itu dibuka pada tahun\n1965. Sejak itu ramai.\n\n1965. Tahun yang sulit.\n\n7. Juli: ditutup\n8. Agustus: dibuka',
      [
        'paragraph | Jalan itu dibuka pada tahun 1965. Sejak itu ramai.',
        'paragraph | 1965. Tahun yang sulit.',
        'list-item | 7. | Juli: ditutup',
        'list-item | 8. | Agustus: dibuka',
      ],
    ],
    [
      'with years one after the other',
      '1945. Merdeka.\n1949. Diakui.',
      ['paragraph | 1945. Merdeka.', 'paragraph | 1949. Diakui.'],
    ],
    [
      'with numbers as they are written',
      '3. Tiga\n5. Lima\n9. Sembilan',
      ['list-item | 3. | Tiga', 'list-item | 5. | Lima', 'list-item | 9. | Sembilan'],
    ],
    [
      'with footnotes',
      'Air itu jernih[^1] dan dingin.[^b]\n\n[^1]: Diukur pada 2023.\n[^b]: Suhu\n\n    rata-rata setahun.\n\nAkhir.',
      [
        'paragraph | Air itu jernih[1] dan dingin.[b]',
        'list-item | [1] | Diukur pada 2023.',
        'list-item | [b] | Suhu',
        'list-item | rata-rata setahun.',
        'paragraph | Akhir.',
      ],
    ],
    [
      'with a footnote of one word',
      'Kata[^x].\n\n[^x]: Sumber',
      ['paragraph | Kata[x].', 'list-item | [x] | Sumber'],
    ],
    [
      'with quotations in quotations',
      '> Satu\n>\n> > Dua\n> > lagi\n>\n> - Tiga',
      ['paragraph | Satu', 'paragraph | Dua lagi', 'list-item | • | Tiga'],
    ],
    ['with an image', '![Menteri *Luar* Negeri](a.png)', ['caption | Menteri Luar Negeri']],
    ['with an image in a link', '[![Menteri](a.png)](https://a.id)', ['caption | Menteri']],
    [
      'with an image before and after a paragraph',
      '![Satu](a.png)\nIsi.\n![Dua](b.png)',
      ['caption | Satu', 'paragraph | Isi.', 'caption | Dua'],
    ],
    ['with an image in mid-sentence', 'Kata ![ikon](a.png) itu.', ['paragraph | Kata ikon itu.']],
    ['with an image without a description', '![](a.png)\n\nIsi.', ['paragraph | Isi.']],
    [
      'with escapes and references',
      '\\*Bukan\\* &amp; &copy; &#68; &nosuch; &lt;b&gt; 1\\. 2',
      ['paragraph | *Bukan* & © D &nosuch; <b> 1. 2'],
    ],
    [
      'without its rules, comments and definitions',
      'Satu.\n\n---\n\n<!-- x -->\n\n[a]: https://a.id\n\nDua.',
      ['paragraph | Satu.', 'paragraph | Dua.'],
    ],
    [
      'without inline HTML',
      'Kata <b onclick="x">tebal</b> dan <script>x</script>.',
      ['paragraph | Kata tebal dan x.'],
    ],
    ['with a break in HTML', 'Satu.<br>Dua.<br />Tiga.', ['paragraph | Satu.\nDua.\nTiga.']],
    [
      'with a table, cell by cell',
      'Harga kemarin:\n\n| Barang | Harga |\n|:-------|------:|\n| Beras *premium* | 14.500 |\n| Gula   |\n\nSelesai.',
      [
        'paragraph | Harga kemarin:',
        'paragraph | Barang',
        'paragraph | Harga',
        'paragraph | Beras premium',
        'paragraph | 14.500',
        'paragraph | Gula',
        'paragraph | Selesai.',
      ],
    ],
    [
      'with a table without pipes at its edges, and text directly before and after it',
      'Daftar\nNama | Umur\n--- | ---\nSiti | 31\n> Sumber: desa',
      [
        'paragraph | Daftar',
        'paragraph | Nama',
        'paragraph | Umur',
        'paragraph | Siti',
        'paragraph | 31',
        'paragraph | Sumber: desa',
      ],
    ],
    [
      'with pipes in cells and in code',
      '| Perintah | Arti |\n|---|---|\n| `ls \\| wc` | hitung \\| jumlah<br>berkas |',
      [
        'paragraph | Perintah',
        'paragraph | Arti',
        'paragraph | ls | wc',
        'paragraph | hitung | jumlah\nberkas',
      ],
    ],
    [
      'with a table in a list and in a quotation',
      '- Jadwal:\n\n  | Hari | Jam |\n  |---|---|\n  | Senin | 08.00 |\n\n> | A | B |\n> |---|---|\n> | satu | dua |',
      [
        'list-item | • | Jadwal:',
        'list-item | Hari',
        'list-item | Jam',
        'list-item | Senin',
        'list-item | 08.00',
        'paragraph | A',
        'paragraph | B',
        'paragraph | satu',
        'paragraph | dua',
      ],
    ],
    ['without a table in code', '```\n| a | b |\n|---|---|\n```', ['paragraph | | a | b |\n|---|---|']],
    [
      'with a block of HTML',
      '<div>\n<p>Satu <b>dua</b> &amp;\n<script>alert(1)</script></p>\n</div>\n\nTiga.',
      ['paragraph | Satu dua &', 'paragraph | Tiga.'],
    ],
    [
      'with a script over blank lines',
      '<script>\nsatu();\n\ndua();\n</script>\n\nIsi.',
      ['paragraph | Isi.'],
    ],
    [
      'with the markup of other dialects as text',
      'A ~~b~~ | c | [ ] d [^1]',
      ['paragraph | A ~~b~~ | c | [ ] d [^1]'],
    ],
    ['as no paragraphs if it is blank', '\n \n', []],
  ])('%s', (_case, markdown, expected) => {
    expect(units(markdown)).toEqual(expected);
  });

  it('with the roles that its words give', () => {
    expect(
      units('Laporan: Reni Erina\n\nBaca juga: [Judul lain](https://a.id)\n\n## Baca juga: apa'),
    ).toEqual(['byline | Laporan: Reni Erina', 'aside | Baca juga: Judul lain', 'heading | Baca juga: apa']);
  });
});

describe('inline markup of Markdown', () => {
  it.each<[string, string, (string | undefined)[]]>([
    ['none', 'Satu \\*dua\\* < tiga', [undefined]],
    [
      'emphasis',
      '*a* **b** ***c*** _d_ `e`',
      ['<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> <code>e</code>'],
    ],
    [
      'with characters that are markup',
      '`<b>` *a & "x" \\<i>*',
      ['<code>&lt;b&gt;</code> <em>a &amp; "x" &lt;i&gt;</em>'],
    ],
    [
      'a link with emphasis',
      '[a *b* `c`](https://a.id "judul")',
      ['<a href="https://a.id/">a <em>b</em> <code>c</code></a>'],
    ],
    ['a link by reference', '[a][B c]\n\n[b  C]: https://a.id', ['<a href="https://a.id/">a</a>']],
    [
      'an address',
      '<https://a.id/?b=1&c=2> <redaksi@a.id>',
      [
        '<a href="https://a.id/?b=1&amp;c=2">https://a.id/?b=1&amp;c=2</a> <a href="mailto:redaksi@a.id">redaksi@a.id</a>',
      ],
    ],
    ['over a line that continues', '*a\nb*', ['<em>a b</em>']],
    ['over a line that its author broke', '*a  \nb* c', ['<em>a\nb</em> c']],
    ['a reference to a footnote', 'air[^1] itu\n\n[^1]: x', ['air<sup>[1]</sup> itu', undefined]],
    [
      'over a lost paragraph break',
      'Kata **TASS.Ia pergi** ke sana.',
      ['Kata <strong>TASS.</strong>', '<strong>Ia pergi</strong> ke sana.'],
    ],
    ['excludes HTML', '<b>a</b> <a href="https://a.id">b</a>', [undefined]],
    ['excludes HTML in a block', '<div><b>a</b></div>', [undefined]],
  ])('%s', (_case, markdown, expected) => {
    expect(markup(markdown)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '<java script:alert(1)>',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'java\\script:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:x',
    'file:///etc/passwd',
    '/relatif',
  ])('a link to %s is unwrapped', (target) => {
    expect(markup(`[z](${target}) y`)).toEqual([undefined]);
    expect(markup(`[z] y\n\n[z]: ${target}`)).toEqual([undefined]);
    expect(markup(`<${target}>`).join('')).not.toMatch(/href/);
  });

  it('a relative link is resolved against the address or the front matter of the text', () => {
    expect(markup('[z](b)', 'https://a.id/x/y')).toEqual(['<a href="https://a.id/x/b">z</a>']);
    expect(markup('---\nurl: https://b.id/x/y\n---\n[z](/b)')).toEqual(['<a href="https://b.id/b">z</a>']);
  });
});

describe('front matter', () => {
  it('gives the details of the article', () => {
    const front = [
      '---',
      'title: "Judul \\"besar\\"" ',
      "author: [Reni, 'Budi']",
      'date: 2023-02-08 09:11 # pagi',
      'tags:',
      '  - mali',
      '- rusia',
      '# catatan',
      "publisher: 'RMOL''s'",
      'url: https://a.id/b',
      '---',
      'Isi.',
    ];
    const { title, details, paragraphs } = read(front.join('\r\n'));
    expect(title).toBe('Judul "besar"');
    expect(details).toEqual({
      author: 'Reni, Budi',
      publishedAt: '2023-02-08T09:11',
      publisher: "RMOL's",
      url: 'https://a.id/b',
    });
    expect(paragraphs.map(({ text }) => text)).toEqual(['Isi.']);
  });

  it.each([
    ['does not begin the text', 'Isi.\n\n---\ntitle: x\n---'],
    ['does not end', '---\ntitle: x\n\nIsi.'],
    ['is a text between rules', '---\nIni kalimat: biasa saja.\n\nIni juga.\n---'],
  ])('is ordinary text if it %s', (_case, markdown) => {
    expect(read(markdown).title).toBeUndefined();
    expect(units(markdown).length).toBeGreaterThan(0);
  });

  it('gives no invalid addresses and dates', () => {
    expect(read('---\nurl: javascript:alert(1)\ndate: kemarin\ntitle:\n---\nIsi.').details).toEqual({});
  });
});

describe('a long Markdown text', () => {
  it('is read in parts, with the same result', () => {
    const paragraph = 'Kata *miring* dan [tautan][a] serta `kode` ini.';
    const markdown = `${`${paragraph}\n\n`.repeat(500)}[a]: https://a.id/`;
    const found = read(markdown).paragraphs;
    expect(found).toHaveLength(500);
    expect(new Set(found.map(({ html }) => html))).toEqual(
      new Set(['Kata <em>miring</em> dan <a href="https://a.id/">tautan</a> serta <code>kode</code> ini.']),
    );
  });

  it('is not cut inside code, HTML or lists', () => {
    const filler = `${'*a* '.repeat(200)}\n\n`;
    const source = [
      filler,
      '```',
      'satu',
      '',
      '# bukan judul',
      '```',
      '',
      filler,
      '<!--',
      '',
      '# bukan',
      '-->',
      '',
      filler,
      '1. satu',
      '',
      '2. dua',
      '',
      filler,
      '> ~~~',
      '>',
      '> # bukan',
      '',
    ];
    const texts = units(source.join('\n'));
    expect(texts.filter((text) => text.startsWith('title') || text.startsWith('heading'))).toEqual([]);
    expect(texts).toContain('list-item | 2. | dua');
  });

  it.each<[string, string]>([
    ['quotations in quotations', '>'.repeat(3000)],
    [
      'emphasis in emphasis',
      `${'*a '.repeat(400)}${'b* '.repeat(400)}\n\n${'**a '.repeat(1400)}${'b** '.repeat(50)}`,
    ],
    ['lists in lists', Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['open brackets', '['.repeat(200_000)],
    ['open links', '[a]('.repeat(100_000)],
    ['marks that close nothing', '*a**a'.repeat(100_000)],
    ['underlined headings', 'a\n===\n'.repeat(4000)],
    ['backticks', Array.from({ length: 1500 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['tags that do not end', '<a '.repeat(200_000)],
    [
      'tables with many cells',
      `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${`${'|a'.repeat(500)}|\n`.repeat(3)}\n`.repeat(50),
    ],
    ['cells that are missing', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|\n'.repeat(1000)}`],
    ['a definition that is used again and again', `[a]: ${'x'.repeat(2000)}\n\n${'[a] '.repeat(20_000)}`],
  ])('of %s is read or refused', (_case, markdown) => {
    try {
      expect(read(markdown).paragraphs.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(['markup-too-deep', 'too-many-paragraphs']).toContain((error as Problem).kind);
    }
  });
});

describe('for any Markdown', () => {
  it('the characters keep their place', () => {
    const piece = fc.constantFrom(
      'Kata',
      'â€œMaliâ€',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '*',
      '**',
      '`',
      '``',
      '```\n',
      '[a](b)',
      '![',
      '](c)',
      '\\*',
      '\\\\',
      '&amp;',
      '&#68;',
      '&copy;',
      '<b>',
      '</b>',
      '<div>',
      '\t',
      '    ',
      '\u200b',
      '---\n',
      '~~~\n',
      '😀',
      '\0',
      '|',
      '|-|-|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = pieces.join('');
        for (const { repairs, text } of read(source).paragraphs) {
          expect(text.trim()).not.toBe('');
          for (const { at, from } of repairs) {
            expect(at).toBeLessThanOrEqual(source.length);
            if (from === '\u200b') expect(source[at], JSON.stringify(source)).toBe('\u200b');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('untrusted text never becomes markup, and markup without tags is the text', () => {
    const piece = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '*',
      '**',
      '_',
      '`',
      '[a](javascript:alert(1))',
      '[b](https://a.id/"onclick=x)',
      '<https://a.id/"x>',
      '![x](y)',
      'kata',
      ' ',
      '\n',
      '\n\n',
      '&lt;b&gt;',
      '<b>',
      '</b>',
      '\\<',
      '# ',
      '- ',
      '|',
      '|-|-|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { text, html } of read(pieces.join('')).paragraphs) {
          if (html === undefined) continue;
          const tags = html.match(/<[^>]*>/g) ?? [];
          expect(
            tags.filter(
              (tag) => !/^<(?:\/?(?:em|strong|code)|\/a|a href="https:\/\/a\.id[^"]*")>$/.test(tag),
            ),
          ).toEqual([]);
          const bare = html
            .replace(/<[^>]*>/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&');
          expect(bare).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
