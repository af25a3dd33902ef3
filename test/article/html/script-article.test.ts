import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

const A = 'Warga dusun menampung air hujan di tandon yang mereka bangun bersama sejak tahun lalu.';
const B = 'Tandon itu kini cukup untuk empat puluh keluarga selama musim kemarau yang panjang.';
const C = 'Kepala dusun mengatakan, "biaya pembangunannya ditanggung oleh warga dan dua koperasi."';

function texts(html: string): string[] {
  const { paragraphs } = readHtml(html, { paragraphs: 5000 });
  for (const { text, origins } of paragraphs) {
    expect(html.slice(origins[0], origins[0]! + 5)).toBe(text.slice(0, 5));
  }
  return paragraphs.map(({ text }) => text);
}

const page = (script: string, shown = '') =>
  `<!doctype html><html><head><title>Air Hujan</title></head><body><h1>Air Hujan</h1><div id="app">${shown}</div>${script}</body></html>`;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the article of a page that has it only in a script', () => {
  it.each<[string, string]>([
    [
      'as the body of schema.org',
      page(linked({ '@type': 'NewsArticle', headline: 'Air Hujan', articleBody: `${A}\n\n${B}\n\n${C}` })),
    ],
    [
      'as markup in it',
      page(linked({ '@graph': [{ '@type': 'Article', articleBody: `<p>${A}</p><p>${B}</p><p>${C}</p>` }] })),
    ],
    [
      'beside its first words',
      page(linked({ '@type': 'Article', articleBody: `${A}\n${B}\n${C}` }), `<p>${A.slice(0, 40)} …</p>`),
    ],
    [
      'as paragraphs in the state of a script',
      page(
        `<script>window.__STATE__ = ${JSON.stringify({
          judul: 'Air Hujan',
          seo: { description: `${A} ${B} ${C} ${C}` },
          isi: [
            { jenis: 'p', teks: A },
            { jenis: 'p', teks: B },
            { jenis: 'p', teks: C },
          ],
          menu: ['Ekonomi'],
        })};</script>`,
      ),
    ],
    [
      'as markup in the data of a page',
      page(
        `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { content: `<p>${A}</p><p>${B}</p><p>${C}</p>`, footer: 'Kabar Lereng.' } })}</script>`,
      ),
    ],
  ])('%s', (_case, html) => {
    expect(texts(html)).toEqual(['Air Hujan', A, B, C]);
  });

  it('keeps the order of the source if the script comes first', () => {
    const html = `<html><head>${linked({ '@type': 'Article', articleBody: `${A}\n\n${B}\n\n${C}` })}</head><body><h1>Air Hujan</h1></body></html>`;
    expect(texts(html)).toEqual([A, B, C]);
    expect(readHtml(html, { paragraphs: 9 }).leftOut).toMatchObject([
      { text: 'Air Hujan', reason: 'outside' },
    ]);
  });

  it('is not looked for if the page shows its article', () => {
    const shown = `<p>${A}</p><p>${B}</p><p>${C}</p><p>${A} ${B} ${C}</p>`;
    const html = page(linked({ '@type': 'Article', articleBody: `${C} `.repeat(20) }), shown);
    expect(texts(html)).toEqual(['Air Hujan', A, B, C, `${A} ${B} ${C}`]);
  });
});
