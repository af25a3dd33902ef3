import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/i18n/date.ts';
import { languageName, languageNameInPhrase, ownLanguageName } from '../../src/i18n/language-names.ts';

describe('names and dates', () => {
  test('names and dates are written in the language of the interface', () => {
    expect(languageName('fr', 'id')).toBe('Prancis');
    expect(languageName('id', 'fr')).toBe('Indonésien');
    expect(languageName('en-US', 'en')).toBe('English (United States)');
    expect(languageName('qaa', 'en')).toBe('Qaa');
    expect(formatDay('2023-02-07', 'id')).toBe('7 Februari 2023');
    expect(formatDay('2023-02-07T23:30:00Z', 'fr')).toBe('7 février 2023');
    expect(formatDay('2023-02-07', 'en')).toBe('7 February 2023');
  });

  test('a language name within a phrase has a capital only if the language of the phrase requires it', () => {
    const inPhrase = ['id', 'en', 'fr'].map((language) => languageNameInPhrase('en', language));
    expect(inPhrase).toEqual(['Inggris', 'English', 'anglais']);
  });

  test('each language in the reader’s list is named in that language itself', () => {
    expect(['id', 'en', 'fr'].map(ownLanguageName)).toEqual(['Bahasa Indonesia', 'English', 'Français']);
  });

  test('a value that is not a date is shown unchanged', () => {
    expect(formatDay('Selasa', 'en')).toBe('Selasa');
  });
});
