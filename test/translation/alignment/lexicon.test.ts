import { describe, expect, it } from 'vitest';
import {
  encodeLexicon,
  hashOf,
  LONGEST_RATIO,
  openLexicon,
} from '../../../src/translation/alignment/lexicon.ts';
import { translatedProbability, translationProbability } from '../../support/lexicon-probabilities.ts';

const counted = (...words: readonly string[]) =>
  words.map((word) => ({ hash: hashOf(word), count: 10 })).sort((a, b) => a.hash - b.hash);

const SOURCE = counted('rumah', 'hujan', 'buku');
const TARGET = counted('house', 'rain');

function bytes(habits = { regrouped: 0.25, lengthRatio: 1.5 }): Uint8Array {
  const at = (words: typeof SOURCE, word: string) => words.findIndex(({ hash }) => hash === hashOf(word));
  return encodeLexicon(
    SOURCE,
    TARGET,
    [
      { source: at(SOURCE, 'rumah'), target: at(TARGET, 'house'), forward: 0.9, backward: 0.5 },
      { source: at(SOURCE, 'hujan'), target: at(TARGET, 'rain'), forward: 0.001, backward: 1 },
      { source: at(SOURCE, 'hujan'), target: at(TARGET, 'house'), forward: 0.3, backward: 0.1 },
    ].sort((a, b) => a.source - b.source),
    habits,
  );
}

describe('a lexicon', () => {
  it('gives the probabilities that it was made with, within a few per cent', () => {
    const lexicon = openLexicon(bytes());
    expect(translationProbability(lexicon, 'rumah', 'house')).toBeCloseTo(0.9, 1);
    expect(translationProbability(lexicon, 'hujan', 'rain')).toBeCloseTo(0.001, 4);
    expect(translationProbability(lexicon, 'hujan', 'house')).toBeCloseTo(0.3, 1);
    expect(translatedProbability(lexicon.source, 'hujan')).toBeCloseTo(0.301, 1);
    expect(translatedProbability(lexicon.target, 'rain')).toBeCloseTo(1, 1);
  });

  it('says how the translations divide the text and how long they are', () => {
    expect(openLexicon(bytes()).habits).toEqual({ regrouped: 0.25, lengthRatio: 1.5 });
    const extreme = { regrouped: 1, lengthRatio: LONGEST_RATIO };
    expect(openLexicon(bytes(extreme)).habits).toEqual(extreme);
  });

  it('that was stored before lengths were counted is read without them', () => {
    const earlier = bytes();
    new Uint32Array(earlier.buffer, 0, 6)[5] = 250;
    expect(openLexicon(earlier).habits).toEqual({ regrouped: 0.25, lengthRatio: undefined });
  });

  it('knows nothing of other words and pairs', () => {
    const lexicon = openLexicon(bytes());
    expect(translationProbability(lexicon, 'rumah', 'rain')).toBe(0);
    expect(translationProbability(lexicon, 'kapal', 'house')).toBe(0);
    expect(translatedProbability(lexicon.source, 'buku')).toBeLessThan(1e-6);
    expect(translatedProbability(lexicon.source, 'kapal')).toBe(0);
  });

  it('is a view of its bytes, which several threads may share', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes().length));
    shared.set(bytes());
    const lexicon = openLexicon(shared);
    expect(lexicon.rows.buffer).toBe(shared.buffer);
    expect(translationProbability(lexicon, 'rumah', 'house')).toBeCloseTo(0.9, 1);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['cut off', bytes().slice(0, -1)],
    ['longer than it says', Uint8Array.from([...bytes(), 0])],
    ['of another format', Uint8Array.from(bytes(), (byte, at) => (at === 4 ? byte + 1 : byte))],
    ['something else', new TextEncoder().encode('This is a text and no lexicon at all.')],
  ])('is refused if the bytes are %s', (_, damaged) => {
    expect(() => openLexicon(damaged)).toThrow(RangeError);
  });
});
