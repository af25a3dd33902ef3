import type { NewTranslation } from '../../src/translation/memory.ts';
import { translationOf } from '../storage/samples.ts';

const WHO = [
  ['Petani', 'The farmer'],
  ['Guru', 'The teacher'],
  ['Nelayan', 'The fisherman'],
  ['Dokter', 'The doctor'],
  ['Pedagang', 'The trader'],
  ['Penjahit', 'The tailor'],
  ['Tukang', 'The builder'],
] as const;
const DOES = [
  ['membeli', 'buys'],
  ['menjual', 'sells'],
  ['mencari', 'seeks'],
  ['membawa', 'carries'],
  ['menyimpan', 'keeps'],
] as const;
const WHAT = [
  ['beras', 'rice'],
  ['ikan', 'fish'],
  ['kayu', 'timber'],
  ['garam', 'salt'],
  ['kain', 'cloth'],
  ['madu', 'honey'],
] as const;
const WHERE = [
  ['di pasar', 'at the market'],
  ['di pelabuhan', 'in the harbour'],
  ['di desa', 'in the village'],
  ['di sawah', 'in the paddy'],
] as const;

/** One of 840 sentences and its translation, whose words correspond one to one. */
function sentence(index: number): readonly [string, string] {
  const pick = <T>(list: readonly T[], step: number) => list[Math.floor(index / step) % list.length]!;
  const parts = [pick(WHO, 1), pick(DOES, 7), pick(WHAT, 35), pick(WHERE, 210)] as const;
  const inLanguage = (side: 0 | 1) => `${parts.map((part) => part[side]).join(' ')}.`;
  return [inLanguage(0), inLanguage(1)];
}

/**
 * Different paragraphs of two sentences, with their translations.
 * @param from counts on after those of an earlier call
 */
export function learningTexts(count: number, from = 0): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, index) => {
    // 840 and 11 have no common divisor: the pairs repeat late.
    const [first, second] = [sentence((from + index) * 11), sentence((from + index) * 11 + 349)];
    return [`${first[0]} ${second[0]}`, `${first[1]} ${second[1]}`] as const;
  });
}

/** For `Memory.add`. */
export function learningTranslations(
  count: number,
  from = 0,
  more: Partial<NewTranslation> = { origin: 'imported' },
): readonly NewTranslation[] {
  return learningTexts(count, from).map(([source, text]) => translationOf(source, text, more));
}
