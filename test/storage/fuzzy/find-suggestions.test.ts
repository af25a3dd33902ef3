import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from '../../../src/text/compare/similarity.ts';
import { translationOf } from '../samples.ts';
import { STORES } from '../stores.ts';
import { openIndex } from './index-in-process.ts';

/** Few words, so that many texts are similar; some have capitals, figures or astral characters. */
const part = fc.constantFrom(
  ...[
    'Mali',
    'mali',
    'kami',
    'siap',
    'sudah',
    'di',
    'yang',
    'masing-masing',
    '5',
    '7/2',
    '1.000',
    '.',
    ',',
    '"',
    '😀',
    'é',
    '法',
  ],
);
const text = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
const threshold = fc.integer({ min: 70, max: 99 });
const EVERYTHING = 1_000;

describe.each(STORES)('the index of fuzzy matches on $name', ({ create }) => {
  it('the index finds exactly what a comparison with every segment finds', async () => {
    const { remember, indexAll, find } = await openIndex(create);
    const known = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 20 }),
        text,
        threshold,
        async (added, wanted, least) => {
          await remember(added);
          for (const each of added) known.add(each);
          await indexAll();
          const found = await find(
            { sourceLanguage: 'id', target: 'en', text: wanted, threshold: least },
            EVERYTHING,
          );
          const expected = [...known].filter((each) => each !== wanted && percentage(each, wanted) >= least);
          expect(found.map((each) => each.source).sort()).toEqual(expected.sort());
          for (const each of found) expect(each.percentage).toBe(percentage(each.source, wanted));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the index finds the same in whatever order words and segments were added', async () => {
    const wanted = {
      sourceLanguage: 'id',
      target: 'en',
      text: 'kami sudah siap di Mali dan Prancis',
      threshold: 70,
    };
    const texts = [
      'kami sudah siap di Mali dan Rusia',
      'kami belum siap di Mali dan Prancis',
      'kami sudah siap di Mali',
      'Rusia, Prancis dan Mali',
    ];
    const inOneGo = await openIndex(create);
    await inOneGo.remember(texts);
    await inOneGo.indexAll();
    const oneByOne = await openIndex(create);
    for (const each of texts.toReversed()) {
      await oneByOne.remember([each]);
      await oneByOne.indexNext(1);
    }
    const sources = (await inOneGo.find(wanted, EVERYTHING)).map((each) => each.source).sort();
    expect(sources).toEqual(texts.slice(0, 3).sort());
    const others = await oneByOne.find(wanted, EVERYTHING);
    expect(others.map((each) => each.source).sort()).toEqual(sources);
  });

  it('the index knows how many segments are still to be indexed, and continues after an interruption', async () => {
    const { remember, tables, begin, indexNext, find } = await openIndex(create);
    await remember(Array.from({ length: 10 }, (_, number) => `Kalimat yang ke-${number} dari semua`));
    expect(await tables.backlog(100)).toBe(10);
    await indexNext(4);
    expect(await tables.backlog(100)).toBe(6);
    // The process is killed during the next part.
    const steps = begin(4);
    await steps.next();
    await steps.return(undefined);
    expect(await tables.backlog(100)).toBe(6);
    await indexNext(100);
    expect(await tables.backlog(100)).toBe(0);
    const wanted = {
      sourceLanguage: 'id',
      target: 'en',
      text: 'Kalimat yang ke-99 dari semua',
      threshold: 75,
    };
    expect(await find(wanted, EVERYTHING)).toHaveLength(10);
  });

  it('the best suggestion is first, a person’s is before an import’s and a machine’s, and the limit is kept', async () => {
    const { store, indexAll, find } = await openIndex(create);
    await store.memory.add([
      translationOf('satu dua tiga empat lima', 'machine', { origin: 'machine' }),
      translationOf('satu dua tiga empat enam', 'edited', { origin: 'edited' }),
      translationOf('satu dua tiga empat tujuh', 'imported', { origin: 'imported' }),
      translationOf('satu dua tiga empat delapan.', 'worse', { origin: 'reviewed' }),
      translationOf('Satu dua tiga empat nol', 'best', { origin: 'machine' }),
    ]);
    await indexAll();
    const wanted = { sourceLanguage: 'id', target: 'en', text: 'satu dua tiga empat nol', threshold: 70 };
    const texts = async (limit: number) => (await find(wanted, limit)).map((each) => each.text);
    expect(await texts(5)).toEqual(['best', 'edited', 'imported', 'machine', 'worse']);
    expect(await texts(3)).toEqual(['best', 'edited', 'imported']);
    expect(await texts(2)).toEqual(['best', 'edited']);
  });

  it('a suggestion has the translation that is shown for its segment, and only in the requested language', async () => {
    const { store, indexAll, find } = await openIndex(create);
    await store.memory.add([
      translationOf('Kami sudah lama siap', 'By machine', { origin: 'machine' }),
      translationOf('Kami sudah lama siap', 'By a person', { origin: 'edited' }),
      translationOf('Kami sudah lama sakit', 'Malade', { target: 'fr' }),
      translationOf('Kami sudah lama sedia', 'Malay', { sourceLanguage: 'ms' }),
    ]);
    await indexAll();
    const wanted = { sourceLanguage: 'id', target: 'en', text: 'Kami sudah lama pergi', threshold: 75 };
    expect((await find(wanted, EVERYTHING)).map((each) => each.text)).toEqual(['By a person']);
    expect((await find({ ...wanted, target: 'fr' }, EVERYTHING)).map((each) => each.text)).toEqual([
      'Malade',
    ]);
    expect((await find({ ...wanted, sourceLanguage: 'ms' }, EVERYTHING)).map((each) => each.text)).toEqual([
      'Malay',
    ]);
    expect(await find({ ...wanted, target: 'de' }, EVERYTHING)).toEqual([]);
  });

  it('a segment is never suggested for itself', async () => {
    const { remember, indexAll, find } = await openIndex(create);
    await remember(['Kami sudah siap.']);
    await indexAll();
    const wanted = { sourceLanguage: 'id', target: 'en', text: 'Kami sudah siap.', threshold: 70 };
    expect(await find(wanted, EVERYTHING)).toEqual([]);
  });

  it.each([
    ['Mali', 'mali', 75],
    ['Mali!', 'Mali', 80],
    ['Pasal 5', 'Pasal 6', 87],
    ['!!! ???', '!!! ??!', 83],
    ['ya ya ya ya', 'ya ya ya ya ya', 80],
    ['Kami siap semua 😀', 'Kami siap semua', 92],
    ['协议已经签署', '协议已经签署了', 85],
  ])('short segments and repeated words are found: %j for %j', async (source, wanted, expected) => {
    const { remember, indexAll, find } = await openIndex(create);
    await remember([source, 'Lain sekali']);
    await indexAll();
    const found = await find({ sourceLanguage: 'id', target: 'en', text: wanted, threshold: 70 }, EVERYTHING);
    expect(found.map((each) => [each.source, each.percentage])).toEqual([[source, expected]]);
  });

  it('a paragraph of 64 KiB is found again after an edit', async () => {
    const { remember, indexAll, find } = await openIndex(create);
    const words = Array.from({ length: 8_000 }, (_, number) => spell(number));
    await remember([words.join(' '), words.slice(0, 10).join(' ')]);
    await indexAll();
    const edited = words.map((word, number) => (number % 5 === 0 ? 'lain' : word)).join(' ');
    const found = await find({ sourceLanguage: 'id', target: 'en', text: edited, threshold: 75 }, EVERYTHING);
    expect(found.map((each) => each.percentage)).toEqual([80]);
  });

  it.each([
    ['64 KiB of marks', '.,'.repeat(32_768), [99]],
    ['64 KiB of short words', 'a b '.repeat(16_384), [99]],
    ['a text above 64 KiB, which is not indexed', 'a b '.repeat(16_384) + 'a', []],
  ])('the index can search for %s', async (_, source, expected) => {
    const { remember, indexAll, find } = await openIndex(create);
    await remember([source]);
    await indexAll();
    const wanted = { sourceLanguage: 'id', target: 'en', text: `!${source.slice(1)}`, threshold: 75 };
    expect((await find(wanted, EVERYTHING)).map((each) => each.percentage)).toEqual(expected);
  });

  it('among thousands of similar segments a limited number is compared, and one of the most similar is found', async () => {
    const { remember, indexAll, find } = await openIndex(create);
    const weather = (place: string, more = '') =>
      `Gempa terkini mengguncang ${place} pada pagi hari ini${more}`;
    const places = Array.from({ length: 2_000 }, (_, number) => weather(spell(number)));
    await remember([...places, weather('Ambon', ' juga')]);
    await indexAll();
    const wanted = { sourceLanguage: 'id', target: 'en', text: weather('Ambon'), threshold: 75 };
    const found = await find(wanted, EVERYTHING);
    expect(found).toHaveLength(500);
    expect(found[0]?.source).toBe(weather('Ambon', ' juga'));
  });

  it('a similar segment is found although each of its words is in thousands of segments', async () => {
    const { remember, indexAll, find } = await openIndex(create);
    const random = fc.sample(fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), {
      numRuns: 20_000,
      seed: 3,
    });
    const texts = [...new Set(random.map((numbers) => numbers.map(spell).join(' ')))];
    await remember(texts);
    await indexAll();
    for (const source of texts.slice(0, 10)) {
      const wanted = { sourceLanguage: 'id', target: 'en', text: `${source} lagi`, threshold: 75 };
      expect((await find(wanted, EVERYTHING))[0]?.source).toBe(source);
    }
  });
});

/** A different word for each number. */
function spell(number: number): string {
  return (
    [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('') + 'kata'
  );
}
