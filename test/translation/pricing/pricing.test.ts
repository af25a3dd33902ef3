import { expect, it, onTestFinished } from 'vitest';
import { startDeepl } from '../../support/deepl-server.ts';
import { openHouse } from '../../support/house.ts';

const TEXTS = [
  'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas. 🇲🇱',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
  'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas. 🇲🇱',
];
const characters = (text: string) => [...text].length;
const UNIQUE = characters(TEXTS[0]!) + characters(TEXTS[1]!);

async function start(options: { readonly characterLimit?: number; readonly budget?: number } = {}) {
  const { budget, ...plan } = options;
  const deepl = await startDeepl(plan);
  onTestFinished(() => deepl.close());
  return { deepl, house: await openHouse({ deeplUrl: deepl.url, ...(budget !== undefined && { budget }) }) };
}

it('the estimate is the same as the later bill, and an estimate sends nothing', async () => {
  const { deepl, house } = await start();
  const article = await house.add(TEXTS);
  const before = await house.pricing.estimate(article.id);
  expect(deepl.requests).toEqual([]);
  expect(before).toMatchObject({ characters: 2 * UNIQUE, requests: 2, budget: null });
  expect(before.targets[0]).toMatchObject({
    target: 'en',
    engine: 'deepl',
    missing: 3,
    total: 3,
    savedCharacters: characters(TEXTS[2]!),
  });
  const run = await house.translating.translate(article.id);
  await run.finished;
  expect(deepl.charactersBilled).toBe(before.characters);
  expect(deepl.requests).toHaveLength(before.requests);
  expect(await house.pricing.estimate(article.id)).toMatchObject({ characters: 0, requests: 0 });
});

it('the price covers the title, unless it stands in the text', async () => {
  const { deepl, house } = await start();
  const title = 'Judul yang tidak ada di dalam teks';
  await (
    await house.translating.translate((await house.add(TEXTS)).id, ['en'])
  ).finished;
  const { id } = await house.add(TEXTS, { title });
  const before = await house.pricing.estimate(id, ['en']);
  expect(before).toMatchObject({
    characters: characters(title),
    requests: 1,
    targets: [{ missing: 0, missingTitle: true, total: 3 }],
  });
  const billed = deepl.charactersBilled;
  await (
    await house.translating.translate(id, ['en'])
  ).finished;
  expect(deepl.charactersBilled - billed).toBe(before.characters);
  expect((await house.pricing.estimate(id, ['en'])).targets).toMatchObject([
    { characters: 0, missingTitle: false },
  ]);
});

it('the price of a new text covers only what the memory does not have', async () => {
  const { house } = await start();
  const article = await house.add(TEXTS);
  await (
    await house.translating.translate(article.id, ['en'])
  ).finished;
  const added = 'Paragraf ini belum pernah diterjemahkan.';
  const revision = await house.store.articles.revision((await house.add([...TEXTS, added])).id);
  const text = {
    article: { title: 'Judul', sourceLanguage: 'id', confidential: false },
    revision: { paragraphs: revision!.paragraphs },
  };
  expect(await house.pricing.estimateText(text, ['en'])).toMatchObject({
    characters: characters(added) + characters('Judul'),
    requests: 1,
  });
  await expect(house.pricing.estimateText(text, ['id'])).rejects.toMatchObject({ kind: 'target-is-source' });
});

it('a confidential text costs nothing, because it may not be sent to an engine', async () => {
  const { house } = await start();
  const article = await house.add(TEXTS, { confidential: true });
  expect(await house.pricing.estimate(article.id, ['en'])).toMatchObject({
    characters: 0,
    targets: [{ engine: null, missing: 3 }],
  });
});

it('spending shows the ledger, the rest of the budget and the engine’s own usage', async () => {
  const { house } = await start({ characterLimit: 500_000, budget: 1000 });
  const article = await house.add(TEXTS);
  await (
    await house.translating.translate(article.id, ['fr'])
  ).finished;
  const spending = await house.pricing.spending();
  expect(spending.month).toMatchObject({ billed: UNIQUE, counted: UNIQUE, reserved: 0, requests: 1 });
  expect(spending.budget).toMatchObject({ limit: 1000, left: 1000 - UNIQUE });
  expect(spending.engines).toMatchObject([{ engine: 'deepl', usage: { count: UNIQUE, limit: 500_000 } }]);
});

it('spending is shown although the engine does not answer', async () => {
  const { deepl, house } = await start();
  await deepl.close();
  expect((await house.pricing.spending()).engines).toMatchObject([{ engine: 'deepl', usage: null }]);
});
