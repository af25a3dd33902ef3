import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/article/read-text.ts';
import type { TmxLanguages } from '../../../src/interchange/tmx/read-unit.ts';
import { readTmx as readTmxFor } from '../../../src/interchange/tmx/tmx-read.ts';
import { writeTmx } from '../../../src/interchange/tmx/tmx-write.ts';
import { asSegment, type TmxUnit } from '../../../src/interchange/tmx/tmx.ts';
import { translationsFromTmx } from '../../../src/interchange/tmx/translations-from-tmx.ts';
import { Problem } from '../../../src/problem.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A minimal file around these units. */
function tmx(units: string, srclang = 'id', header = ''): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' +
    `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" ` +
    `srclang="${srclang}" datatype="plaintext">${header}</header><body>${units}</body></tmx>`
  );
}

const tuv = (language: string, text: string, marks = '') =>
  `<tuv xml:lang="${language}"${marks}><seg>${text}</seg></tuv>`;

const readTmx = (xml: string | Uint8Array, usualSource: string, more: Partial<TmxLanguages> = {}) =>
  readTmxFor(xml, { usualSource, ...more });
const read = (units: string, srclang?: string, more?: Partial<TmxLanguages>) =>
  readTmx(tmx(units, srclang), 'id', more);

const pairsOf = (units: readonly TmxUnit[]) =>
  units.map(({ sourceLanguage, source, translations }) => [
    sourceLanguage,
    source,
    Object.fromEntries(translations.map(({ language, text }) => [language, text])),
  ]);

describe('a TMX unit becomes a segment', () => {
  it('with translations into any number of languages', () => {
    const { units } = read(
      `<tu>${tuv('fr', 'Un')}${tuv('id', 'Satu')}${tuv('en', 'One')}${tuv('ms', 'Satu.')}</tu>`,
    );
    expect(pairsOf(units)).toEqual([['id', 'Satu', { fr: 'Un', en: 'One', ms: 'Satu.' }]]);
  });

  it.each([
    ['the header and from the installation', 'en', '', ['en', 'id']],
    ['its own srclang before the header', 'en', ' srclang="fr"', ['fr', 'id']],
    ['the installation alone if it is the same', 'in_ID', '', ['id']],
    ['the installation, where the header leaves it open', '*all*', '', ['id']],
    ['the installation, where the unit leaves it open', 'en', ' srclang="*all*"', ['id']],
    ['the installation, where the header says nothing', '', '', ['id']],
  ])('whose source language comes from %s', (_, header, attribute, languages) => {
    const { units } = read(
      `<tu${attribute}>${tuv('en', 'One')}${tuv('id', 'Satu')}${tuv('fr', 'Un')}</tu>`,
      header,
    );
    expect(units.map(({ sourceLanguage }) => sourceLanguage)).toEqual(languages);
    for (const { translations } of units) expect(translations).toHaveLength(2);
  });

  it('in both directions', () => {
    const { units } = read(`<tu>${tuv('en-GB', 'One')}${tuv('id-ID', 'Satu')}</tu>`, 'en');
    expect(pairsOf(units)).toEqual([
      ['en', 'One', { id: 'Satu' }],
      ['id', 'Satu', { en: 'One' }],
    ]);
  });

  it('from the source that the caller names, whatever the file says', () => {
    const unit = `<tu srclang="en">${tuv('en', 'One')}${tuv('ID', 'Satu')}</tu>`;
    expect(pairsOf(read(unit, 'en', { source: 'id' }).units)).toEqual([['id', 'Satu', { en: 'One' }]]);
    expect(read(unit, 'en', { source: 'fr' }).skipped).toEqual([{ reason: 'no-source', units: 1, line: 3 }]);
  });

  it('with each form of a language as the one that the caller names', () => {
    const unit = `<tu>${tuv('id', 'Satu')}${tuv('en_US.UTF-8', 'One')}${tuv('fr-CA', 'Un')}</tu>`;
    expect(pairsOf(read(unit, 'id', { as: ['en'] }).units)).toEqual([
      ['id', 'Satu', { en: 'One', 'fr-CA': 'Un' }],
    ]);
    expect(pairsOf(read(unit, 'id', { as: ['fr', 'en-US'] }).units)).toEqual([
      ['id', 'Satu', { 'en-US': 'One', fr: 'Un' }],
    ]);
  });

  it.each([
    ['EN-GB', 'en'],
    ['en_gb', 'en'],
    ['en-us', 'en-US'],
    ['FR-FR', 'fr'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('whose language %s is read as %s', (written, tag) => {
    const { units } = read(`<tu>${tuv('ID_id', 'Satu')}${tuv(written, 'One')}</tu>`, 'ID-ID');
    expect(pairsOf(units)).toEqual([['id', 'Satu', { [memoryTagOf(tag)]: 'One' }]]);
  });

  it('also in TMX 1.1, which has lang without a prefix', () => {
    const { units } = read(
      '<tu><tuv lang="id"><seg>Satu</seg></tuv><tuv lang="en"><seg>One</seg></tuv></tu>',
    );
    expect(pairsOf(units)).toEqual([['id', 'Satu', { en: 'One' }]]);
  });

  it('with both translations if there are two into one language, in order', () => {
    const { units } = read(`<tu>${tuv('id', 'Satu')}${tuv('en', 'One')}${tuv('en', 'A')}</tu>`);
    expect(units[0]!.translations.map((each) => each.text)).toEqual(['One', 'A']);
  });
});

/** `zh-Hant-TW` is `zh-TW`: the script is the usual one of the region. */
const memoryTagOf = (tag: string) => (tag === 'zh-Hant-TW' ? 'zh-TW' : tag);

describe('the text of a TMX segment', () => {
  it.each([
    ['codes left out', 'Ia <bpt i="1">[12}</bpt>pergi<ept i="1">{12]</ept>.', 'Ia pergi.'],
    [
      'placeholders left out',
      'Ia<ph x="1">&lt;img/&gt;</ph> <it pos="begin">[</it>pergi<ut>{</ut>.',
      'Ia pergi.',
    ],
    [
      'codes for a line break',
      'Ia<ph x="1">&lt;br/&gt;</ph> pergi.<ph type="lb"/>Jauh.',
      'Ia\npergi.\nJauh.',
    ],
    ['line breaks', 'Ia\npergi&#10;\njauh.', 'Ia\npergi\njauh.'],
    ['white space around codes', 'Ia <ph>{1}</ph> <bpt i="1">x</bpt> pergi<ept i="1"/>.', 'Ia pergi.'],
    ['text within a code left out', 'Ia <ph>&lt;img alt="<sub>foto</sub>"&gt;</ph>pergi.', 'Ia pergi.'],
    ['highlighted text kept', 'Ia <hi type="term">pergi <hi>jauh</hi></hi>.', 'Ia pergi jauh.'],
    ['codes in highlighted text left out', 'Ia <hi><bpt i="1">x</bpt>pergi</hi>.', 'Ia pergi.'],
    ['unknown elements passed over', 'Ia <mrk>pergi<x/></mrk>.', 'Ia pergi.'],
    ['space as a paragraph has it', '\n   Ia\r\n\t pergi.   \n', 'Ia pergi.'],
    ['composed form', 'cafe\u0301', 'café'],
    ['no-break spaces kept inside', '\u00a0«\u00a0Oui\u00a0» ', '«\u00a0Oui\u00a0»'],
    ['references resolved', '&lt;b&gt; &amp;amp; &#233;&#x2019;&quot;', '<b> &amp; é’"'],
    ['CDATA as it stands', '<![CDATA[<b> & ]]>co', '<b> & co'],
    ['comments left out', 'Ia <!-- ? -->pergi.', 'Ia pergi.'],
  ])('%s', (_, segment, expected) => {
    const { units } = read(`<tu>${tuv('id', segment)}${tuv('en', segment)}</tu>`);
    const source = expected.split('\n').map(oneLine).join('\n');
    expect(pairsOf(units)).toEqual([['id', source, { en: expected }]]);
  });
});

describe('the codes of a TMX segment become inline markup', () => {
  const htmlOf = (segment: string, tool = 't') => {
    const unit = `<tu>${tuv('id', segment)}${tuv('en', segment)}</tu>`;
    const [found] = readTmx(tmx(unit).replace('creationtool="t"', `creationtool="${tool}"`), 'id').units;
    const { text, html } = found!.translations[0]!;
    return [found!.source, text, html];
  };
  it.each([
    ['HTML', '<bpt i="1">&lt;b&gt;</bpt>A<ept i="1">&lt;/b&gt;</ept> &amp; B', 'A & B', '<b>A</b> &amp; B'],
    [
      'a link',
      '<bpt i="1">&lt;a class="x" href="https://a.example/?b&amp;amp;c"&gt;</bpt>A<ept i="1"/>',
      'A',
      expect.stringMatching(/^<a href="https:\/\/a\.example\/[^>]*>A<\/a>$/),
    ],
    ['a link to a script', '<bpt i="1">&lt;a href="javascript:x()"&gt;</bpt>A<ept i="1"/>', 'A', undefined],
    [
      'memoQ’s types',
      'x <bpt i="1" type="bold">{}</bpt>A<ept i="1">{}</ept> <bpt i="2" type="italic">{}</bpt>B<ept i="2">{}</ept>',
      'x A B',
      'x <b>A</b> <i>B</i>',
    ],
    ['highlighted text', '<hi type="italic">A <hi>B</hi></hi>', 'A B', '<i>A B</i>'],
    [
      'OmegaT’s numbers in codes',
      '<bpt i="0" x="0">&lt;i0&gt;</bpt>A<ept i="0">&lt;/i0&gt;</ept>',
      'A',
      '<i>A</i>',
    ],
    ['OmegaT’s numbers as text', '&lt;b0&gt;A&lt;/b0&gt; &lt;a1&gt;B&lt;/a1&gt;', 'A B', '<b>A</b> B'],
    ['OmegaT’s single tags', 'A&lt;br0/&gt;B&lt;f1/&gt;C &lt;i2&gt; D', 'A\nB C D', undefined],
    ['Trados', '<bpt i="1">&lt;cf bold="on"&gt;</bpt>A<ept i="1">&lt;/cf&gt;</ept>', 'A', '<b>A</b>'],
    ['RTF', '<bpt i="1">{\\b </bpt>A<ept i="1">}</ept>', 'A', '<b>A</b>'],
    [
      'tags that overlap',
      '<bpt i="1">&lt;b&gt;</bpt>A<bpt i="2">&lt;i&gt;</bpt>B<ept i="1"/>C<ept i="2"/>',
      'ABC',
      '<b>A<i>B</i></b><i>C</i>',
    ],
    [
      'one end alone',
      '<bpt i="1">&lt;b&gt;</bpt>A <it pos="begin">&lt;i&gt;</it>B<ept i="9"/>',
      'A B',
      undefined,
    ],
    [
      'a script',
      '<bpt i="1">&lt;script&gt;</bpt>A &lt;b&gt;<ept i="1">&lt;/script&gt;</ept>',
      expect.anything(),
      undefined,
    ],
  ])('%s', (_, segment, text, html) => {
    expect(htmlOf(segment)).toEqual([text, text, html]);
  });

  it('but not the headings that a text about HTML names, except in a file of OmegaT', () => {
    expect(htmlOf('Pakai &lt;h1&gt;.')[1]).toBe('Pakai <h1>.');
    expect(htmlOf('&lt;h1&gt;Pakai&lt;/h1&gt;', 'OmegaT')[1]).toBe('Pakai');
  });

  it('and a segment of very many codes is read in linear time', () => {
    const many = '<bpt i="1">&lt;b&gt;</bpt>a<ept i="1"/><bpt i="2">&lt;i&gt;</bpt>'.repeat(50_000);
    expect(htmlOf(many)[1]).toBe('a'.repeat(50_000));
  }, 60_000);
});

it('a TMX source is repaired like an article’s paragraph, so that look-ups find it', () => {
  const { units } = read(`<tu>${tuv('id', 'Rakyat\u00a0Mali,†ujar\u200b Diop')}${tuv('en', 'Mali,†')}</tu>`);
  expect(pairsOf(units)).toEqual([['id', 'Rakyat Mali,” ujar Diop', { en: 'Mali,†' }]]);
});

describe('a TMX unit without a pair is skipped and counted', () => {
  it.each([
    ['no-source', tuv('en', 'One') + tuv('fr', 'Un')],
    ['no-source', ''],
    ['source-empty', tuv('id', ' ') + tuv('en', 'One')],
    ['source-empty', tuv('id', '<ph>&lt;br&gt;</ph>') + tuv('en', 'One')],
    ['source-empty', '<tuv xml:lang="id"/>' + tuv('en', 'One')],
    ['source-empty', tuv('id', '\u200b') + tuv('en', 'One')],
    ['no-target', tuv('id', 'Satu')],
    ['no-target', tuv('id', 'Satu') + tuv('id-ID', 'Satu')],
    ['target-empty', tuv('id', 'Satu') + tuv('en', '')],
    ['language-invalid', tuv('id', 'Satu') + tuv('english, I think', 'One')],
    ['language-invalid', '<tuv><seg>Satu</seg></tuv>' + tuv('en', 'One')],
  ])('%s: %s', (reason, variants) => {
    const { units, skipped } = read(`<tu>${variants}</tu>\n<tu>${tuv('id', 'Dua')}${tuv('en', 'Two')}</tu>`);
    expect(pairsOf(units)).toEqual([['id', 'Dua', { en: 'Two' }]]);
    expect(skipped).toEqual([{ reason, units: 1, line: 3 }]);
  });

  it('by reason, with the line of the first one', () => {
    const units = ['<tu/>', `<tu>${tuv('id', 'Satu')}</tu>`, '<tu/>', '<tu/>'].join('\n');
    expect(read(`\n${units}`).skipped).toEqual([
      { reason: 'no-source', units: 3, line: 4 },
      { reason: 'no-target', units: 1, line: 5 },
    ]);
  });

  it('but not if only one of its targets is empty', () => {
    const { units, skipped } = read(`<tu>${tuv('id', 'Satu')}${tuv('en', '')}${tuv('fr', 'Un')}</tu>`);
    expect(pairsOf(units)).toEqual([['id', 'Satu', { fr: 'Un' }]]);
    expect(skipped).toEqual([]);
  });
});

describe('the encoding of a TMX file', () => {
  const text = 'Perdana Menteri — “élu” 中文';
  const units = `<tu>${tuv('id', text)}${tuv('en', text)}</tu>`;
  const utf16 = (xml: string) => Buffer.from(xml, 'utf16le');
  const declared = (label: string) => tmx(units).replace('UTF-8', label);
  it.each([
    ['UTF-8', Buffer.from(tmx(units))],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${tmx(units)}`)],
    ['UTF-16LE with a byte order mark', utf16(`\ufeff${declared('UTF-16')}`)],
    ['UTF-16BE with a byte order mark', utf16(`\ufeff${declared('utf-16')}`).swap16()],
    ['UTF-16LE without', utf16(declared('UTF-16LE'))],
    ['UTF-8 that is declared as UTF-16', Buffer.from(declared('UTF-16'))],
    ['UTF-8 without a declaration', Buffer.from(tmx(units).replace(/^<\?.*\n/, ''))],
  ])('%s', (_, bytes) => {
    expect(pairsOf(readTmx(bytes, 'id').units)).toEqual([['id', text, { en: text }]]);
  });

  it('is Windows-1252 if its declaration says so', () => {
    const bytes = Buffer.from(
      tmx(`<tu>${tuv('id', '\u0093é')}${tuv('en', '\u0094')}</tu>`).replace('UTF-8', 'windows-1252'),
      'latin1',
    );
    expect(pairsOf(readTmx(bytes, 'id').units)).toEqual([['id', '“é', { en: '”' }]]);
  });

  it('is refused if it is unknown', () => {
    const refused = problemOf(() => readTmx(Buffer.from(declared('EBCDIC-FOO')), 'id'));
    expect(refused).toMatchObject({ kind: 'charset-unknown', values: { charset: 'EBCDIC-FOO' } });
  });

  it('costs the units with bytes that are invalid in it', () => {
    const good = `<tu>${tuv('id', 'Satu')}${tuv('en', 'One')}</tu>`;
    const bytes = Buffer.from(tmx(`${good}\n<tu>\n\xff</tu>\n${good}`), 'latin1');
    const { units, skipped } = readTmx(bytes, 'id');
    expect(units).toHaveLength(2);
    expect(skipped).toEqual([{ reason: 'malformed', units: 1, line: 5, fault: 'bytes that are not UTF-8' }]);
  });
});

describe('a broken TMX unit costs nothing but itself', () => {
  const good = (text: string) => `<tu>${tuv('id', text)}${tuv('en', text)}</tu>`;
  it.each([
    ['a control character', `<tu>${tuv('id', 'a\u0001')}${tuv('en', 'a')}</tu>`, 4],
    ['a reference to one', `<tu>\n${tuv('id', 'a&#x1F;')}</tu>`, 5],
    ['an ampersand on its own', `<tu>${tuv('id', 'A & B')}</tu>`, 4],
    ['an entity of HTML', `<tu>${tuv('id', 'A&nbsp;B')}</tu>`, 4],
    ['a less-than sign on its own', `<tu>${tuv('id', '1 < 2')}</tu>`, 4],
    ['an attribute without quotes', '<tu tuid=1><tuv xml:lang="id"><seg>a</seg></tuv></tu>', 4],
    ['an element that is not closed', '<tu><tuv xml:lang="id"><seg>a</tuv></tu>', 4],
    ['a unit that is not closed', `<tu>${tuv('id', 'a')}`, 4],
    ['a comment that is not closed', `<tu><!-- ${tuv('id', 'a')}</tu>`, 4],
  ])('%s', (_, broken, line) => {
    const { units, skipped } = read(`${good('Satu')}\n${broken}\n${good('Dua')}<!-- <tu> --><tu/>`);
    expect(units.map(({ source }) => source)).toEqual(['Satu', 'Dua']);
    expect(skipped).toEqual([
      { reason: 'malformed', units: 1, line, fault: expect.stringMatching(/\w/) as string },
      { reason: 'no-source', units: 1, line: expect.any(Number) as number },
    ]);
  });

  it('and the first hundred of them are named', () => {
    const { units, skipped } = read(`<tu>${tuv('id', '&')}</tu>\n`.repeat(250) + good('Satu'));
    expect(units).toHaveLength(1);
    expect(skipped).toHaveLength(101);
    expect(skipped.at(-1)).toEqual({ reason: 'malformed', units: 150, line: 103 });
  });

  it('and a header with a fault is read as far as it goes', () => {
    const xml = tmx(good('Satu'), 'id', '<note>a & b</note>');
    expect(readTmx(xml, 'fr').units).toMatchObject([{ sourceLanguage: 'id', source: 'Satu' }]);
  });

  it('and many of them are read in linear time', () => {
    for (const part of ['<tu><!-- ', '<tu><![CDATA[', '<tu &', '<tu x="', '<!-- '])
      readTmx(tmx(good('Satu') + part.repeat(20_000)), 'id');
  }, 60_000);
});

describe('a malformed TMX file is refused as a whole', () => {
  const good = `<tu>${tuv('id', 'Satu')}${tuv('en', 'One')}</tu>`;
  it.each([
    ['a file that was cut off', tmx(good).slice(0, -20), 3],
    ['a body that does not end', tmx(good).replace('</body>', ''), 3],
    ['another format', '<xliff version="1.2"/>', 1],
    ['another format with units', `<xliff>${good}</xliff>`, 1],
    ['no XML', 'Satu, dua, tiga.', 1],
    ['nothing', '', 1],
    ['text after the end', `${tmx(good)}\nSatu`, 3],
    ['no units, and a fault', tmx('\n & '), 4],
  ])('%s', (_, xml, line) => {
    const refused = problemOf(() => readTmx(xml, 'id'));
    expect(refused).toMatchObject({ kind: 'file-malformed', values: { format: 'TMX', line } });
    expect(refused.values['column']).toEqual(expect.any(Number));
    expect(refused.values['reason']).toMatch(/\w/);
  });

  it('for entities that multiply, which are not expanded', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' +
      `<tmx version="1.4"><header srclang="id"/><body><tu>${tuv('id', '&b;')}</tu></body></tmx>`;
    expect(problemOf(() => readTmx(bomb, 'id')).kind).toBe('file-malformed');
  });

  it('for markup that is nested too deep', () => {
    const deep = tmx(`<tu>${tuv('id', '<hi>'.repeat(100_000))}</tu>`);
    expect(problemOf(() => readTmx(deep, 'id'))).toMatchObject({
      kind: 'markup-too-deep',
      values: { limit: 64 },
    });
  });

  it('for more bytes than the limit', () => {
    const limit = 64 * 1024 * 1024;
    const refused = problemOf(() => readTmx(new Uint8Array(limit + 1), 'id'));
    expect(refused).toMatchObject({ kind: 'text-too-large', values: { bytes: limit + 1, limit } });
  });

  it('for more units than the limit', () => {
    const refused = problemOf(() => readTmx(tmx('<tu/>'.repeat(1_000_001)), 'id'));
    expect(refused).toMatchObject({ kind: 'too-many-paragraphs', values: { limit: 1_000_000 } });
  }, 120_000);
});

it('TMX elements in the wrong place are ignored', () => {
  const stray =
    '<tu><seg>a</seg><constructor/><__proto__/></tu><tuv xml:lang="id"><seg>b</seg></tuv><seg>c</seg>' +
    `<x><tu><tuv><seg>d</seg><note>e</note></tuv></tu></x><tu>${tuv('id', 'Satu<tuv><seg>!</seg></tuv>')}${tuv('en', 'One')}</tu>`;
  expect(pairsOf(read(stray).units)).toEqual([['id', 'Satu!', { en: 'One' }]]);
});

describe('a TMX import becomes translations of the memory', () => {
  const importOf = (units: string, header = '') =>
    translationsFromTmx(Buffer.from(tmx(units, 'id', header)), {
      fileName: 'memori.tmx',
      languages: { usualSource: 'id' },
      importedAt: '2026-11-23T09:00:00.000Z',
    }).translations;
  const provenanceOf = (unitMarks: string, variantMarks: string, inside = '', header = '') =>
    importOf(
      `<tu${unitMarks}>${tuv('id', 'Satu')}<tuv xml:lang="en"${variantMarks}>${inside}<seg>One</seg></tuv></tu>`,
      header,
    )[0]!.provenance;

  it('with one translation per language, its state and the name of the file', () => {
    const provenance = { date: '2026-11-23T09:00:00.000Z', file: 'memori.tmx' };
    const pair = { sourceLanguage: 'id', source: 'Satu', origin: 'imported', provenance };
    expect(importOf(`<tu>${tuv('id', 'Satu')}${tuv('en', 'One')}${tuv('fr', 'Un')}</tu>`)).toEqual([
      { ...pair, target: 'en', text: 'One' },
      { ...pair, target: 'fr', text: 'Un' },
    ]);
  });

  it.each([
    [
      'changedate before creationdate',
      '',
      ' creationdate="20200101T000000Z" changedate="20210203T040506Z"',
      '2021-02-03T04:05:06.000Z',
    ],
    [
      'its own before the unit’s',
      ' changedate="20220101T000000Z"',
      ' creationdate="20200101T000000Z"',
      '2020-01-01T00:00:00.000Z',
    ],
    ['the unit’s where it has none', ' creationdate="20220101T000000Z"', '', '2022-01-01T00:00:00.000Z'],
    [
      'the import’s where nothing is a date',
      ' creationdate="20221301T000000Z"',
      ' changedate="yesterday"',
      '2026-11-23T09:00:00.000Z',
    ],
  ])('with the date: %s', (_, unitMarks, variantMarks, date) => {
    expect(provenanceOf(unitMarks, variantMarks).date).toBe(date);
  });

  it('with the editor: who changed it, else who created it', () => {
    expect(provenanceOf('', ' creationid="ani" changeid="budi"').editor).toBe('budi');
    expect(provenanceOf(' creationid="ani"', '').editor).toBe('ani');
    expect(provenanceOf('', ' creationid=" "')).not.toHaveProperty('editor');
  });

  it('with the note: its own, else the unit’s, else the file’s', () => {
    const header = '<note>dari berkas</note>';
    expect(provenanceOf('', '', '<note>satu</note><note>dua</note>', header).note).toBe('satu\ndua');
    expect(provenanceOf('', '', '<note> </note>', header).note).toBe('dari berkas');
    expect(provenanceOf('', '')).not.toHaveProperty('note');
  });

  it('with a note that is cut, because it is stored with every translation', () => {
    expect(provenanceOf('', '', `<note>${'😀'.repeat(5_000)}</note>`).note).toBe('😀'.repeat(500) + '…');
  });

  it('with the state machine and its engine for a machine translation', () => {
    const inside =
      '<prop type="x-state">machine</prop><prop type="x-engine">deepl</prop><prop type="x-model">m1</prop>';
    const [translation] = importOf(
      `<tu>${tuv('id', 'Satu')}<tuv xml:lang="en">${inside}<seg>One</seg></tuv></tu>`,
    );
    expect(translation).toMatchObject({ origin: 'machine', provenance: { engine: 'deepl', model: 'm1' } });
  });
});

describe('the context of a TMX unit', () => {
  const print = (text: string) => fingerprint('id', text);
  const unit = (text: string, props = '') => `<tu>${props}${tuv('id', 'Satu')}${tuv('en', text)}</tu>`;
  const prop = (type: string, text: string) => `<prop type="${type}">${text}</prop>`;

  it.each([
    ['OmegaT’s', prop('file', 'a.txt') + prop('prev', '&lt;b0&gt;Nol.&lt;/b0&gt;') + prop('next', 'Dua.')],
    ['without a file', prop('prev', ' Nol. ') + prop('next', 'Dua.')],
    ['Phrase’s', prop('x-previous-source-text', 'Nol.') + prop('x-next-source-text', 'Dua.')],
  ])('is that of its neighbours (%s)', (_, props) => {
    expect(read(unit('One', props)).units).toMatchObject([
      { isForPlace: true, context: { previous: print('Nol.'), next: print('Dua.') } },
    ]);
  });

  it('is also in the variant of the source, as memoQ writes it', () => {
    const seg = (text: string) => `&lt;seg&gt;${text}&lt;ph /&gt;&lt;/seg&gt;`;
    const props = prop('x-context-pre', seg('Nol.')) + prop('x-context-post', seg('Dua.'));
    const variant = `<tuv xml:lang="id">${props}<seg>Satu</seg></tuv>`;
    expect(read(`<tu>${variant}${tuv('en', 'One')}</tu>`).units).toMatchObject([
      { isForPlace: true, context: { previous: print('Nol.'), next: print('Dua.') } },
    ]);
  });

  it('is a file without neighbours, or one of two neighbours', () => {
    expect(read(unit('One', prop('file', 'a.txt'))).units[0]).toMatchObject({ isForPlace: true });
    expect(read(unit('One', prop('next', 'Dua.'))).units[0]!.context).toEqual({ next: print('Dua.') });
    expect(read(unit('One', prop('prev', ''))).units[0]).not.toHaveProperty('isForPlace');
  });

  it('is in the language of the source, and so it is not that of the other direction', () => {
    const { units } = readTmx(tmx(unit('One', prop('prev', 'Zero.')), 'en'), 'id');
    expect(units.map(({ sourceLanguage, context }) => [sourceLanguage, context])).toEqual([
      ['en', { previous: fingerprint('en', 'Zero.') }],
      ['id', undefined],
    ]);
    expect(units[1]).toMatchObject({ isForPlace: true });
  });

  it('comes before the usual translation of the same text in an import', () => {
    const file = tmx(unit('One') + unit('An', prop('prev', 'Nol.')));
    const { translations } = translationsFromTmx(file, {
      fileName: 'a.tmx',
      languages: { usualSource: 'id' },
      importedAt: '2026-11-23T09:00:00.000Z',
    });
    expect(translations.map(({ text, isForPlace }) => [text, isForPlace])).toEqual([
      ['An', true],
      ['One', undefined],
    ]);
  });
});

describe('a written TMX file is read back', () => {
  const language = fc.constantFrom('en', 'fr', 'ms', 'zh-TW');
  const writable = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => asSegment(text.replace(/[\ufffe\uffff\p{Cc}]/gu, '')))
    .filter((text) => text !== '');
  const name = writable
    .map((text) => text.slice(0, 20))
    .filter((text) => !/\p{Cs}/u.test(text) && text.trim() === text);
  const optional = { requiredKeys: ['language', 'text'] as ['language', 'text'] };
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const translation = fc.record(
    {
      language,
      text: writable,
      date: date.map((each) => new Date(Math.floor(each.getTime() / 1000) * 1000).toISOString()),
      editor: name,
      state: fc.constantFrom('machine', 'edited'),
      engine: name,
      model: name,
      note: writable,
    },
    optional,
  );
  const unit = fc.record(
    {
      sourceLanguage: fc.constantFrom('id', 'de'),
      source: writable.map(oneLine).filter((text) => text !== ''),
      id: name,
      translations: fc.array(translation, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['sourceLanguage', 'source', 'translations'] },
  );

  it('unchanged', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 5 }), (units) => {
        const xml = writeTmx({
          sourceLanguage: 'id',
          units,
          createdAt: '2026-11-23T09:00:00Z',
          version: '0.1.0',
        });
        expect(readTmx(xml, 'su')).toEqual({ units, skipped: [] });
        expect(readTmx(Buffer.from(xml), 'su').units).toEqual(units);
      }),
    );
  });

  it('with a visible replacement for characters that XML does not allow', () => {
    const units = [
      {
        sourceLanguage: 'id',
        source: 'a\u0001b\ud800c\uffff',
        translations: [{ language: 'en', text: 'a' }],
      },
    ];
    const xml = writeTmx({
      sourceLanguage: 'id',
      units,
      createdAt: '2026-11-23T09:00:00Z',
      version: '0.1.0',
    });
    expect(readTmx(xml, 'id').units[0]!.source).toBe('a\ufffdb\ufffdc\ufffd');
  });
});

it('a written TMX file has the header that the standard requires', () => {
  const units = [
    {
      sourceLanguage: 'id',
      source: '"Siap" & <i>',
      id: 'a-p1',
      translations: [
        { language: 'en', text: 'Ready', date: '2026-11-23T09:00:00.123Z', editor: 'A "B" <C>' },
      ],
    },
  ];
  const file = {
    sourceLanguage: 'id',
    units,
    createdAt: '2026-11-23T10:00:00Z',
    version: '1.2.3',
    note: 'Semua.',
  };
  expect(writeTmx(file)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="sejajar" creationtoolversion="1.2.3" segtype="paragraph" o-tmf="sejajar" adminlang="en" srclang="id" datatype="plaintext" creationdate="20261123T100000Z">
    <note>Semua.</note>
  </header>
  <body>
    <tu tuid="a-p1">
      <tuv xml:lang="id">
        <seg>"Siap" &amp; &lt;i&gt;</seg>
      </tuv>
      <tuv xml:lang="en" creationdate="20261123T090000Z" creationid="A &quot;B&quot; &lt;C&gt;">
        <seg>Ready</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`);
});
