import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/i18n/date.ts';
import { languageName, languageNameInPhrase, ownLanguageName } from '../../src/i18n/language-names.ts';

describe('names and dates', () => {
  test('are those of the interface’s language', () => {
    expect(languageName('fr', 'id')).toBe('Prancis');
    expect(languageName('id', 'fr')).toBe('Indonésien');
    expect(languageName('en-US', 'en')).toBe('English (United States)');
    expect(languageName('qaa', 'en')).toBe('Qaa');
    expect(formatDay('2023-02-07', 'id')).toBe('7 Februari 2023');
    expect(formatDay('2023-02-07T23:30:00Z', 'fr')).toBe('7 février 2023');
    expect(formatDay('2023-02-07', 'en')).toBe('7 February 2023');
  });

  test('have a capital inside a phrase only where the language writes one', () => {
    const inPhrase = ['id', 'en', 'fr'].map((language) => languageNameInPhrase('en', language));
    expect(inPhrase).toEqual(['Inggris', 'English', 'anglais']);
  });

  test('are written in the language itself where a reader chooses it', () => {
    expect(['id', 'en', 'fr'].map(ownLanguageName)).toEqual(['Bahasa Indonesia', 'English', 'Français']);
  });

  test('show what is no date as it is', () => {
    expect(formatDay('Selasa', 'en')).toBe('Selasa');
  });
});
