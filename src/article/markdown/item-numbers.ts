import { type MarkdownNode, type MarkdownSource, spanOf } from './markdown-words.ts';

interface ItemNumber {
  readonly value: number;
  /** It begins a paragraph that only looks like an item: `1998. Tahun itu …`. */
  readonly isYear: boolean;
}

/**
 * The numbers of an ordered list. CommonMark counts on from the first one, and takes neighbours for
 * one list though their authors did not: numbers that ascend are shown as they are written
 * (https://spec.commonmark.org/0.31.2/#list-items).
 */
export function itemNumbers(
  list: MarkdownNode & { type: 'list' },
  source: MarkdownSource,
): readonly ItemNumber[] {
  const written = list.children.map((item) => {
    const { start } = spanOf(item, source);
    const [, digits = '', mark] = /^(\d{1,9})([.)])/.exec(source.text.slice(start, start + 10)) ?? [];
    return { number: Number(digits), mark };
  });
  const isYear = written.map(({ number, mark }) => mark === '.' && number >= 1000 && number < 3000);
  const counted = written.filter((_, index) => !isYear[index]).map(({ number }) => number);
  const ascends = counted.every((number, index) => index === 0 || number > counted[index - 1]!);
  return written.map(({ number }, index) => ({
    value: ascends || isYear[index] ? number : (list.start ?? 1) + index,
    isYear: isYear[index]!,
  }));
}
