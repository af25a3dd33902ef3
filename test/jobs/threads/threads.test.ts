import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readSourceBytes, type ReadingOrder } from '../../../src/article/read-bytes.ts';
import { createThreads, type Threads } from '../../../src/jobs/threads/create-threads.ts';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';
import { openLexicon } from '../../../src/translation/alignment/lexicon.ts';
import { derivePair } from '../../../src/translation/deriving/derive-pair.ts';
import { learnFrom, toPart } from '../../../src/translation/learning/learn-from.ts';
import { inSharedMemory } from '../../../src/translation/shared-memory.ts';
import { learningTexts } from '../../support/learning-texts.ts';

const LIMITS = { bytes: 2 * 1024 * 1024, paragraphs: 5_000 };

function openThreads(taskSeconds = 20, entry?: URL): Threads {
  const threads = createThreads({ settings: { taskSeconds, limits: LIMITS }, ...(entry && { entry }) });
  onTestFinished(() => threads.close());
  return threads;
}

function order(content: string): ReadingOrder {
  return { content, format: 'text', sourceLanguage: 'id', limits: LIMITS };
}

const BAD_WORKER = new URL('./bad-worker.mjs', import.meta.url);

test.each([
  ['takes too long', 'hang', 'time', 2],
  ['takes too much memory', 'grow', 'memory', 60],
])('a text that %s is refused, and the next text is read', async (_how, content, reason, seconds) => {
  const threads = openThreads(seconds, BAD_WORKER);
  await expect(threads.run('read-source', order(content))).rejects.toMatchObject({
    kind: 'text-too-complex',
    values: { reason },
  });
  expect(await threads.run('read-source', order('next'))).toBe('next');
});

test('more texts than may wait are refused, and say when to try again', async () => {
  const threads = openThreads(5, BAD_WORKER);
  const asked = Array.from({ length: 60 }, () => threads.run('read-source', order('hang')));
  const first = await Promise.race(asked.map((each) => each.catch((error: unknown) => error)));
  expect(first).toMatchObject({ kind: 'server-busy', values: { seconds: 5 } });
  expect(threads.stats()).toMatchObject({ waiting: 32 });
  await threads.close();
  void Promise.allSettled(asked);
});

test('closed threads run nothing, and are not started by closing', async () => {
  const unused = openThreads();
  await unused.close();
  await expect(unused.run('read-source', order('Kami siap.'))).rejects.toThrow('closed');
  expect(unused.stats()).toEqual({ waiting: 0, running: 0 });
});

test('a problem of a text keeps its kind and values', async () => {
  await expect(openThreads().run('read-source', order(' '))).rejects.toMatchObject({ kind: 'text-empty' });
});

test('a thread reads a source as it is read here', async () => {
  const threads = openThreads();
  const piece = fc.constantFrom('Kami siap. ', 'â€œYaâ€\u009d ', '<b>Ia</b> ', '\n\n', 'a-\n', '1. Satu\n');
  const source = fc.record({
    content: fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => `Satu. ${pieces.join('')}`),
    format: fc.constantFrom('text' as const, 'html' as const, 'markdown' as const),
  });
  await fc.assert(
    fc.asyncProperty(source, async (given) => {
      const wanted: ReadingOrder = {
        ...given,
        sourceLanguage: 'id',
        limits: LIMITS,
        adjustments: [{ kind: 'split', at: 6 }],
      };
      expect(await threads.run('read-source', wanted)).toEqual(await readSourceBytes(wanted));
    }),
    { numRuns: 50 },
  );
});

test('a thread derives a pair', async () => {
  const source = {
    text: 'Kami siap. Ia pergi.',
    sentences: [
      [0, 10],
      [11, 20],
    ] as const,
  };
  const pair = {
    source,
    target: { text: 'We are ready. He left 3 times.' },
    sourceLanguage: 'id',
    targetLanguage: 'en',
  };
  const derived = await openThreads().run('derive-pair', { pair });
  expect(derived.sentences).toEqual([
    [0, 13],
    [14, 30],
  ]);
  expect(derived.alignment).toHaveLength(2);
  expect(derived.findings.map(({ kind }) => kind)).toContain('number');
});

test('a thread learns a lexicon as it is learned here, and derives a pair with it', async () => {
  const threads = openThreads();
  const pairs = learningTexts(120).map(([source, target], index) => ({
    source,
    target,
    weight: 1,
    origins: [index],
  }));
  const order = {
    languages: { source: 'id', target: 'en' },
    parts: [pairs.slice(0, 50), pairs.slice(50)].map((some) => inSharedMemory(toPart(some))),
  };
  const lexicon = inSharedMemory((await threads.run('learn-lexicon', order))!);
  expect(lexicon).toEqual(learnFrom(order));
  const [source, target] = learningTexts(1)[0]!;
  const sentences = splitIntoSentences(source, 'id');
  const pair = {
    source: { text: source, sentences },
    // The first sentence is missing.
    target: { text: target.slice(target.indexOf('.') + 2) },
    sourceLanguage: 'id',
    targetLanguage: 'en',
  };
  expect(await threads.run('derive-pair', { pair, lexicon })).toEqual(derivePair(pair, openLexicon(lexicon)));
});

test('a task ends when its signal is aborted, with the reason of the signal', async () => {
  const threads = openThreads(60, BAD_WORKER);
  const stopping = new AbortController();
  const running = threads.run('read-source', order('hang'), stopping.signal);
  setTimeout(() => stopping.abort(new Error('stopped')), 200);
  await expect(running).rejects.toThrow('stopped');
});
