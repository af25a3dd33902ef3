import { describe, expect, it } from 'vitest';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';
import { alignSentences } from '../../../src/translation/alignment/align-sentences.ts';
import { learnLexicon } from '../../../src/translation/alignment/learn-lexicon.ts';
import type { LearningPair } from '../../../src/translation/alignment/learning-pair.ts';
import { openLexicon } from '../../../src/translation/alignment/lexicon.ts';
import { translatedProbability, translationProbability } from '../../support/lexicon-probabilities.ts';

const LANGUAGES = { source: 'id', target: 'en' };

/** Words that share no letters with their translation. */
const NOUNS = [
  ['rumah', 'house'],
  ['hujan', 'rain'],
  ['jembatan', 'bridge'],
  ['nelayan', 'fisherman'],
  ['guru', 'teacher'],
  ['sawah', 'field'],
  ['kapal', 'ship'],
  ['gempa', 'earthquake'],
  ['hutan', 'forest'],
  ['pasar', 'market'],
] as const;
const VERBS = [
  ['melihat', 'sees'],
  ['menjaga', 'guards'],
  ['meninggalkan', 'leaves'],
  ['menemukan', 'finds'],
  ['memuji', 'praises'],
] as const;

/** A sentence for each combination of a verb and two nouns, in an order that mixes them. */
const SENTENCES = VERBS.flatMap(([verb, verbs], v) =>
  NOUNS.flatMap(([first, firsts], a) =>
    NOUNS.flatMap(([second, seconds], b) =>
      a === b
        ? []
        : [
            {
              order: (v * 53 + a * 17 + b * 71) % 97,
              source: `${capitalise(first)} itu ${verb} ${second} besar.`,
              target: `The ${firsts} ${verbs} a big ${seconds}.`,
            },
          ],
    ),
  ),
).sort((a, b) => a.order - b.order);

function capitalise(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Paragraphs of so many sentences, each in an article of its own. */
function paragraphs(sentences: number, order = SENTENCES): readonly LearningPair[] {
  const pairs: LearningPair[] = [];
  for (let at = 0; at + sentences <= order.length; at += sentences) {
    const own = order.slice(at, at + sentences);
    pairs.push({
      source: own.map(({ source }) => source).join(' '),
      target: own.map(({ target }) => target).join(' '),
      weight: 1,
      origins: [at],
    });
  }
  return pairs;
}

function learn(pairs: readonly LearningPair[]) {
  return openLexicon(learnLexicon(LANGUAGES, pairs)!);
}

describe('learning which words translate each other', () => {
  it.each([1, 3])('they are found in paragraphs of %i sentences', (sentences) => {
    const lexicon = learn(paragraphs(sentences));
    for (const [source, target] of [...NOUNS, ...VERBS]) {
      expect(translationProbability(lexicon, source, target), source).toBeGreaterThan(0.5);
      expect(translatedProbability(lexicon.source, source)).toBeGreaterThan(0.5);
      expect(translatedProbability(lexicon.target, target)).toBeGreaterThan(0.5);
    }
    expect(translationProbability(lexicon, 'rumah', 'rain')).toBeLessThan(0.1);
  });

  it('a fifth of the translations may be wrong', () => {
    const pairs = paragraphs(1).map((pair, index, all) =>
      index % 5 === 0 ? { ...pair, target: all[(index * 7 + 3) % all.length]!.target } : pair,
    );
    const lexicon = learn(pairs);
    for (const [source, target] of NOUNS)
      expect(translationProbability(lexicon, source, target), source).toBeGreaterThan(0.4);
  });

  it('a pair of words needs two different articles', () => {
    const rare = { source: 'Ratna menulis sajak.', target: 'Ratna composes verse.', weight: 1 };
    const once = [...paragraphs(1), ...Array.from({ length: 30 }, () => ({ ...rare, origins: [9_000] }))];
    expect(translatedProbability(learn(once).source, 'sajak')).toBe(0);
    expect(translationProbability(learn(once), 'sajak', 'verse')).toBe(0);
    const twice = [...once, { ...rare, origins: [9_001] }];
    expect(translationProbability(learn(twice), 'sajak', 'verse')).toBeGreaterThan(0.1);
    const both = [
      ...paragraphs(1),
      ...Array.from({ length: 30 }, () => ({ ...rare, origins: [9_000, 9_001] })),
    ];
    expect(translationProbability(learn(both), 'sajak', 'verse')).toBeGreaterThan(0.1);
  });

  it('what a person wrote counts more than what a machine wrote', () => {
    const said = (target: string, weight: number, from: number) =>
      Array.from({ length: 15 }, (_, index) => ({
        source: `Warga ${NOUNS[index % 10]![0]} berunding.`,
        target: `Residents ${target} near ${NOUNS[index % 10]![1]}.`,
        weight,
        origins: [from + index],
      }));
    const lexicon = learn([...paragraphs(1), ...said('bargain', 1, 5_000), ...said('negotiate', 3, 6_000)]);
    expect(translationProbability(lexicon, 'berunding', 'negotiate')).toBeGreaterThan(
      translationProbability(lexicon, 'berunding', 'bargain'),
    );
  });

  it('also how long the translations are', () => {
    const longer = paragraphs(2).map((pair) => ({
      ...pair,
      target: pair.target.replaceAll('The ', 'By all accounts, the celebrated '),
    }));
    const total = (side: 'source' | 'target') => longer.reduce((sum, pair) => sum + pair[side].length, 0);
    expect(learn(longer).habits.lengthRatio).toBeCloseTo(total('target') / total('source'), 1);
  });

  it('the same pairs in the same order give the same bytes', () => {
    const pairs = paragraphs(2);
    expect(learnLexicon(LANGUAGES, pairs)).toEqual(learnLexicon(LANGUAGES, pairs));
  });

  it('there is nothing to learn from nothing, and from a single article', () => {
    expect(learnLexicon(LANGUAGES, [])).toBeUndefined();
    expect(
      learnLexicon(
        LANGUAGES,
        paragraphs(1).map((pair) => ({ ...pair, origins: [1] })),
      ),
    ).toBeUndefined();
  });
});

describe('aligning with what was learned', () => {
  const side = (text: string, language: string) => ({ text, sentences: splitIntoSentences(text, language) });
  const shape = (source: string, target: string, lexicon?: Parameters<typeof alignSentences>[2]) =>
    alignSentences(side(source, 'id'), side(target, 'en'), lexicon)
      .map((pair) => `${pair.source.join('+')}=${pair.target.join('+')}`)
      .join(' ');

  it.each([
    ['The fisherman leaves a big market. The teacher finds a big ship.', '0= 1=0 2=1'],
    ['The rain guards a big forest. The teacher finds a big ship.', '0=0 1= 2=1'],
    ['The rain guards a big forest. The fisherman leaves a big market.', '0=0 1=1 2='],
    [
      'The fisherman leaves a big market. The rain guards a big forest. The teacher finds a big ship.',
      '0=1 1=0 2=2',
    ],
  ])('of sentences of equal length, the words say which one corresponds: %s', (target, expected) => {
    const source =
      'Hujan itu menjaga hutan besar. Nelayan itu meninggalkan pasar besar. Guru itu menemukan kapal besar.';
    expect(shape(source, target, learn(paragraphs(2)))).toBe(expected);
  });
});
