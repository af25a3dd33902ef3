import { describe, expect, it } from 'vitest';
import { type GlossaryReading, readGlossary } from '../../../src/interchange/glossary/glossary-read.ts';

/** Tables as people and programs write them. */

const ANY: GlossaryReading = { usualSource: 'id' };
const ENGLISH: GlossaryReading = { usualSource: 'id', source: 'id', target: 'en' };

function read(file: string | Uint8Array, reading: GlossaryReading = ANY) {
  return readGlossary(typeof file === 'string' ? Buffer.from(file) : file, reading);
}

/** `id-en`: { term: translation } */
function pairsOf(file: string | Uint8Array, reading?: GlossaryReading) {
  return Object.fromEntries(
    read(file, reading).glossaries.map(({ source, target, entries }) => [
      `${source}-${target}`,
      Object.fromEntries(entries.map((entry) => [entry.source, entry.target])),
    ]),
  );
}

const THREE = {
  'id-en': { 'rawa gambut': 'peat swamp', lumbung: 'granary' },
  'id-fr': { 'rawa gambut': 'tourbière', lumbung: 'grenier' },
};

describe('one file feeds several languages', () => {
  it.each([
    ['in Indonesian', 'Bahasa Indonesia;Bahasa Inggris;Bahasa Prancis'],
    ['in Indonesian, as many spell it', 'INDONESIA;Inggris;Perancis'],
    ['in English', 'Indonesian;English;French'],
    ['in French', 'Indonésien;Anglais;Français'],
    ['in French, without accents', 'indonesien;anglais;francais'],
    ['in their own languages', 'Bahasa Indonesia;English;Français'],
    ['in German', 'Indonesisch;Englisch;Französisch'],
    ['as tags', 'id;en;fr'],
    ['as tags with regions', 'id-ID;en_GB;FR-fr'],
    ['as codes of three letters', 'IND;ENG;FRA'],
    ['with tags beside them', 'Indonesian (id);English [en-GB];fr - French'],
    ['as terms of a language', 'Istilah Indonesia;English term;Terme français'],
    ['as abbreviations', 'Bhs. Indonesia;B. Inggris;B. Prancis'],
    ['as source and translations', 'Source (Indonesian);English translation;Traduction française'],
    ['with a term beside them', 'Istilah;Inggris;Prancis'],
    ['in two languages', 'Indonesia/Indonesian;Inggris / English;Prancis – French'],
    ['in phrases', 'terme indonésien;traduction en anglais;traduction en français'],
  ])('with the names of the languages %s', (_, header) => {
    expect(pairsOf(`${header}\nrawa gambut;peat swamp;tourbière\nlumbung;granary;grenier\n`)).toEqual(THREE);
  });

  it('in any order of the columns, with others between', () => {
    const rows = [
      'No,Français,Kelas kata,English,Catatan,Bahasa Indonesia,ID',
      '1,tourbière,nomina,peat swamp,,rawa gambut,T-17',
      '2,grenier,nomina,granary,"lihat ""leuit""",lumbung,T-18',
    ];
    const { columns, header } = read(rows.join('\r\n'));
    expect(pairsOf(rows.join('\r\n'))).toEqual(THREE);
    expect(header).toBe(1);
    expect(columns.map(({ use, language }) => language ?? use)).toEqual([
      'ignored',
      'fr',
      'ignored',
      'en',
      'ignored',
      'id',
      'ignored',
    ]);
  });

  it('below a title, as people begin a sheet', () => {
    const file = 'Glosarium redaksi,,\n,,\nIndonesia,Inggris,Prancis\nlumbung,granary,grenier\n';
    expect(read(file)).toMatchObject({ header: 3 });
    expect(pairsOf(file)['id-fr']).toEqual({ lumbung: 'grenier' });
  });

  it('or only the wanted one', () => {
    const file = 'id,en,fr\nlumbung,granary,grenier\n';
    expect(pairsOf(file, ENGLISH)).toEqual({ 'id-en': { lumbung: 'granary' } });
    expect(Object.keys(pairsOf(file, { ...ENGLISH, others: true }))).toEqual(['id-en', 'id-fr']);
  });

  it('from the source language of the installation, or from the wanted one', () => {
    const file = 'English,Indonesian,French\ngranary,lumbung,grenier\n';
    expect(pairsOf(file)).toEqual({ 'id-en': { lumbung: 'granary' }, 'id-fr': { lumbung: 'grenier' } });
    expect(pairsOf(file, { usualSource: 'id', source: 'en' })).toEqual({
      'en-id': { granary: 'lumbung' },
      'en-fr': { granary: 'grenier' },
    });
    expect(pairsOf('Deutsch;English\nSpeicher;granary')).toEqual({ 'de-en': { Speicher: 'granary' } });
  });
});

describe('words for source and target', () => {
  it.each([
    'source,target',
    'Term,Translation',
    'Istilah,Terjemahan',
    'Sumber,Sasaran',
    'Terme,Traduction',
    'Source language,Target language',
  ])('%s name the columns', (header) => {
    const file = `${header}\nlumbung,granary\n`;
    expect(pairsOf(file, ENGLISH)).toEqual({ 'id-en': { lumbung: 'granary' } });
    expect(() => read(file)).toThrow(expect.objectContaining({ kind: 'glossary-languages-unknown' }));
  });

  it.each([
    'istilah,term',
    'sumber,source',
    'bahasa Jawa,Javanese',
    'Prancis,French',
    'terjemahan,translation',
  ])('%s are an entry', (row) => {
    const [source, target] = row.split(',') as [string, string];
    expect(pairsOf(`${row}\nlumbung,granary\n`, ENGLISH)['id-en']).toEqual({
      [source]: target,
      lumbung: 'granary',
    });
  });
});

describe('Excel', () => {
  const rows = [
    'Indonesia;Inggris;Prancis',
    'banjir bandang;flash flood;crue soudaine',
    '"musyawarah; mufakat";consensus;consensus',
    '"rumah ""gadang""";big house;grande maison',
    'surat jalan;;laissez-passer',
    'sawah, ladang, kebun;fields, gardens;champs, jardins',
    '\u00a0kelurahan\u00a0;ward ;quartier',
    'banjir bandang;sudden flood;',
    ';;',
  ];
  const english = {
    'banjir bandang': 'flash flood',
    'musyawarah; mufakat': 'consensus',
    'rumah "gadang"': 'big house',
    'sawah, ladang, kebun': 'fields, gardens',
    kelurahan: 'ward',
  };
  const text = rows.join('\r\n');
  const utf16 = (written: string) => Buffer.from(written, 'utf16le');

  it.each([
    ['as UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}\r\n`)],
    ['in the system’s encoding', Buffer.from(`${text}\r\n`, 'latin1')],
    ['with its separator in the first line', Buffer.from(`sep=;\r\n${text}`)],
    ['with its separator and a byte order mark', Buffer.from(`\ufeffsep=;\r\n${text}`)],
    ['with another separator', Buffer.from(`sep=^\r\n${text.replaceAll(/;(?! )/g, '^')}`)],
    ['as Unicode text with tabs', utf16(`\ufeff${text.replaceAll(/;(?! )/g, '\t')}\r\n`)],
    ['as UTF-16 without a byte order mark', utf16(text)],
    ['as big-endian UTF-16', utf16(`\ufeff${text}`).swap16()],
  ])('%s', (_, file) => {
    expect(pairsOf(file)['id-en']).toEqual(english);
    expect(pairsOf(file)['id-fr']).toMatchObject({ 'surat jalan': 'laissez-passer' });
  });

  it('reports what it lacks and what it has twice, by the line of the file', () => {
    expect(read(`sep=;\r\n${text}`).skipped).toEqual([
      { line: 6, term: 'surat jalan', target: 'en', reason: 'empty' },
      { line: 9, term: 'banjir bandang', target: 'en', reason: 'conflict', first: 3 },
    ]);
  });

  it('has more commas than semicolons in most rows', () => {
    const file = 'sawah, ladang; fields, land\nlumbung, gudang; barn, store\nlaut; sea\n';
    expect(pairsOf(file, ENGLISH)['id-en']).toMatchObject({ 'sawah, ladang': 'fields, land', laut: 'sea' });
  });
});

it('Google Sheets exports cells with line breaks, and empty columns and rows', () => {
  const file =
    'Bahasa Indonesia,English,Français,,\r\nlumbung,"granary\nbarn",grenier,,\r\n,,,,\r\nsawah,rice field,rizière,,';
  expect(pairsOf(file)['id-en']).toEqual({ lumbung: 'granary barn', sawah: 'rice field' });
  expect(read(file).skipped).toEqual([]);
});

it('Weblate’s columns are known; `id` is not Indonesian; unfinished terms are not imported', () => {
  const file = [
    '"location","source","target","id","fuzzy","context","translator_comments","developer_comments"',
    '"","lumbung","granary","","False","","",""',
    '"","sawah","rice fields","","True","","periksa lagi",""',
    '"","leuit","","","False","","",""',
    '"","-wan","\'-ist\'","7","","","",""',
    '"","harga","\'=price\'","","","","",""',
  ].join('\r\n');
  expect(pairsOf(file, ENGLISH)).toEqual({
    'id-en': { lumbung: 'granary', '-wan': '-ist', harga: '=price' },
  });
  expect(read(file, ENGLISH)).toMatchObject({
    columns: [
      { heading: 'location', use: 'ignored' },
      { heading: 'source', use: 'source', language: 'id' },
      { heading: 'target', use: 'target', language: 'en' },
      { heading: 'id', use: 'ignored' },
      { heading: 'fuzzy', use: 'state' },
      { use: 'ignored' },
      { use: 'ignored' },
      { use: 'ignored' },
    ],
    skipped: [
      { line: 3, term: 'sawah', reason: 'unfinished' },
      { line: 4, term: 'leuit', reason: 'empty' },
    ],
  });
});

describe('DeepL’s four columns', () => {
  const rows =
    'lumbung,granary,ID,EN\nlumbung,grenier,ID,FR\n"sawah, ladang",fields,id,en-GB\ngranary,lumbung padi,EN,ID\n';

  it.each([
    ['without a header', rows],
    ['with one', `source,target,source_lang,target_lang\n${rows}`],
    ['with another spelling', `Source Term,Target Term,Source Language,Target Language\n${rows}`],
  ])('%s', (_, file) => {
    expect(pairsOf(file)).toEqual({
      'id-en': { lumbung: 'granary', 'sawah, ladang': 'fields', 'lumbung padi': 'granary' },
      'id-fr': { lumbung: 'grenier' },
    });
    expect(pairsOf(file, { ...ENGLISH, target: 'fr' })).toEqual({ 'id-fr': { lumbung: 'grenier' } });
  });

  it('with a row whose languages are no languages', () => {
    const file = `${rows}leuit,rice barn,ID,?\n`;
    expect(read(file).skipped).toEqual([{ line: 5, term: 'leuit', reason: 'language' }]);
  });
});

describe('OmegaT', () => {
  const file = [
    '# Glossary in tab-separated format -*- coding: utf-8 -*-',
    'lumbung\tgranary\tbangunan, bukan "gudang"',
    '# \tkomentar',
    'sawah\trice field',
    '"Siap" katanya\tReady, he said',
    '#tagar\thashtag',
  ].join('\n');

  it.each(['tsv', undefined] as const)('as %s', (format) => {
    expect(pairsOf(file, { ...ENGLISH, format })['id-en']).toEqual({
      lumbung: 'granary',
      sawah: 'rice field',
      '"Siap" katanya': 'Ready, he said',
    });
    expect(read(file, { ...ENGLISH, format }).skipped).toEqual([
      { line: 3, term: '#', reason: 'comment' },
      { line: 6, term: '#tagar', reason: 'comment' },
    ]);
  });

  it('with commas and a third column', () => {
    expect(pairsOf('lumbung,granary,bangunan\nsawah,rice field,\n', ENGLISH)['id-en']).toEqual({
      lumbung: 'granary',
      sawah: 'rice field',
    });
  });
});

it('Google’s sets of equal terms name languages, and have two more columns', () => {
  const file = 'en,id,fr,pos,description\ngranary,lumbung,grenier,noun,bangunan\n';
  expect(pairsOf(file)).toEqual({ 'id-en': { lumbung: 'granary' }, 'id-fr': { lumbung: 'grenier' } });
});

it('a hand-written table may have spaces before quotation marks, and marks inside cells', () => {
  expect(pairsOf('lumbung, "granary, barn"\npipa 5" besi, iron pipe\n', ENGLISH)['id-en']).toEqual({
    lumbung: 'granary, barn',
    'pipa 5" besi': 'iron pipe',
  });
});
