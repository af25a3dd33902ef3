import fc from 'fast-check';

/** Words, marks and remnants that the rules look for. Random texts combine them. */
const FRAGMENTS =
  `Ia menegaskan Mali TASS dari oleh yang ujar Diop “Kami siap siap,” "Kami kuat," berakhir. lagi! Mengapa? TASS.Ia siap."Ia (7/2).Mali
  Detik.com RMOL.ID S.H.,M.H. 10.30 Rp1.000.000 PT Tbk. No. 5 2022 2022. Prof. dll. hal. , . ; : - – -- * • 1. 2. 3) a. b. I. II. A. … ... (ANT/ABC)
  [Gambas:Video Baca juga: Oleh: Foto: Antara Diop/Net Ilustrasi LATAR BELAKANG Latar Belakang † Mali,†ujar kata† â€œ â€ â€? Ã© Ã Â SÃO &amp; &quot;
  &nbsp; & 日本 語。 العربية สวัสดี 😀 ❤️ undang- meng- " ” “ ' ( ) [ https://a.b/C.D Jakarta KOMPAS.com Selasa, Februari 2023 Presiden *** --- iPhone “IRMÃ” Ð¸ Ð½Ð°
  É” Nomor: Tempat: #Mali HR.Rasuna`
    .split(/\s+/)
    .concat(
      'â€ ',
      'Ã ',
      '\u00a0',
      '\u200b',
      '\u200d',
      '\u00ad',
      '\ufeff',
      'e\u0301',
      '\u0093',
      '\u0085',
      '\ud800',
      '\u200f',
      'é\u00a0»',
    );

const SEPARATORS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '',
  '\r\n',
  '\n \n',
  '  ',
  '\t',
  '\n   ',
  '\u2028',
];

const CHARACTERS = Array.from('aA.I"“”’ \n\n,;:-•1)(†â€œ\u009d?!ÃÂ©…\u00a0\u200b\u0301\u0085&;ß').concat(
  '\r\n',
  '1. ',
  '- ',
);

/** Texts that no editor would write, but that machines may produce. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(...SEPARATORS)), { maxLength: 40 })
    .map((pieces) => pieces.flat().join('')),
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 30 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
