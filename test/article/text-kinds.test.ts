import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text.ts';
import { allRepairs, applyRepairs, contents, withoutWhiteSpace } from '../text/promises.ts';
import { TEXT_CASES } from './text-cases.ts';

function units(text: string): string[] {
  return readText(text).paragraphs.map(({ role, marker, html, text: plain }) => {
    const words = (html ?? plain).replaceAll('\n', '⏎');
    const label = role === 'paragraph' ? '' : `${role}: `;
    return label + (marker === undefined ? '' : `[${marker}] `) + words;
  });
}

describe.each([...new Set(TEXT_CASES.map(({ kind }) => kind))])('a text of the kind %s', (wanted) => {
  const cases = TEXT_CASES.filter(({ kind }) => kind === wanted);

  it.each(cases)('$name', ({ text, units: expected }) => {
    expect(units(text)).toEqual(expected);
  });

  it.each(cases)('$name: nothing is lost that is not recorded', ({ text }) => {
    const read = readText(text);
    const whole = applyRepairs(text, allRepairs(read));
    expect(withoutWhiteSpace(contents(read.paragraphs))).toBe(withoutWhiteSpace(whole));
  });

  it.each(cases)('$name: each character knows its place', ({ text }) => {
    for (const { text: words, origins } of readText(text).paragraphs) {
      expect(origins).toHaveLength(words.length + 1);
      const places = Array.from(words, (_, unit) => text[origins[unit]!]);
      expect(places.filter((unit, index) => unit !== words[index] && /\S/.test(words[index]!))).toEqual([]);
    }
  });
});

it.each(TEXT_CASES.filter(({ kind, name }) => kind === 'verse' && name !== 'columns'))(
  'reading the paragraphs of $name again gives the same',
  ({ text }) => {
    const texts = (source: string) => readText(source).paragraphs.map((each) => each.text);
    expect(texts(texts(text).join('\n\n'))).toEqual(texts(text));
  },
);

it('the marks of a chat and of a mail are recorded as repairs', () => {
  const { paragraphs } = readText('Kumpul *Minggu* pukul *06.30* di _balai_ warga.');
  expect(paragraphs[0]!.repairs.map(({ at, from, to, kind }) => [at, from, to, kind])).toEqual([
    [7, '*', '', 'markup'],
    [14, '*', '', 'markup'],
    [22, '*', '', 'markup'],
    [28, '*', '', 'markup'],
    [33, '_', '', 'markup'],
    [39, '_', '', 'markup'],
  ]);
});
