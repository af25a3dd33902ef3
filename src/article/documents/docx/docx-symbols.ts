/**
 * Characters that are drawn in a font of symbols, by font and code. Word stores the code in the
 * private area (F0xx) or as it is.
 */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x2d: '−',
    0x61: 'α',
    0x62: 'β',
    0x67: 'γ',
    0x64: 'δ',
    0x6c: 'λ',
    0x6d: 'μ',
    0x70: 'π',
    0x73: 'σ',
    0x44: 'Δ',
    0x53: 'Σ',
    0x57: 'Ω',
    0xa2: '′',
    0xa3: '≤',
    0xa5: '∞',
    0xab: '↔',
    0xac: '←',
    0xad: '↑',
    0xae: '→',
    0xaf: '↓',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xd2: '®',
    0xd3: '©',
    0xd4: '™',
    0xd6: '√',
  },
  wingdings: {
    0x28: '☎',
    0x2a: '✉',
    0x4a: '☺',
    0x6c: '●',
    0x6e: '■',
    0x71: '❑',
    0x76: '❖',
    0xa7: '▪',
    0xa8: '☐',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe1: '↑',
    0xe2: '↓',
    0xe8: '➔',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
};

/** @returns an empty text for a symbol that is not known: it is a drawing, not text */
export function characterOfSymbol(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0x1f && value <= 0x10ffff)) return '';
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  const known = SYMBOLS[font?.trim().toLowerCase() ?? '']?.[isPrivate ? value & 0xff : value];
  return known ?? (isPrivate || (value & 0xf800) === 0xd800 ? '' : String.fromCodePoint(value));
}
