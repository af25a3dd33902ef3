import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSuggestions, type FuzzyMatches } from '../../../src/storage/fuzzy/create-suggestions.ts';
import { createThread } from '../../../src/storage/fuzzy/thread.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { translationOf } from '../samples.ts';
import { type CreateStore, STORES, temporaryFolder } from '../stores.ts';

const QUERY = { threshold: 75, limit: 3, reader: 'writer' as const };

describe.each(STORES)('suggestions on $name', ({ create }) => {
  it('a suggestion has its percentage, translation, origin and differences', async () => {
    const { store, suggestions } = await open(create);
    await store.memory.add([
      translationOf('Mali menolak kerja sama dengan Prancis.', 'Mali rejects cooperation with France.', {
        origin: 'edited',
      }),
    ]);
    const text = 'Mali menolak kerja sama dengan Rusia.';
    const found = await suggestions.find('id', 'en', [text, 'Lain sekali.', text], QUERY);
    expect([...found]).toEqual([
      [
        text,
        [
          {
            percentage: 84,
            source: 'Mali menolak kerja sama dengan Prancis.',
            text: 'Mali rejects cooperation with France.',
            origin: 'edited',
            difference: [
              { kind: 'same', text: 'Mali menolak kerja sama dengan ' },
              { kind: 'removed', text: 'Prancis' },
              { kind: 'added', text: 'Rusia' },
              { kind: 'same', text: '.' },
            ],
          },
        ],
      ],
      ['Lain sekali.', []],
    ]);
  });

  it('a segment that was just added is already suggested', async () => {
    const { store, suggestions } = await open(create);
    expect((await suggestions.find('id', 'en', ['Kami semua siap'], QUERY)).get('Kami semua siap')).toEqual(
      [],
    );
    await store.memory.add([
      translationOf('Mereka semua siap', 'They are all ready'),
      translationOf('Kami semua siap?', 'Are we all ready?'),
    ]);
    const found = await suggestions.find('id', 'en', ['Kami semua siap'], QUERY);
    expect(found.get('Kami semua siap')?.map((each) => each.text)).toEqual(['Are we all ready?']);
  });

  it('every segment of a large import is suggested after indexing, while others read and write', async () => {
    const { store, suggestions } = await open(create);
    const texts = Array.from(
      { length: 3_000 },
      (_, number) => `Paragraf bernomor ${spell(number)} dari impor yang besar`,
    );
    await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    const caughtUp = suggestions.catchUp();
    const meanwhile = store.memory.add([translationOf('Ditulis sementara itu saja', 'Written meanwhile')]);
    await Promise.all([caughtUp, meanwhile, suggestions.find('id', 'en', ['apa saja'], QUERY)]);
    const edited = texts.filter((_, index) => index % 500 === 0).map((text) => `${text} sekali`);
    const found = await suggestions.find('id', 'en', [...edited, 'Ditulis sementara ini saja'], QUERY);
    for (const text of edited) expect(found.get(text)?.[0]?.source).toBe(text.replace(' sekali', ''));
    expect(found.get('Ditulis sementara ini saja')?.[0]?.text).toBe('Written meanwhile');
  });

  it('two processes at one store find the same suggestions, whichever of them indexes', async () => {
    const { url, store, suggestions } = await open(create);
    const other = createSuggestions({ url, onFault: fail });
    onTestFinished(() => other.close());
    const texts = Array.from(
      { length: 1_500 },
      (_, number) => `Paragraf bernomor ${spell(number)} dari impor yang besar`,
    );
    await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    await Promise.all([suggestions.catchUp(), other.catchUp()]);
    for (const each of [suggestions, other]) {
      const found = await each.find('id', 'en', [`${texts[700]!}!`], { ...QUERY, threshold: 90, limit: 1 });
      expect(found.get(`${texts[700]!}!`)?.[0]?.text).toBe(`[${texts[700]!}]`);
    }
  });

  it('a search ends between two texts when its time is up', async () => {
    const { url, store, suggestions } = await open(create);
    const long = (first: number) =>
      Array.from({ length: 900 }, (_, number) => spell(first + number)).join(' ');
    await store.memory.add(
      Array.from({ length: 40 }, (_, number) => translationOf(long(number), `[${number}]`)),
    );
    await suggestions.catchUp();
    const thread = createThread(url, fail);
    onTestFinished(() => thread.close());
    const texts = Array.from({ length: 200 }, (_, number) => `${long(number % 40)} ${number}`);
    const search = (milliseconds: number) =>
      thread.ask({ kind: 'find', sourceLanguage: 'id', target: 'en', texts, milliseconds, ...QUERY });
    const found = async (milliseconds: number) => {
      const answer = await search(milliseconds);
      return answer.kind === 'found' ? answer.found.length : undefined;
    };
    expect(await found(0)).toBe(0);
    expect(await found(20)).toBeGreaterThan(0);
    expect(await found(20)).toBeLessThan(texts.length);
  });

  it('the event loop stays free during a search for suggestions', async () => {
    const { store, suggestions } = await open(create);
    const long = Array.from({ length: 4_000 }, (_, number) => spell(number)).join(' ');
    await store.memory.add([translationOf(long, 'long')]);
    await suggestions.catchUp();
    const asked = suggestions.find('id', 'en', [long.replaceAll('a', 'b')], QUERY);
    const turns = await countTurns(asked);
    expect(turns).toBeGreaterThan(10);
  });

  it('closing during a large import leaves no lock on the database', async () => {
    const { store, suggestions } = await open(create);
    const texts = Array.from(
      { length: 3_000 },
      (_, number) => `Paragraf bernomor ${spell(number)} dari impor yang besar`,
    );
    await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    await suggestions.find('id', 'en', ['apa saja'], QUERY);
    await suggestions.close();
    expect(await store.memory.add([translationOf('Setelah itu', 'Afterwards')])).toBe(1);
  });

  it('suggestions can be closed twice or before the first search, and then find nothing', async () => {
    const faults: unknown[] = [];
    const { url } = await open(create);
    const suggestions = createSuggestions({ url, onFault: (error) => faults.push(error) });
    await suggestions.close();
    await suggestions.close();
    expect((await suggestions.find('id', 'en', ['Kami siap'], QUERY)).size).toBe(0);
    expect(faults).toHaveLength(1);
  });

  it('if the database cannot be read, there are no suggestions and one fault is reported', async () => {
    const faults: unknown[] = [];
    const url = `file:${await temporaryFolder()}/missing/sejajar.db`;
    const suggestions = createSuggestions({ url, onFault: (error) => faults.push(error) });
    expect((await suggestions.find('id', 'en', ['Kami siap'], QUERY)).size).toBe(0);
    await suggestions.close();
    expect(faults).toHaveLength(1);
  });
});

async function open(create: CreateStore): Promise<{
  readonly url: string;
  readonly store: Store;
  readonly suggestions: FuzzyMatches;
}> {
  const testStore = await create();
  const store = await testStore.open();
  const suggestions = createSuggestions({ url: testStore.url, onFault: fail });
  onTestFinished(() => suggestions.close());
  return { url: testStore.url, store, suggestions };
}

/** Counts the turns of the event loop until the promise settles. */
async function countTurns(promise: Promise<unknown>): Promise<number> {
  const waiting = { isOver: false };
  void promise.finally(() => (waiting.isOver = true));
  let turns = 0;
  for (; !waiting.isOver; turns++) await nextTurn();
  return turns;
}

function fail(error: unknown): void {
  throw error;
}

/** A different word for each number. */
function spell(number: number): string {
  return (
    [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('') + 'kata'
  );
}
