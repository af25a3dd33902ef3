import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { isPostgresUrl } from '../../../src/storage/postgres/database-address.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { answerOf, articleOf, draftOf, requestOf, translationOf } from '../samples.ts';
import { ask } from '../../support/postgres-server.ts';
import { createClock, STORES } from '../stores.ts';

interface Given {
  readonly store: Store;
  /** Its paragraphs are `Kota itu besar.` and `Satu.` */
  readonly id: string;
}

interface Row {
  readonly version: number;
  readonly raised_at: string;
  readonly updated_at: string;
}

const EN = { source: 'id', target: 'en' };
const EDITED = { origin: 'edited', provenance: { date: '2026-11-23T08:00:00.000Z' } } as const;

/** Writes that change what the article shows, and whether they change its text or details too. */
const RAISING: readonly (readonly [string, boolean, (given: Given) => Promise<unknown>])[] = [
  ['a translation', true, ({ store }) => store.requests.answer([answerOf('Satu.', 'One.')], 'me')],
  [
    'a correction that is made in another article',
    true,
    async ({ store }) => {
      await store.articles.add(articleOf(['Satu.']));
      await store.memory.add([translationOf('Satu.', 'The first one.', EDITED)]);
    },
  ],
  ['a new revision', true, ({ store, id }) => store.articles.replace(id, draftOf(['Dua.']), {})],
  [
    'confidentiality',
    true,
    ({ store, id }) =>
      store.articles.replace(id, draftOf(['Kota itu besar.', 'Satu.']), { confidential: true }),
  ],
  ['another wanted language', true, ({ store, id }) => store.articles.wantTargets(id, ['de'])],
  [
    'a refused answer',
    false,
    ({ store }) => store.requests.answer([answerOf('Satu.', 'Satu.', { refused: 'same-as-source' })], 'me'),
  ],
  [
    'the failure of a request',
    false,
    ({ store }) => store.requests.fail([requestOf('Satu.')], 'engine-quota', 'me'),
  ],
  ['the start of a job', false, ({ store, id }) => store.jobs.start(id, 'en', 'me', 1_000)],
  [
    'a glossary term that occurs',
    false,
    ({ store }) => store.glossary.merge(EN, [{ source: 'kota', target: 'city' }]),
  ],
  ['deletion', false, ({ store, id }) => store.articles.remove(id)],
];

/** Also of a deleted article, which no reader gets. */
async function readRow(url: string, id: string): Promise<Row> {
  const statement = `select version, raised_at, updated_at from article where id = '${id}'`;
  if (isPostgresUrl(url)) return (await ask(url, statement))[0] as unknown as Row;
  const database = new DatabaseSync(url.slice('file:'.length));
  try {
    const row: unknown = database.prepare(statement).get();
    return row as Row;
  } finally {
    database.close();
  }
}

describe.each(STORES)('the version of an article in $name', ({ create }) => {
  async function open() {
    const clock = createClock();
    const created = await create();
    const store = await created.open(clock.now);
    const { article } = await store.articles.add(articleOf(['Kota itu besar.', 'Satu.']));
    const { article: other } = await store.articles.add(articleOf(['Lain.']));
    for (const { id } of [article, other]) await store.searchIndex.remove(id);
    const rowOf = (id: string) => readRow(created.url, id);
    clock.move(1_000);
    return { store, id: article.id, other: other.id, now: clock.now().toISOString(), rowOf };
  }

  test.each(RAISING)(
    '%s raises the version and its time, but not those of others',
    async (_what, isNew, write) => {
      const { store, id, other, now, rowOf } = await open();
      const [before, untouched] = [await rowOf(id), await rowOf(other)];
      await write({ store, id });
      const after = await rowOf(id);
      expect(after.version).toBeGreaterThan(before.version);
      expect(after.raised_at).toBe(now);
      expect(after.updated_at).toBe(isNew ? now : before.updated_at);
      expect(await rowOf(other)).toEqual(untouched);
    },
  );

  test.each([
    ['a glossary term that does not occur', [{ source: 'desa', target: 'village' }]],
    ['a glossary term that is only a part of a word', [{ source: 'kot', target: 'cit' }]],
  ])('%s does not raise it', async (_what, entries) => {
    const { store, id, rowOf } = await open();
    const before = await rowOf(id);
    await store.glossary.merge(EN, entries);
    expect(await rowOf(id)).toEqual(before);
  });

  test('a translation of a text that no article has raises nothing', async () => {
    const { store, id, rowOf } = await open();
    const before = await rowOf(id);
    await store.memory.add([translationOf('Tidak ada.', 'Nowhere.')]);
    expect(await rowOf(id)).toEqual(before);
  });

  test('a translation of its title raises it and is logged, but not one of an earlier title', async () => {
    const { store, rowOf } = await open();
    const titled = (title: string) => ({ source: { ...draftOf(['Isi.']).source, title } });
    const { article } = await store.articles.add(articleOf(['Isi.'], titled('Judul.')));
    const before = await rowOf(article.id);
    await store.memory.add([translationOf('Judul.', 'Title.')]);
    expect((await rowOf(article.id)).version).toBe(before.version + 1);
    expect((await store.changes.since(article.id, 0, 9)).at(-1)).toMatchObject({
      kind: 'translation',
      target: 'en',
      paragraphs: [],
    });
    await store.articles.replace(article.id, draftOf(['Isi.'], titled('Judul baru.')), {});
    const replaced = await rowOf(article.id);
    await store.memory.add([translationOf('Judul.', 'A title.', EDITED)]);
    expect(await rowOf(article.id)).toEqual(replaced);
  });

  test('the words of an article are indexed again only after its words have changed', async () => {
    const { store, id } = await open();
    await store.glossary.merge(EN, [{ source: 'kota', target: 'city' }]);
    await store.requests.fail([requestOf('Satu.')], 'engine-quota', 'me');
    const { id: job } = await store.jobs.start(id, 'en', 'me', 1_000);
    await store.jobs.finish(job, 'done');
    expect(await store.searchIndex.changed(10)).toEqual([]);
    await store.memory.add([translationOf('Satu.', 'One.')]);
    expect(await store.searchIndex.changed(10)).toEqual([id]);
  });
});
