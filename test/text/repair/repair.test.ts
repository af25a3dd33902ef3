import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../src/text/repair/repair.ts';
import { traced } from '../../../src/text/traced-text.ts';
import { hostileText } from '../hostile-text.ts';
import { applyRepairs, withoutWhiteSpace } from '../promises.ts';

const repaired = (text: string) => repair(traced(text)).text;

/** UTF-8 that was read as Windows-1252 this many times. */
function misread(text: string, layers = 1): string {
  const bytes = Buffer.from(text);
  const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const once = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? SPECIALS[byte - 0x80] : String.fromCharCode(byte),
  ).join('');
  return layers === 1 ? once : misread(once, layers - 1);
}

describe('repair restores UTF-8 that was read in another encoding', () => {
  const texts = [
    '“Kami siap,” ujar Diop – lalu ‘pergi’…',
    'Château de l’Élysée, œuvre, Noël, déjà vu, ça va ?',
    'Über Österreich und Straßburg',
    'JÉRÔME À L’ÎLE',
    'España, ¿qué? ¡Señor!',
    'Ação e coração, São João',
    'Çığ, İstanbul, güneş, ağaç',
    'Wałęsa, Łódź, święty, gęś',
    'Științe și învățământ',
    'Hồ Chí Minh, Nguyễn Ái Quốc, thạt',
    'Мали отказалась от сотрудничества',
    'Η Ελλάδα και η Γαλλία',
    'قال الوزير إن مالي ترفض',
    'שלום עולם',
    '日本語と中国の間',
    '한국과 프랑스',
    'ประเทศไทย',
    'Harga €5 atau £3, 20°C, 3×4, ½, © 2023 ™',
    'Emoji 😀 dan 👨‍👩‍👧 serta ❤️',
    '→ ★ ✓ • −5',
  ];

  it.each(texts)('%s', (text) => expect(repaired(misread(text))).toBe(text));
  it.each(texts)('read twice: %s', (text) => expect(repaired(misread(text, 2))).toBe(text));
  it.each(texts)('read in parts: %s', (text) => {
    expect(repaired(`“Utuh,” kata château. ${misread(text)} “Utuh lagi.”`)).toBe(
      `“Utuh,” kata château. ${text} “Utuh lagi.”`,
    );
  });
  it.each(texts.slice(0, 3))('read four times: %s', (text) => expect(repaired(misread(text, 4))).toBe(text));
  it('read as ISO-8859-1', () => {
    expect(repaired(Buffer.from('“Kami siap,” ujar château').toString('latin1'))).toBe(
      '“Kami siap,” ujar château',
    );
  });
});

describe('repair restores UTF-8 that was read in another code page', () => {
  it.each<[string, string, string]>([
    ['437', 'ΓÇ£Kami siap,ΓÇ¥ kata Ren├⌐ ΓÇô ΓÇÿmungkinΓÇÖΓÇª', '“Kami siap,” kata René – ‘mungkin’…'],
    ['437', 'Caf├⌐ Ram├│n, suhu 25 ┬░C, harga Γé¼5', 'Café Ramón, suhu 25 °C, harga €5'],
    ['850', 'ÔÇ£Kami siap,ÔÇØ kata Ren├® ÔÇô ├á Paris', '“Kami siap,” kata René – à Paris'],
    ['Macintosh', '‚ÄúKami siap,‚Äù kata Ren√© ‚Äì caf√©, 25¬∞C‚Ä¶', '“Kami siap,” kata René – café, 25°C…'],
  ])('%s: %s', (_page, damaged, whole) => expect(repaired(damaged)).toBe(whole));
});

it('repair undoes the codings of mails that were copied with them', () => {
  expect(repaired('Perihal: =?UTF-8?Q?Rapat_=E2=80=9Cdesa=E2=80=9D?= =?utf-8?B?IGJlc29r?= (2)')).toBe(
    'Perihal: Rapat “desa” besok (2)',
  );
  expect(repaired('Perihal: =?iso-8859-1?Q?Caf=E9?=, =?apa?Q?x?=')).toBe('Perihal: Café, =?apa?Q?x?=');
  expect(repaired('Saya =E2=80=9Csetuju=E2=80=9D, lihat =\r\nhttp://a.id/?b=3Dc=20sekarang=2E')).toBe(
    'Saya “setuju”, lihat http://a.id/?b=c sekarang.',
  );
});

describe('repair gives plain letters for those that only look different', () => {
  it.each([
    ['𝗜𝗡𝗙𝗢 𝗣𝗘𝗡𝗧𝗜𝗡𝗚 di 𝒂 𝟮𝟬𝟮𝟰', 'INFO PENTING di a 2024'],
    ['Pukul １０．３０ （WIB）', 'Pukul 10.30 (WIB)'],
  ])('%s', (text, plain) => expect(repaired(text)).toBe(plain));
});

describe('repair restores a character that lost a byte', () => {
  const rows: readonly [damaged: string, whole: string][] = [
    ['“Kami siap,†ujar Diop', '“Kami siap,” ujar Diop'],
    ['"gagal memenuhi aspirasi rakyat Mali,†ujar Diop', '"gagal memenuhi aspirasi rakyat Mali,” ujar Diop'],
    ['“Kami siap.†Ia pergi', '“Kami siap.” Ia pergi'],
    ['istilah “tunggal†yang lama', 'istilah “tunggal” yang lama'],
    ['“Kami siap.†\nIa pergi', '“Kami siap.”\nIa pergi'],
    ['â€œKami siap,â€ ujar Diop', '“Kami siap,” ujar Diop'],
    ['â€œKami siap,â€\u009d ujar Diop', '“Kami siap,” ujar Diop'],
    ['â€œKami siap,â€ujar Diop', '“Kami siap,” ujar Diop'],
    ['â€œKami siap,â€? ujar Diop', '“Kami siap,” ujar Diop'],
    ['â€œKami siapâ€? ujar Diop', '“Kami siap” ujar Diop'],
    ['Apa itu â€œdemokrasiâ€? Ia diam', 'Apa itu “demokrasi”? Ia diam'],
    ['â€œKami siap,â€\ufffd ujar Diop', '“Kami siap,” ujar Diop'],
    ['â€œKami siap.â€', '“Kami siap.”'],
    ['â€œKami siap,â€\u00a0ujar Diop', '“Kami siap,” ujar Diop'],
    ['Ã¢â‚¬Å“Kami siap,Ã¢â‚¬Â ujar Diop', '“Kami siap,” ujar Diop'],
    ['tahun 2010â€"2012, lalu â€" kata', 'tahun 2010–2012, lalu — kata'],
    ['Ã  Paris, voilÃ la', 'à Paris, voilà la'],
    ['dÃ©jÃ  vu', 'déjà vu'],
    ['kataÂ lain, kataÂ\u00a0lain', 'kata lain, kata lain'],
  ];

  it.each(rows)('%s', (damaged, whole) => expect(repaired(damaged)).toBe(whole));
});

describe('repair does not change correct text', () => {
  it.each([
    'Napoleon (†1821), wafat † 1821, *1901 †1970',
    'kata† berikut, dan kata,† lalu “kata”† lagi',
    'Le château, la pâte, théâtre, Qurâan',
    'SÃO PAULO, JOÃO, IRMÃ, MANHÃ!',
    '“IRMÃ” dan “AMANHÃ…” serta «MAÇÃ»',
    'ÂNGELA dan ROMÂNIA, ÎN ROMÂ”',
    'CAFÉ” dan JÄ” serta Ö” juga Å”',
    '« café » : « été » – « voilà… »',
    '« café\u202f» et « né »',
    'Ðà Nẵng, Ðông, Ð5, Ð½',
    'Ångström på ön, Øst, Ærø',
    '5 € dan £5, ¥100, 20 °C, 2×½, 5×7”',
    'Тест и тест',
    'قال: «نعم»',
    '日本語、中国語。',
    'Tiếng Việt: Ấn Độ, Ă, Â, Ê, Ô, Ơ, Ư.',
    'AT&T, R&D; Q&A; a&b=c&copy2',
    '├── src ─┬─ ┌┬┐ │ ├┼┤ ░▒▓',
    'Rumus 𝑥 + 𝑦 = 𝑧, √2 ≈ 1,41, ¬p, Γ(n)',
    'http://a.id/?x=E2&y=80, warna=A0A0FF',
    '日本語は１２３、中国語。',
    'naïve, façade, Zoë, Brontë’s',
    'Emoji 👨‍👩‍👧 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇩',
    'می‌خواهم، क्‍ष',
    'عربي\u200f (abc)\u200f عربي',
  ])('%s', (text) => {
    const plain = text.replace(/[\u00a0\u202f]/g, ' ');
    expect(repair(traced(text))).toMatchObject({ text: plain, repairs: [] });
  });
});

describe('repair records each change with the original characters', () => {
  const rows: readonly [
    name: string,
    text: string,
    result: string,
    ...repairs: [at: number, from: string, to: string, kind: string][],
  ][] = [
    ['a misread character', 'a â€œb', 'a “b', [2, 'â€œ', '“', 'encoding']],
    ['two layers as one change', 'a Ã¢â‚¬Å“b', 'a “b', [2, 'Ã¢â‚¬Å“', '“', 'encoding']],
    ['a dagger', 'siap,†ujar', 'siap,” ujar', [5, '†', '” ', 'encoding']],
    [
      'a quote as a control character',
      '\u0093siap\u0094',
      '“siap”',
      [0, '\u0093', '“', 'encoding'],
      [5, '\u0094', '”', 'encoding'],
    ],
    [
      'an ellipsis as a control character',
      'entah\u0085 kata Diop',
      'entah… kata Diop',
      [5, '\u0085', '…', 'encoding'],
    ],
    ['a next-line character', 'Selesai.\u0085Ia pergi', 'Selesai.\nIa pergi', [8, '\u0085', '\n', 'control']],
    ['a control character without a meaning', 'a\u0081b', 'ab', [1, '\u0081', '', 'control']],
    [
      'control characters',
      'a\u0000\u0007b\u007f',
      'ab',
      [1, '\u0000\u0007', '', 'control'],
      [4, '\u007f', '', 'control'],
    ],
    [
      'the colours of a terminal',
      '\u001b[1;31mawas\u001b[0m!',
      'awas!',
      [0, '\u001b[1;31m', '', 'control'],
      [11, '\u001b[0m', '', 'control'],
    ],
    ['a byte order mark', '\ufeffa', 'a', [0, '\ufeff', '', 'invisible']],
    ['a misread byte order mark', 'ï»¿a', 'a', [0, 'ï»¿', '', 'encoding']],
    [
      'zero-width characters',
      'a\u200bb\u2060c',
      'abc',
      [1, '\u200b', '', 'invisible'],
      [3, '\u2060', '', 'invisible'],
    ],
    ['a soft hyphen', 'ke\u00adsatu', 'kesatu', [2, '\u00ad', '', 'invisible']],
    ['a soft hyphen at the end of a line', 'ke\u00ad\nsatu', 'kesatu', [2, '\u00ad\n', '', 'line-join']],
    ['a direction among Latin letters', 'a\u200eb', 'ab', [1, '\u200e', '', 'invisible']],
    ['a joiner among Latin letters', 'a\u200db', 'ab', [1, '\u200d', '', 'invisible']],
    ['a placeholder of a picture', 'a \ufffcb', 'a b', [2, '\ufffc', '', 'invisible']],
    ['half a character', 'a\ud83db', 'a\ufffdb', [1, '\ud83d', '\ufffd', 'encoding']],
    ['a letter and its accent', 'cafe\u0301', 'café', [3, 'e\u0301', 'é', 'normalization']],
    ['the Ångström sign', '5 \u212b', '5 Å', [2, '\u212b', 'Å', 'normalization']],
    ['a character reference', 'Q&amp;A', 'Q&A', [1, '&amp;', '&', 'encoding']],
    ['one escaped twice', 'a &amp;quot;b', 'a "b', [2, '&amp;quot;', '"', 'encoding']],
    ['a numbered reference', 'ya&#8217;', 'ya’', [2, '&#8217;', '’', 'encoding']],
    ['a numbered reference of Windows-1252', 'ya &#150; b', 'ya – b', [3, '&#150;', '–', 'encoding']],
    ['a no-break space by its name', 'a&nbsp;b', 'a b', [1, '&nbsp;', ' ', 'encoding']],
    ['the bullet of a symbol font', '\uf0b7 a', '• a', [0, '\uf0b7', '•', 'encoding']],
    ['other line ends, without a record', 'a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
    ['other spaces, without a record', 'a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
  ];

  it.each(rows)('%s', (_, text, result, ...repairs) => {
    const expected = repairs.map(([at, from, to, kind]) => ({ at, from, to, kind }));
    expect(repair(traced(text))).toMatchObject({ text: result, repairs: expected });
  });

  it('at the place in the source that the text was taken from', () => {
    const origins = Uint32Array.from([10, 20, 30, 40]);
    expect(repair({ text: 'a\u200bb', origins, repairs: [] })).toEqual({
      text: 'ab',
      origins: Uint32Array.from([10, 30, 40]),
      repairs: [{ at: 20, from: '\u200b', to: '', kind: 'invisible' }],
    });
  });

  it('but leaves a letter with more accents than any script has', () => {
    const pile = `a${'\u0301\u0323'.repeat(5000)}`;
    expect(repaired(`${pile} cafe\u0301`)).toBe(`${pile} café`);
  });
});

describe('for any text', () => {
  it('the repairs lead from the original to the result', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: result, repairs } = repair(traced(text));
        expect(withoutWhiteSpace(result)).toBe(withoutWhiteSpace(applyRepairs(text, repairs)));
      }),
      { numRuns: 3000 },
    );
  });

  it('repairing again changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = repaired(text);
        expect(repair(traced(once))).toMatchObject({ text: once, repairs: [] });
      }),
      { numRuns: 3000 },
    );
  });
});
