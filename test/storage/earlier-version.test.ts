import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openHouse, temporaryFolder, type House } from '../support/house.ts';

/*
 * The code of commit 4221bad wrote `4221bad.db.gz`, and `4221bad.json` is the output of that code
 * for it. The database has an article in two revisions, with repairs, markup and a glossary;
 * translations by an engine, from a file and by a person, some of them accepted, refused or
 * outdated; a second article with suggestions; and a draft.
 */
const fixture = (name: string) => new URL(`./fixtures/4221bad.${name}`, import.meta.url);
const OPENED_AT = new Date('2026-11-22T08:00:00.000Z');
/** No server listens here, because reading must not send a request to an engine. */
const NO_ENGINE = 'http://127.0.0.1:9';

test('a database that commit 4221bad wrote opens and shows the same as it did there', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  await writeFile(file, gunzipSync(await readFile(fixture('db.gz'))));
  const expected = JSON.parse(await readFile(fixture('json'), 'utf8')) as { readonly drafts: object };
  const house = await openHouse({ file, deeplUrl: NO_ENGINE, now: () => OPENED_AT });
  const shown = await show(house, Object.keys(expected.drafts));
  expect(JSON.parse(JSON.stringify(shown))).toEqual(expected);
});

async function show(house: House, drafts: readonly string[]) {
  const { store, searching } = house;
  const { items } = await store.articles.list({ limit: 10, targets: ['en', 'fr'] });
  return {
    list: items,
    articles: await Promise.all(items.map(({ id }) => showArticle(house, id))),
    search: await searching.search({ text: 'kedaulatan', limit: 10 }),
    glossary: await store.glossary.entries({ source: 'id', target: 'en' }),
    drafts: Object.fromEntries(
      await Promise.all(drafts.map(async (id) => [id, await showDraft(house, id)] as const)),
    ),
    spent: await store.ledger.spent(),
  };
}

async function showArticle({ store, reading }: House, id: string) {
  const revisions = await store.articles.revisions(id);
  const original = (await store.articles.original(id))!;
  return {
    revisions,
    readings: await Promise.all(revisions.map(({ number }) => reading.read(id, { revision: number }))),
    original: { ...original, bytes: textOf(original.bytes) },
    changes: await store.changes.since(id, 0, 100),
    jobs: await store.jobs.of(id),
  };
}

async function showDraft({ store }: House, id: string) {
  const draft = (await store.drafts.find(id))!;
  return 'bytes' in draft ? { ...draft, bytes: textOf(draft.bytes) } : draft;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
