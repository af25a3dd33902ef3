import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { answerOf, articleOf, requestOf, translationOf } from '../samples.ts';
import { STORES } from '../stores.ts';

/*
 * Every decision that one transaction makes by what it has read, with two processes at once. SQLite
 * has one writer at a time; PostgreSQL needs the locks of docs/decisions/0028-postgresql.md.
 */

const TIMES = 10;
const EN = { source: 'id', target: 'en' };

describe.each(STORES)('two processes on one store in $name', ({ create }) => {
  async function openTwo() {
    const made = await create();
    return { url: made.url, stores: [await made.open(), await made.open()] as const };
  }

  it('never exceed the budget together', async () => {
    const { stores } = await openTwo();
    const { article } = await stores[0].articles.add(articleOf(['Satu.']));
    const reservation = { engine: 'deepl', articleId: article.id, target: 'en', texts: 1, characters: 10 };
    const reserved = await Promise.all(
      Array.from({ length: 30 }, (_, at) => stores[at % 2]!.ledger.reserve(reservation, 100)),
    );
    expect(reserved.filter((id) => id !== undefined)).toHaveLength(10);
    expect((await stores[0].ledger.spent()).reserved).toBe(100);
  });

  it('add one article for one key', async () => {
    const { stores } = await openTwo();
    const article = articleOf(['Satu.'], { idempotency: { key: 'k', request: 'r' } });
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, at) => stores[at % 2]!.articles.add(article)),
    );
    expect(added.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(added.map((each) => each.article.id)).size).toBe(1);
  });

  it('lease a request to one of them, and never one that is answered', async () => {
    const { stores } = await openTwo();
    for (let time = 0; time < TIMES; time++) {
      const sources = Array.from({ length: 5 }, (_, at) => `Teks ${time} ${at}`);
      const requests = sources.map((source) => requestOf(source));
      const granted = await Promise.all([
        stores[0].requests.lease(requests, 'one', 60_000),
        stores[1].requests.lease(requests.toReversed(), 'other', 60_000),
      ]);
      const all = granted.flatMap((keys) => [...keys]);
      expect(all).toHaveLength(5);
      expect(new Set(all).size).toBe(5);
      const [own, others] = granted;
      const answersOf = (keys: ReadonlySet<string>) =>
        sources.map((source) => answerOf(source, 'A text')).filter(({ key }) => keys.has(key));
      const [, late] = await Promise.all([
        stores[0].requests.answer(answersOf(own), 'one'),
        stores[1].requests.lease(requests, 'third', 60_000),
        stores[1].requests.answer(answersOf(others), 'other'),
      ]);
      // Those that it got were not answered yet, and belong to nobody: there are none.
      expect([...late]).toEqual([]);
    }
  });

  it('show a person’s text, whichever of them is first', async () => {
    const { stores } = await openTwo();
    for (let time = 0; time < TIMES; time++) {
      const source = `Kalimat ${time}`;
      // Otherwise both would make the segment, and the second would wait for the first.
      await stores[0].memory.add([translationOf(source, 'By an older machine')]);
      const edited = translationOf(source, 'By a person', {
        origin: 'edited',
        provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'ani' },
      });
      await Promise.all([
        stores[0].memory.add([translationOf(source, 'By a machine')]),
        stores[1].memory.add([edited]),
      ]);
      const shown = await stores[0].memory.lookUp('id', 'en', [source]);
      expect(shown.get(source)!.text).toBe('By a person');
    }
  });

  it('store the same texts in any order, and raise the versions of the same articles', async () => {
    const { stores } = await openTwo();
    const texts = Array.from({ length: 40 }, (_, at) => `Bersama ${at}`);
    const { article: first } = await stores[0].articles.add(articleOf(texts));
    const { article: second } = await stores[0].articles.add(articleOf(texts.toReversed()));
    for (let time = 0; time < TIMES; time++) {
      const some = (store: 0 | 1) =>
        stores[store].memory.add(
          (store === 0 ? texts : texts.toReversed()).map((text) =>
            translationOf(text, `Text ${time} ${store} ${text}`),
          ),
        );
      await Promise.all([some(0), some(1)]);
    }
    for (const { id } of [first, second]) {
      const { version } = (await stores[1].articles.get(id))!;
      expect(version).toBe(1 + 2 * TIMES);
    }
  });

  it('count translations for an article that is added at the same time', async () => {
    const { stores } = await openTwo();
    for (let time = 0; time < TIMES; time++) {
      const texts = Array.from({ length: 20 }, (_, at) => `Baru ${time} ${at}`);
      // Otherwise both would make the segments, and the second would wait for the first.
      await stores[0].memory.add(texts.map((text) => translationOf(text, 'Un texte', { target: 'fr' })));
      const [{ article }] = await Promise.all([
        stores[0].articles.add(articleOf(texts)),
        ...texts.map((text) => stores[1].memory.add([translationOf(text, 'A text')])),
      ]);
      const query = { reader: 'writer' as const, limit: 100, targets: ['en'] };
      const listed = (await stores[0].articles.list(query)).items.find(({ id }) => id === article.id)!;
      expect(listed.translated).toEqual({ en: 20 });
    }
  });

  it('keep every change of the glossary, and the effects of an article that is added at the same time', async () => {
    const { stores } = await openTwo();
    for (let time = 0; time < TIMES; time++) {
      const term = `kata${time}`;
      await Promise.all([
        stores[0].glossary.merge(EN, [{ source: term, target: 'word' }]),
        stores[1].glossary.merge(EN, [{ source: `lain${time}`, target: 'other' }]),
        stores[1].articles.add(articleOf([`Ini ${term} itu.`])),
      ]);
    }
    expect(await stores[0].glossary.entries(EN)).toHaveLength(2 * TIMES);
    expect(await stores[0].glossary.version()).toBe(2 * TIMES);
    await stores[0].memory.add(
      Array.from({ length: TIMES }, (_, time) => translationOf(`Ini kata${time} itu.`, 'A text')),
    );
    const { items } = await stores[0].articles.list({ reader: 'writer', limit: 100, targets: ['en'] });
    for (const { id, revision } of items) {
      const [cell] = await stores[0].derived.column(id, revision, 'en');
      expect([...cell!.values()][0]!.effect).not.toBe('');
    }
  });

  it('look through an article again for a lexicon that is stored while it is settled', async () => {
    const { stores } = await openTwo();
    const [one, other] = stores;
    const { article } = await one.articles.add(articleOf(['Kota itu besar.']));
    await one.memory.add([translationOf('Kota itu besar.', 'The town is big.')]);
    const pair = { sentences: [], alignment: [], findings: [] };
    for (let time = 0; time < TIMES; time++) {
      const { cells, ...seen } = await one.derived.lacking(article.id, 10);
      await one.derived.complete(
        article.id,
        cells.map((cell) => ({ cell, pair })),
      );
      const { version } = await one.derived.lacking(article.id, 10);
      const learned = { languages: EN, pairs: 1, known: 1, bytes: Buffer.from(`${time}`) };
      await Promise.all([
        other.lexicons.store(learned, time),
        one.derived.settle(article.id, { ...seen, version }),
      ]);
      expect((await one.derived.lacking(article.id, 10)).cells).toHaveLength(1);
      expect(await one.derived.isPending(article.id)).toBe(true);
    }
  });

  it('refuse one of two revisions that were made from the same version', async () => {
    const { stores } = await openTwo();
    const { article } = await stores[0].articles.add(articleOf(['Satu.']));
    const revise = (store: 0 | 1) =>
      stores[store].articles.replace(article.id, articleOf([`Dua ${store}.`]), {}, { version: 1 }).then(
        () => 'stored',
        (error: unknown) => (error as { readonly kind: string }).kind,
      );
    expect((await Promise.all([revise(0), revise(1)])).sort()).toEqual(['stored', 'version-mismatch']);
  });

  it('both add a language that readers want', async () => {
    const { stores } = await openTwo();
    const { article } = await stores[0].articles.add(articleOf(['Satu.']));
    await Promise.all([
      stores[0].articles.wantTargets(article.id, ['en']),
      stores[1].articles.wantTargets(article.id, ['fr']),
    ]);
    const { targets } = (await stores[0].articles.get(article.id))!;
    expect([...targets].sort()).toEqual(['en', 'fr']);
  });
});

describe.runIf(inject('postgresUrl') !== undefined)('the change log on PostgreSQL', () => {
  async function openPostgres() {
    const made = await STORES.find(({ name }) => name === 'PostgreSQL')!.create();
    return { url: made.url, store: await made.open(), other: await made.open() };
  }

  it('tells of every change, whichever transaction began first', async () => {
    const { store, other } = await openPostgres();
    const seen = new Set<string>();
    const writing = { isOver: false };
    let position = await other.changes.position();
    const look = async () => {
      const { articleIds, now } = await other.changes.changedSince(position);
      for (const id of articleIds) seen.add(id);
      position = now;
    };
    const reading = (async () => {
      while (!writing.isOver) await look();
      await look();
    })();
    // Long transactions (many texts) and short ones end in another order than they began.
    const adding = Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        const texts = Array.from({ length: at % 3 === 0 ? 300 : 1 }, (_each, n) => `Urut ${at} ${n}`);
        const { article } = await store.articles.add(articleOf(texts));
        await store.memory.add(texts.map((text) => translationOf(text, 'A text')));
        return article.id;
      }),
    ).finally(() => (writing.isOver = true));
    const [added] = await Promise.all([adding, reading]);
    expect([...seen].sort()).toEqual(added.sort());
    expect((await other.changes.changedSince(position)).articleIds).toEqual([]);
  });

  it('tells of a change with a lower id and an older transaction that becomes visible later', async () => {
    const { url, store } = await openPostgres();
    const [first, second] = [
      await store.articles.add(articleOf(['a'])),
      await store.articles.add(articleOf(['b'])),
    ];
    const clients = [new pg.Client(url), new pg.Client(url)] as const;
    for (const client of clients) {
      await client.connect();
      await client.query('begin');
    }
    const log = (client: pg.Client, id: string) =>
      client.query(`insert into change (article_id, kind, paragraphs, at) values ($1, 'source', '[]', '')`, [
        id,
      ]);
    await log(clients[0], first.article.id);
    await log(clients[1], second.article.id);
    const begun = await store.changes.position();
    await clients[1].query('commit');
    const one = await store.changes.changedSince(begun);
    expect(one.articleIds).toEqual([second.article.id]);
    await clients[0].query('commit');
    const two = await store.changes.changedSince(one.now);
    expect(two.articleIds).toEqual([first.article.id]);
    expect((await store.changes.changedSince(two.now)).articleIds).toEqual([]);
    for (const client of clients) await client.end();
  });

  it('gives the changes of one article ids in the order in which they become visible', async () => {
    const { store, other } = await openPostgres();
    const { article } = await store.articles.add(articleOf(['a', 'b']));
    const writing = { isOver: false };
    const seen: number[] = [];
    const look = async () => {
      for (const { id } of await other.changes.since(article.id, seen.at(-1) ?? 0, 1_000)) seen.push(id);
    };
    const reading = (async () => {
      while (!writing.isOver) await look();
      await look();
    })();
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        (at % 2 === 0 ? store : other).memory.add([translationOf(at % 3 === 0 ? 'a' : 'b', `Text ${at}`)]),
      ),
    );
    writing.isOver = true;
    await reading;
    expect(seen).toEqual((await store.changes.since(article.id, 0, 1_000)).map(({ id }) => id));
    expect(seen).toHaveLength(60);
  });
});
