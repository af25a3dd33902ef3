import { describe, expect, it, test } from 'vitest';
import { ENGLISH } from '../../../src/text/languages/en.ts';
import { FRENCH } from '../../../src/text/languages/fr.ts';
import { INDONESIAN } from '../../../src/text/languages/id.ts';
import { MALAY } from '../../../src/text/languages/ms.ts';
import { NEUTRAL } from '../../../src/text/languages/neutral.ts';
import { perLanguage, profileOf } from '../../../src/text/languages/profiles.ts';

describe('profileOf', () => {
  test.each([
    ['id', INDONESIAN],
    ['fr-CA', FRENCH],
    ['EN-us', ENGLISH],
    ['ms', MALAY],
    ['de', NEUTRAL],
    ['idn', NEUTRAL],
    ['', NEUTRAL],
  ])('finds the rules of %j by its primary language', (tag, profile) => {
    expect(profileOf(tag)).toBe(profile);
  });
});

it('perLanguage builds once for each profile', () => {
  const built: unknown[] = [];
  const rules = perLanguage((profile) => built.push(profile));
  expect(['fr', 'fr-CA', 'id', 'de', 'ja'].map(rules)).toEqual([1, 1, 2, 3, 3]);
  expect(built).toEqual([FRENCH, INDONESIAN, NEUTRAL]);
});

test.each(Object.entries({ ENGLISH, FRENCH, INDONESIAN }))(
  'the profile %s names twelve months, each by a beginning of its own',
  (_, { checks }) => {
    expect(new Set(checks.dates!.months).size).toBe(12);
  },
);
