import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text.ts';
import { translationsFromTmx } from '../../src/interchange/tmx/translations-from-tmx.ts';
import { decode } from '../../src/text/decode/decode.ts';
import { typeset } from '../../src/text/typeset.ts';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const about = JSON.parse(sample('about.json').toString()) as Readonly<Record<string, string>>;
const paragraphs = readText(decode(sample(about['file']!)).text).paragraphs.map(({ text }) => text);
const { translations, skipped } = translationsFromTmx(sample(about['translations']!), {
  fileName: about['translations']!,
  languages: { usualSource: about['sourceLanguage']! },
  importedAt: '2026-11-23T00:00:00.000Z',
});
const into = (language: string) => translations.filter(({ target }) => target === language);

describe('the sample’s translations', () => {
  it.each(['en', 'fr'])('translate each of the twelve units into %s, in order', (language) => {
    expect(paragraphs).toHaveLength(12);
    expect(into(language).map(({ source }) => source)).toEqual(paragraphs);
    expect(skipped).toEqual([]);
  });

  it('have the state imported and name no person', () => {
    for (const { origin, provenance } of translations) {
      expect(origin).toBe('imported');
      expect(provenance).not.toHaveProperty('editor');
      expect(provenance.model).toBe('language model');
      expect(provenance.note).toMatch(/bundled.*not reviewed/);
    }
  });

  it('contain no date with an ambiguous order of day and month', () => {
    const dated = paragraphs.flatMap((text, row) => (text.includes('(7/2)') ? [row] : []));
    expect(dated).toEqual([2, 11]);
    for (const row of dated) {
      expect(into('en')[row]!.text).toContain('Tuesday 7 February');
      expect(into('fr')[row]!.text).toContain('mardi 7 février');
    }
  });

  it('follow French typography in French', () => {
    for (const { text } of into('fr')) expect(typeset(text, 'fr')).toBe(text);
  });

  it('contain no straight quotation mark if the language has its own', () => {
    for (const { text } of translations) expect(text).not.toMatch(/["']/);
  });
});
