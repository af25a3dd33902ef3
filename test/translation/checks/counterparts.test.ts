import { describe, expect, test } from 'vitest';
import { derivePair } from '../../../src/translation/deriving/derive-pair.ts';
import { learnLexicon } from '../../../src/translation/alignment/learn-lexicon.ts';
import {
  encodeLexicon,
  hashOf,
  openLexicon,
  UNKNOWN_HABITS,
} from '../../../src/translation/alignment/lexicon.ts';
import { checkCounterparts } from '../../../src/translation/checks/counterparts.ts';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';

function check(source: string, target: string, targetLanguage = 'en') {
  const { findings } = derivePair({
    sourceLanguage: 'id',
    targetLanguage,
    source: { text: source, sentences: splitIntoSentences(source, 'id') },
    target: { text: target },
  });
  return findings.map(({ kind, source: at, target: there }) => [
    kind,
    at ? source.slice(...at) : target.slice(...there!),
  ]);
}

const SOURCE = [
  'Banjir merendam 120 rumah di Desa Sukamaju sejak Senin pagi.',
  'Warga mengungsi ke balai desa bersama ternak mereka.',
  'Kepala desa meminta bantuan makanan, selimut dan air bersih dari pemerintah kabupaten.',
  'Jembatan utama putus sehingga truk bantuan harus memutar lewat Cibodas.',
];
const TARGET = [
  'Floods have submerged 120 houses in Sukamaju village since Monday morning.',
  'Residents fled to the village hall with their livestock.',
  'The village head asked the regency government for food, blankets and clean water.',
  'The main bridge has collapsed, so relief trucks have to take a detour through Cibodas.',
];

test('a faithful paragraph has no finding', () => {
  expect(check(SOURCE.join(' '), TARGET.join(' '))).toEqual([]);
});

test('a short sentence that was joined to the next one is not missing, if the pairs are guesses', () => {
  const source =
    'Wahai para musafir! Berjalanlah pada pagi hari. Bulan menerangi jalan kalian. Ingatlah! Rumah kalian ada di belakang. Berhati-hatilah! Jurang itu dalam. Dengarlah! Sungai akan menunjukkan arahnya.';
  const target =
    'Ô voyageurs, partez le matin. La lune éclaire votre chemin. Souvenez-vous que votre maison est derrière vous. Prenez garde, car le ravin est profond. Écoutez et la rivière vous montrera le chemin.';
  expect(check(source, target, 'fr')).toEqual([]);
});

test.each([0, 1, 2, 3])('the omitted sentence %i is found', (index) => {
  const target = TARGET.filter((_, at) => at !== index).join(' ');
  expect(check(SOURCE.join(' '), target)).toContainEqual(['omission', SOURCE[index]]);
});

test('one of two sentences is missing', () => {
  expect(check(SOURCE.slice(0, 2).join(' '), TARGET[0]!)).toEqual([['omission', SOURCE[1]]]);
});

test('of two sentences without names and numbers, the one whose words are missing is the omitted one', () => {
  const sources = ['Warga mengungsi ke balai desa bersama ternak.', 'Petani menunggu hujan di sawah kering.'];
  const targets = ['Residents fled to the hall with livestock.', 'Farmers await rain in dry fields.'];
  const pairs = Array.from({ length: 40 }, (_, n) => ({
    source: sources[n % 2]!,
    target: targets[n % 2]!,
    weight: 1,
    origins: [n],
  }));
  const lexicon = openLexicon(learnLexicon({ source: 'id', target: 'en' }, pairs)!);
  const source = sources.join(' ');
  for (const [kept, target] of targets.entries()) {
    const omitted = checkCounterparts({
      sourceLanguage: 'id',
      targetLanguage: 'en',
      source,
      target,
      sourceSentences: splitIntoSentences(source, 'id'),
      targetSentences: [[0, target.length]],
      alignment: [{ source: [0, 1], target: [0], confidence: 1 }],
      lexicon,
    });
    expect(omitted.map(({ kind, expected }) => [kind, expected])).toEqual([['omission', sources[1 - kept]]]);
  }
});

test('a clause whose words are unknown is not omitted if its name is translated', () => {
  const clause = 'warga mengungsi karena banjir menuju balai desa di Sukamaju';
  const telling = ['warga', 'mengungsi', 'banjir', 'menuju', 'balai', 'desa']
    .map(hashOf)
    .sort((a, b) => a - b);
  const frequent = { hash: Math.max(...telling) + 1, count: 10_000 };
  const lexicon = openLexicon(
    encodeLexicon(
      [...telling.map((hash) => ({ hash, count: 10 })), frequent],
      [{ hash: hashOf('elsewhere'), count: 60 }],
      telling.map((_, source) => ({ source, target: 0, forward: 0.9, backward: 0.1 })),
      UNKNOWN_HABITS,
    ),
  );
  const kindsOf = (target: string) => {
    const source = `Kata camat itu kemarin, ${clause}.`;
    return checkCounterparts({
      sourceLanguage: 'id',
      targetLanguage: 'en',
      source,
      target,
      sourceSentences: [[0, source.length]],
      targetSentences: [[0, target.length]],
      alignment: [{ source: [0], target: [0], confidence: 1 }],
      lexicon,
    }).map(({ kind, expected }) => [kind, expected]);
  };
  expect(kindsOf('The regent said so.')).toEqual([['omission', `${clause}.`]]);
  expect(kindsOf('All ran to Sukamaju, she said.')).toEqual([]);
});

test('a target sentence without a source is found', () => {
  const added = 'The regent has never visited the village, and nobody knows the reason why.';
  expect(check(SOURCE.join(' '), [...TARGET.slice(0, 2), added, ...TARGET.slice(2)].join(' '))).toEqual([
    ['addition', added],
  ]);
});

describe('a sentence that the translation says twice', () => {
  test('is found once, as a repetition and not as an addition', () => {
    const target = [TARGET[0], TARGET[1], TARGET[1], TARGET[2], TARGET[3]].join(' ');
    expect(check(SOURCE.join(' '), target)).toEqual([['repetition', TARGET[1]]]);
  });

  test('explains a sentence that the alignment leaves without a counterpart', () => {
    const source = 'Sekolah itu ditutup sejak Senin. Murid-murid belajar di balai desa.';
    const twice = 'The school has been closed since Monday.';
    const target = `${twice} The pupils are learning in the village hall. ${twice}`;
    expect(check(source, target)).toEqual([['repetition', twice]]);
  });

  test('is no finding if the source says it twice', () => {
    const source = [SOURCE[0], SOURCE[1], SOURCE[2], SOURCE[1]].join(' ');
    const target = [TARGET[0], TARGET[1], TARGET[2], TARGET[1]].join(' ');
    expect(check(source, target)).toEqual([]);
  });
});

test('two sentences that became one are no omission', () => {
  const merged = `${TARGET[0]!.slice(0, -1)}, and residents fled to the village hall with their livestock.`;
  expect(check(SOURCE.slice(0, 3).join(' '), [merged, TARGET[2]].join(' '))).toEqual([]);
});
