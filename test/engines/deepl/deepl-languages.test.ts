import { describe, expect, it } from 'vitest';
import { deeplSource, deeplTarget } from '../../../src/engines/deepl/deepl-languages.ts';
import { memoryTag } from '../../../src/text/language-tag.ts';

describe('a target of DeepL', () => {
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
  ])('%s is its %s', (tag, name) => {
    expect(deeplTarget(tag)).toBe(name);
  });

  it.each(['en-AU', 'fr-BE', 'es-MX', 'zh-Latn', 'nn', 'tlh', 'min'])('%s is none', (tag) => {
    expect(deeplTarget(tag)).toBeUndefined();
  });

  it.each(['en', 'fr', 'pt', 'zh', 'de', 'es', 'zh-Hant', 'fil'])(
    '%s is the same whatever way the memory names it',
    (tag) => {
      expect(deeplTarget(memoryTag(tag))).toBe(deeplTarget(tag));
    },
  );
});

describe('a source of DeepL', () => {
  it.each([
    ['id', 'ID'],
    ['id-ID', 'ID'],
    ['en-US', 'EN'],
    ['en', 'EN'],
    ['pt-PT', 'PT'],
    ['zh-Hant', 'ZH'],
    ['ms-MY', 'MS'],
    ['fa-AF', 'PRS'],
  ])('%s is its %s', (tag, name) => {
    expect(deeplSource(tag)).toBe(name);
  });

  it('is none of what it does not list', () => {
    expect(deeplSource('tlh')).toBeUndefined();
  });
});
