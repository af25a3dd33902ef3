import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSuggestions, type FuzzyMatches } from '../../../src/storage/fuzzy/create-suggestions.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { translationOf } from '../samples.ts';
import { STORES, temporaryFolder } from '../stores.ts';

const QUERY = { threshold: 75, limit: 3 };

describe('suggestions', () => {
  it('come with percentage, translation, origin and what differs', async () => {
    const { store, suggestions } = await open();
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
    ]);
  });

  it('know what was added a moment ago', async () => {
    const { store, suggestions } = await open();
    expect((await suggestions.find('id', 'en', ['Kami semua siap'], QUERY)).size).toBe(0);
    await store.memory.add([
      translationOf('Mereka semua siap', 'They are all ready'),
      translationOf('Kami semua siap?', 'Are we all ready?'),
    ]);
    const found = await suggestions.find('id', 'en', ['Kami semua siap'], QUERY);
    expect(found.get('Kami semua siap')?.map((each) => each.text)).toEqual(['Are we all ready?']);
  });

  it('know all of a large import once they have caught up, while others read and write', async () => {
    const { store, suggestions } = await open();
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

  it('are found by two processes on one store, whichever indexes', async () => {
    const { url, store, suggestions } = await open();
    const other = createSuggestions({ url, onFault: fail });
    onTestFinished(() => other.close());
    const texts = Array.from(
      { length: 1_500 },
      (_, number) => `Paragraf bernomor ${spell(number)} dari impor yang besar`,
    );
    await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    await Promise.all([suggestions.catchUp(), other.catchUp()]);
    for (const each of [suggestions, other]) {
      const found = await each.find('id', 'en', [`${texts[700]!}!`], { threshold: 90, limit: 1 });
      expect(found.get(`${texts[700]!}!`)?.[0]?.text).toBe(`[${texts[700]!}]`);
    }
  });

  it('leave the event loop free while they look', async () => {
    const { store, suggestions } = await open();
    const long = Array.from({ length: 4_000 }, (_, number) => spell(number)).join(' ');
    await store.memory.add([translationOf(long, 'long')]);
    await suggestions.catchUp();
    const asked = suggestions.find('id', 'en', [long.replaceAll('a', 'b')], QUERY);
    const turns = await countTurns(asked);
    expect(turns).toBeGreaterThan(10);
  });

  it('leave no lock behind when they are closed in the midst of a large import', async () => {
    const { store, suggestions } = await open();
    const texts = Array.from(
      { length: 3_000 },
      (_, number) => `Paragraf bernomor ${spell(number)} dari impor yang besar`,
    );
    await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    await suggestions.find('id', 'en', ['apa saja'], QUERY);
    await suggestions.close();
    expect(await store.memory.add([translationOf('Setelah itu', 'Afterwards')])).toBe(1);
  });

  it('can be closed twice, or without having been asked, and then know nothing', async () => {
    const faults: unknown[] = [];
    const { url } = await open();
    const suggestions = createSuggestions({ url, onFault: (error) => faults.push(error) });
    await suggestions.close();
    await suggestions.close();
    expect((await suggestions.find('id', 'en', ['Kami siap'], QUERY)).size).toBe(0);
    expect(faults).toHaveLength(1);
  });

  it('are none, with one fault told, where the database cannot be read', async () => {
    const faults: unknown[] = [];
    const url = `file:${await temporaryFolder()}/missing/sejajar.db`;
    const suggestions = createSuggestions({ url, onFault: (error) => faults.push(error) });
    expect((await suggestions.find('id', 'en', ['Kami siap'], QUERY)).size).toBe(0);
    await suggestions.close();
    expect(faults).toHaveLength(1);
  });
});

async function open(): Promise<{
  readonly url: string;
  readonly store: Store;
  readonly suggestions: FuzzyMatches;
}> {
  const testStore = await STORES[0]!.create();
  const store = await testStore.open();
  const suggestions = createSuggestions({ url: testStore.url, onFault: fail });
  onTestFinished(() => suggestions.close());
  return { url: testStore.url, store, suggestions };
}

/** Of the event loop, until the promise settles. */
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

/** A word of its own for each number. */
function spell(number: number): string {
  return (
    [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('') + 'kata'
  );
}
