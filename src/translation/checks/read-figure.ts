import type { Separators } from '../../text/languages/profile.ts';

const FRACTIONS: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4' };

/**
 * The numbers that a figure may mean to a reader: `1.500`, `11-1/2`. None if its digits are no
 * number, but a time, a version or a date: `10:30`, `1.2.4`, `7.2.2023`.
 */
export function readFigure(shown: string, separators: Separators): readonly number[] {
  const mixed = /^(\d+)[ -]?(?:(\d)\/(\d)|([½¼¾]))$/u.exec(shown);
  if (mixed) {
    const [, whole, numerator, denominator, sign] = mixed;
    const [above, below] = sign === undefined ? [numerator, denominator] : FRACTIONS[sign]!.split('/');
    return [Number(whole) + Number(above) / Number(below)];
  }
  const digits = shown.replace(/[ \u00a0\u2009\u202f'’]/gu, '');
  if (/^\d+$/u.test(digits)) return [Number(digits)];
  const single = /^(\d+)([.,])(\d+)$/u.exec(digits);
  // `1 500.000` and `0.125` have decimals, in any language.
  if (single && (digits !== shown || !/^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits)))
    return [Number(`${single[1]!}.${single[3]!}`)];
  if (single) {
    const [, whole, separator, rest] = single;
    const meaning = separator === '.' ? separators.point : separators.comma;
    const thousands = Number(`${whole!}${rest!}`);
    const decimals = Number(`${whole!}.${rest!}`);
    // Nobody writes 70 as `70,000`.
    const either = rest === '000' ? [thousands] : [thousands, decimals];
    return { thousands: [thousands], decimals: [decimals], either }[meaning];
  }
  const grouped = /^\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/u.exec(digits);
  if (!grouped) return [];
  const decimals = /([.,])\d+$/u.exec(digits)!;
  const isMixed = digits.includes('.') && digits.includes(',');
  const plain = digits.replace(/[.,]/gu, '');
  return [Number(isMixed ? `${plain.slice(0, 1 - decimals[0].length)}.${decimals[0].slice(1)}` : plain)];
}
