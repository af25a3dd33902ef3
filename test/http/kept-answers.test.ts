import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import { startServer, type TestServer } from '../support/http-server.ts';

/** The first keeps its answers; the second keeps none, so it always makes them from the store. */
let keeping: TestServer;
let making: TestServer;
let deepl: DeeplServer;

beforeAll(async () => {
  deepl = await startDeepl();
  keeping = await startServer({ deeplUrl: deepl.url });
  making = await startServer({
    deeplUrl: deepl.url,
    folder: keeping.folder,
    settings: { cacheBytes: 1 },
  });
});
afterAll(async () => {
  await making.close();
  await keeping.close();
  await deepl.close();
});

const TEXTS = ['Harga beras naik.', 'Menteri berangkat ke Paris.', 'Kami siap.', 'Rapat ditunda besok.'];
const TERMS = ['Menteri', 'beras', 'rapat', 'siap'];
const TARGETS = ['en', 'fr'];

const text = fc.constantFrom(...TEXTS);
const article = fc.nat(2);
const target = fc.constantFrom(...TARGETS);

type Step =
  | { readonly kind: 'translate'; readonly article: number; readonly target: string }
  | { readonly kind: 'correct'; readonly text: string; readonly target: string; readonly words: string }
  | { readonly kind: 'revise'; readonly article: number; readonly texts: readonly string[] }
  | { readonly kind: 'retitle'; readonly article: number; readonly title: string }
  | { readonly kind: 'hide'; readonly article: number; readonly confidential: boolean }
  | { readonly kind: 'term'; readonly term: string; readonly target: string; readonly words: string }
  | { readonly kind: 'forget'; readonly term: string; readonly target: string }
  | { readonly kind: 'fail'; readonly article: number; readonly target: string }
  | { readonly kind: 'delete'; readonly article: number }
  | { readonly kind: 'look' };

const words = fc.constantFrom('one', 'two', 'three');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('translate' as const), article, target }),
  fc.record({ kind: fc.constant('correct' as const), text, target, words }),
  fc.record({
    kind: fc.constant('revise' as const),
    article,
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('retitle' as const), article, title: words }),
  fc.record({ kind: fc.constant('hide' as const), article, confidential: fc.boolean() }),
  fc.record({ kind: fc.constant('term' as const), term: fc.constantFrom(...TERMS), target, words }),
  fc.record({ kind: fc.constant('forget' as const), term: fc.constantFrom(...TERMS), target }),
  fc.record({ kind: fc.constant('fail' as const), article, target }),
  fc.record({ kind: fc.constant('delete' as const), article }),
  fc.record({ kind: fc.constant('look' as const) }),
);

it('a kept answer always equals one that is made from the store', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const ids = await Promise.all([0, 1, 2].map((number) => add(TEXTS.slice(number, number + 2))));
      await compareAll(ids);
      for (const each of steps) {
        await take(each, ids);
        await compareAll(ids);
      }
    }),
    { numRuns: 12 },
  );
});

async function add(texts: readonly string[]): Promise<string> {
  const { article } = await keeping.services.intake.add({ content: texts.join('\n\n'), format: 'text' });
  return article.id;
}

async function take(each: Step, ids: readonly string[]): Promise<void> {
  const { services } = keeping;
  // Articles that were deleted stay so: the step has no effect.
  const isThere = 'article' in each && (await services.articles.get(ids[each.article]!)) !== undefined;
  if ('article' in each && !isThere) return;
  const at = '2026-11-28T00:00:00.000Z';
  switch (each.kind) {
    case 'translate':
    case 'fail': {
      if (each.kind === 'fail') deepl.behave({ kind: 'status', status: 456 });
      const answer = await keeping.ask(`/api/v1/articles/${ids[each.article]!}/translations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
        body: JSON.stringify({ targets: [each.target] }),
      });
      deepl.behave(undefined);
      // A confidential article has no engine.
      expect([200, 503]).toContain(answer.status);
      return;
    }
    case 'correct': {
      const translation = { sourceLanguage: 'id', source: each.text, target: each.target, text: each.words };
      await services.memory.add([{ ...translation, origin: 'edited', provenance: { date: at } }]);
      return;
    }
    case 'revise':
      await services.intake.replace(ids[each.article]!, { content: each.texts.join('\n\n'), format: 'text' });
      return;
    case 'retitle':
    case 'hide': {
      const original = await services.articles.original(ids[each.article]!);
      await services.intake.replace(ids[each.article]!, {
        content: Buffer.from(original!.bytes),
        format: 'text',
        ...(each.kind === 'retitle'
          ? { title: each.title }
          : { details: { confidential: each.confidential } }),
      });
      return;
    }
    case 'term':
      await services.glossary.merge({ source: 'id', target: each.target }, [
        { source: each.term, target: each.words },
      ]);
      return;
    case 'forget':
      await services.glossary.remove({ source: 'id', target: each.target }, each.term);
      return;
    case 'delete':
      await services.articles.remove(ids[each.article]!);
      return;
    case 'look':
  }
}

/** Twice with a coding and once without, so that all answers but the first are kept ones. */
async function compareAll(ids: readonly string[]): Promise<void> {
  const paths = ids.flatMap((id) => [
    `/api/v1/articles/${id}`,
    `/articles/${id}`,
    `/articles/${id}/en+id`,
    `/embed/${id}`,
  ]);
  for (const path of paths) {
    const made = await making.ask(path, { headers: { Host: new URL(keeping.url).host } });
    for (const coding of ['br', 'br', 'identity']) {
      const kept = await keeping.ask(path, { headers: { 'Accept-Encoding': coding } });
      const body = kept.headers['content-encoding'] === 'br' ? brotliDecompressSync(kept.bytes) : kept.bytes;
      expect([kept.status, body.toString()], path).toEqual([made.status, made.text]);
    }
  }
}
