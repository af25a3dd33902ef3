import { describe, expect, it } from 'vitest';
import { deeplSource, deeplTarget } from '../../../src/engines/deepl/deepl-languages.ts';
import { memoryTag } from '../../../src/text/language-tag.ts';

describe('target languages of DeepL', () => {
  it.each([
    ['en', 'EN-GB'],
    ['en-GB', 'EN-GB'],
    ['en-US', 'EN-US'],
    ['en-us', 'EN-US'],
    ['fr', 'FR'],
    ['fr-FR', 'FR'],
    ['fr-CA', 'FR-CA'],
    ['de', 'DE'],
    ['de-DE', 'DE'],
    ['de-CH', 'DE-CH'],
    ['es', 'ES'],
    ['es-419', 'ES-419'],
    ['pt', 'PT-BR'],
    ['pt-BR', 'PT-BR'],
    ['pt-PT', 'PT-PT'],
    ['zh', 'ZH-HANS'],
    ['zh-Hans', 'ZH-HANS'],
    ['zh-CN', 'ZH-HANS'],
    ['zh-SG', 'ZH-HANS'],
    ['zh-Hant', 'ZH-HANT'],
    ['zh-TW', 'ZH-HANT'],
    ['zh-Hant-HK', 'ZH-HANT'],
    ['nb', 'NB'],
    ['no', 'NB'],
    ['id', 'ID'],
    ['jv', 'JV'],
    ['su', 'SU'],
    ['ms', 'MS'],
    ['fil', 'TL'],
    ['tl', 'TL'],
    ['ar', 'AR'],
  ])('DeepL’s target for %s is %s', (tag, name) => {
    expect(deeplTarget(tag)).toBe(name);
  });

  it.each(['en-AU', 'fr-BE', 'es-MX', 'zh-Latn', 'nn', 'tlh', 'min'])('DeepL has no target for %s', (tag) => {
    expect(deeplTarget(tag)).toBeUndefined();
  });

  it.each(['en', 'fr', 'pt', 'zh', 'de', 'es', 'zh-Hant', 'fil'])(
    'the target for %s is the same in every form that the memory uses',
    (tag) => {
      expect(deeplTarget(memoryTag(tag))).toBe(deeplTarget(tag));
    },
  );
});

describe('source languages of DeepL', () => {
  it.each([
    ['id', 'ID'],
    ['id-ID', 'ID'],
    ['en-US', 'EN'],
    ['en', 'EN'],
    ['pt-PT', 'PT'],
    ['zh-Hant', 'ZH'],
    ['ms-MY', 'MS'],
    ['fa-AF', 'PRS'],
  ])('DeepL’s source for %s is %s', (tag, name) => {
    expect(deeplSource(tag)).toBe(name);
  });

  it('a language that DeepL does not list is no source', () => {
    expect(deeplSource('tlh')).toBeUndefined();
  });
});
