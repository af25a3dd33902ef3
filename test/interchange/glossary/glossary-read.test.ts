import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GlossaryReading, readGlossary } from '../../../src/interchange/glossary/glossary-read.ts';
import { writeGlossary } from '../../../src/interchange/glossary/glossary-write.ts';
import { checkGlossary } from '../../../src/translation/glossary/check-glossary.ts';

const PAIR = { source: 'id', target: 'en' };
const WANTED = { ...PAIR, usualSource: 'id' };
const MALI = { source: 'Mali', target: 'Mali' };
const MINISTER = { source: 'menteri luar negeri', target: 'foreign minister' };

function read(text: string | Uint8Array, reading: GlossaryReading = WANTED) {
  return readGlossary(typeof text === 'string' ? Buffer.from(text) : text, reading);
}
const entriesOf = (text: string | Uint8Array, reading?: GlossaryReading) =>
  read(text, reading).glossaries[0]!.entries;

describe('a glossary file', () => {
  test.each([
    ['commas', 'Mali,Mali\nmenteri luar negeri,foreign minister\n'],
    ['tabs', 'Mali\tMali\nmenteri luar negeri\tforeign minister\n'],
    ['semicolons', 'Mali;Mali\nmenteri luar negeri;foreign minister\n'],
    ['lines of Windows', 'Mali,Mali\r\nmenteri luar negeri,foreign minister\r\n'],
    ['lines of old Macs', 'Mali,Mali\rmenteri luar negeri,foreign minister'],
    ['empty lines and cells', '\nMali,Mali,,\n,,\n\nmenteri luar negeri,foreign minister'],
    ['quotes', '"Mali","Mali"\n"menteri luar negeri",foreign minister'],
    ['a byte order mark', '\ufeffMali,Mali\nmenteri luar negeri,foreign minister'],
    ['white space around', ' Mali , Mali\nmenteri  luar negeri,foreign minister '],
  ])('may be written with %s', (_how, text) => {
    expect(entriesOf(text)).toEqual([MALI, MINISTER]);
  });

  test('may be in any encoding that spreadsheets write', () => {
    const entries = [{ source: 'Prancis', target: 'Forêt' }];
    expect(entriesOf(Buffer.from('\ufeffPrancis\tForêt\r\n', 'utf16le'))).toEqual(entries);
    expect(entriesOf(Buffer.from('Prancis;Forêt\r\n', 'latin1'))).toEqual(entries);
  });

  test('has the delimiter that fits most of its lines', () => {
    const text = 'Mali; Prancis,Mali; France\nharga,price\nberas; padi,rice; paddy\n';
    expect(entriesOf(text).map(({ target }) => target)).toEqual(['Mali; France', 'price', 'rice; paddy']);
  });

  test('keeps commas, quotes and other marks inside quotes', () => {
    expect(entriesOf('"Rp1,5 ""miliar""",1.5 billion')).toEqual([
      { source: 'Rp1,5 "miliar"', target: '1.5 billion' },
    ]);
  });

  test('keeps a quotation mark inside a tab-separated cell', () => {
    expect(entriesOf('pipa 5" besi\tiron 5" pipe', { ...WANTED, format: 'tsv' })).toEqual([
      { source: 'pipa 5" besi', target: 'iron 5" pipe' },
    ]);
  });

  test('counts exact repetitions, and imports the entry once', () => {
    expect(read('Mali,Mali\nMali, Mali\n').glossaries).toEqual([{ ...PAIR, entries: [MALI], repeated: 1 }]);
  });
});

describe('the first line of a glossary file', () => {
  test('may name the languages, in either order and any spelling of the tags', () => {
    expect(read('id,en\nMali,Mali').glossaries).toEqual([{ ...PAIR, entries: [MALI], repeated: 0 }]);
    expect(entriesOf('ID;en-GB\nMali;Mali')).toEqual([MALI]);
    expect(entriesOf('source,target\nMali,Mali')).toEqual([MALI]);
    expect(entriesOf('en,id\nforeign minister,menteri luar negeri')).toEqual([MINISTER]);
  });

  test('names the languages if the caller does not', () => {
    expect(read('id,fr\nMali,Mali', { usualSource: 'id' }).glossaries).toMatchObject([
      { source: 'id', target: 'fr' },
    ]);
    expect(() => read('Mali,Mali', { usualSource: 'id' })).toThrow(
      expect.objectContaining({ kind: 'glossary-languages-unknown' }),
    );
  });

  test('is an entry if its terms only look like languages', () => {
    expect(entriesOf('ia,he\nMali,Mali')).toEqual([{ source: 'ia', target: 'he' }, MALI]);
  });

  test('that names other languages is refused', () => {
    expect(() => read('id,fr\nMali,Mali')).toThrow(
      expect.objectContaining({
        kind: 'glossary-pair-differs',
        values: { found: 'id, fr', wanted: 'id, en' },
      }),
    );
  });
});

describe('an invalid line of a glossary file is skipped, and named by its number', () => {
  test.each([
    ['Mali,Mali\n\nharga\n', 3, 'columns', 'harga'],
    ['Mali,Mali\nharga,price,cost\n', 2, 'columns', 'harga'],
    ['id,en\nMali,Mali,\nharga,price,cost\n', 3, 'columns', 'harga'],
    ['Mali,Mali\n"harga,price\n', 2, 'quotes', '"harga'],
    ['Mali,Mali\n—,dash\n', 2, 'no-word', '—'],
    [`Mali,Mali\n${'a'.repeat(1025)},x\n`, 2, 'too-long', 'a'.repeat(80)],
    ['Mali,Mali\nbe\u0007ras,rice', 2, 'control-character', 'be\u0007ras'],
  ])('%j', (text, line, reason, term) => {
    expect(read(text)).toMatchObject({
      glossaries: [{ entries: [MALI] }],
      skipped: [{ line, reason, term }],
      skippedRows: 1,
    });
    const strict = { ...WANTED, strict: true };
    expect(() => read(text, strict)).toThrow(
      expect.objectContaining({ kind: 'glossary-line-invalid', values: { line, reason, term } }),
    );
  });

  test('with the language that has no translation', () => {
    const text = 'id;en;fr\nharga;;prix\nberas;rice;riz';
    expect(read(text, { usualSource: 'id' }).skipped).toEqual([
      { line: 2, term: 'harga', target: 'en', reason: 'empty' },
    ]);
  });

  test('and by the earlier line that it contradicts, which holds', () => {
    const text = 'id,en\nharga,price\nMali,Mali\nharga,cost\n';
    expect(read(text)).toMatchObject({
      glossaries: [{ entries: [{ source: 'harga', target: 'price' }, MALI] }],
      skipped: [{ line: 4, term: 'harga', target: 'en', reason: 'conflict', first: 2 }],
    });
    expect(() => read(text, { ...WANTED, strict: true })).toThrow(
      expect.objectContaining({
        kind: 'glossary-line-conflict',
        values: { line: 4, first: 2, term: 'harga' },
      }),
    );
  });

  test('as the line on which it begins, also after cells with line breaks', () => {
    const text = 'id;en\r\n"kerja\r\nbakti";"mutual\r\n\r\naid"\r\nharga;\r\n';
    expect(read(text)).toMatchObject({
      glossaries: [{ entries: [{ source: 'kerja bakti', target: 'mutual aid' }] }],
      skipped: [{ line: 6, term: 'harga' }],
    });
  });

  test('and a mark that is never closed costs its line only', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `kata${index},word`).join('\n');
    const text = `"harga,price\n${rows}\nberas,"rice"\n`;
    expect(read(text)).toMatchObject({ skipped: [{ line: 1, reason: 'quotes' }], skippedRows: 1 });
    expect(entriesOf(text)).toHaveLength(61);
  });

  test('and refuses the file if no other line can be used', () => {
    expect(() => read('id,en\nharga,\n')).toThrow(
      expect.objectContaining({
        kind: 'glossary-line-invalid',
        values: { line: 2, reason: 'empty', term: 'harga' },
      }),
    );
  });

  test.each([
    ['nothing', '', 'glossary-empty'],
    ['empty lines', '\n,,\n', 'glossary-empty'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'text-binary'],
    ['too many bytes', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'), 'text-too-large'],
  ])('%s is not a glossary file', (_what, bytes, kind) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ kind }));
  });

  test('a glossary file with too many entries is refused', () => {
    const text = Array.from({ length: 10_001 }, (_, index) => `kata${index},word`).join('\n');
    expect(() => read(text)).toThrow(expect.objectContaining({ kind: 'glossary-too-large' }));
  });
});

/** Without limits, these would take hours. */
test('a file of many marks that are never closed is read in linear time', () => {
  read(`a,"${'""'.repeat(20)}\n`.repeat(90_000));
}, 60_000);

test('a line of very many cells is named before it is parsed', () => {
  expect(() => read(`Mali,Mali\r\n\r\nharga${','.repeat(500_001)}`)).toThrow(
    expect.objectContaining({
      kind: 'glossary-line-invalid',
      values: { line: 3, term: `harga${','.repeat(75)}`, reason: 'columns' },
    }),
  );
});

describe('a written glossary', () => {
  test('names its languages, and is quoted as in RFC 4180', () => {
    const entries = [MALI, { source: 'Rp1,5 "miliar"', target: '1.5 billion' }];
    expect(writeGlossary(entries, { pair: PAIR, format: 'csv' })).toBe(
      'id,en\r\nMali,Mali\r\n"Rp1,5 ""miliar""",1.5 billion\r\n',
    );
    expect(writeGlossary([MALI], { pair: PAIR, format: 'tsv' })).toBe('id\ten\r\nMali\tMali\r\n');
  });

  test('begins with a byte order mark only for a spreadsheet', () => {
    const text = writeGlossary([MALI], { pair: PAIR, format: 'csv', forSpreadsheet: true });
    expect(text).toMatch(/^\ufeffid,en/);
  });

  test('is read back unchanged, whatever its terms', () => {
    const term = fc
      .tuple(
        fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''+", ';='),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      )
      .map(([begin, text]) => `${begin}${text} a`)
      .filter(isTerm);
    const glossary = fc.uniqueArray(fc.record({ source: term, target: term }), {
      selector: ({ source }) => source,
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        glossary,
        fc.constantFrom('csv', 'tsv'),
        fc.boolean(),
        (entries, format, forSpreadsheet) => {
          const text = writeGlossary(entries, { pair: PAIR, format, forSpreadsheet });
          const reading = { ...WANTED, ...(format === 'tsv' && { format }) };
          expect(entriesOf(text, reading)).toEqual(entries);
        },
      ),
    );
  });

  test.each([
    ['=HYPERLINK("https://x","y")', `"'=HYPERLINK(""https://x"",""y"")"`],
    ['+62', "'+62"],
    ['-isme', "'-isme"],
    ['@nama', "'@nama"],
    ["'=x", "''=x"],
    ['a;=1+1', '"a;=1+1"'],
    ["'kutip", "'kutip"],
    ['a-b', 'a-b'],
  ])('has %s as %s in CSV, so that no spreadsheet runs it, and gives it back', (term, cell) => {
    const entries = [
      { source: term, target: 'x' },
      { source: 'x', target: term },
    ];
    const text = writeGlossary(entries, { pair: PAIR, format: 'csv' });
    expect(text).toBe(`id,en\r\n${cell},x\r\nx,${cell}\r\n`);
    expect(entriesOf(text)).toEqual(entries);
  });

  test('has terms as they are in TSV, which programs read', () => {
    const entries = [{ source: '-isme', target: '-ism' }];
    expect(writeGlossary(entries, { pair: PAIR, format: 'tsv' })).toBe('id\ten\r\n-isme\t-ism\r\n');
  });
});

/** Whether the glossary stores the text unchanged. */
function isTerm(text: string): boolean {
  try {
    const [entry] = checkGlossary([{ source: text, target: text }]);
    return entry!.source === text && !/[\u00a0\u2007\u202f\u200b\u2060\ufeff]/.test(text);
  } catch {
    return false;
  }
}
