import { expect, test } from 'vitest';
import { faultsOf } from './locale-faults.ts';

const whole = {
  id: { greeting: 'Halo, {{name}}', texts_other: '{{count}} teks' },
  en: { greeting: 'Hello, {{name}}', texts_one: '{{count}} text', texts_other: '{{count}} texts' },
};
const wanted = ['greeting', 'texts'];

test('locales with the same keys have no fault', () => {
  expect(faultsOf(whole, wanted)).toEqual([]);
});

test.each([
  ['a key that is missing', { ...whole, en: { greeting: 'Hello, {{name}}' } }, 'en: texts is missing'],
  ['a key that nobody asks for', { ...whole, id: { ...whole.id, old: 'Lama' } }, 'id: old is unused'],
  [
    'other placeholders',
    { ...whole, en: { ...whole.en, greeting: 'Hello, {{nmae}}' } },
    'en: greeting has the placeholders nmae instead of name',
  ],
  [
    'a plural form too few',
    { ...whole, en: { greeting: 'Hello, {{name}}', texts_other: '{{count}} texts' } },
    'en: texts has the forms texts_other instead of texts_one, texts_other',
  ],
  [
    'a plural form too many',
    { ...whole, id: { ...whole.id, texts_one: '{{count}} teks' } },
    'id: texts has the forms texts_other, texts_one instead of texts_other',
  ],
])('%s is told with its locale and key', (_fault, locales, told) => {
  expect(faultsOf(locales, wanted)).toContain(told);
});

test('a key that the program uses and no locale has is reported for each locale', () => {
  expect(faultsOf(whole, [...wanted, 'farewell'])).toEqual([
    'id: farewell is missing',
    'en: farewell is missing',
  ]);
});
