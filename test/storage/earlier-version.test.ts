import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/translation/checks/finding.ts';
import type { ArticleEntry } from '../../src/article/articles.ts';
import type { ParallelArticle } from '../../src/translation/parallel-article.ts';
import { openHouse, temporaryFolder, type House } from '../support/house.ts';
import { translationOf } from './samples.ts';

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

test('a database that commit 4221bad wrote shows the same as it did there, at first without derived data', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  await writeFile(file, gunzipSync(await readFile(fixture('db.gz'))));
  const written = JSON.parse(await readFile(fixture('json'), 'utf8')) as Shown;
  const expected = {
    ...written,
    list: written.list.map((entry) => withCoverage(entry, written)),
    articles: written.articles.map(withoutRecord),
  };
  const house = await openHouse({ file, deeplUrl: NO_ENGINE, now: () => OPENED_AT });
  const first = await show(house, Object.keys(written.drafts));
  expect(asJson(first)).toEqual(asJson({ ...expected, articles: expected.articles.map(pending) }));

  await house.deriving.keepUpAll(60_000);
  const { articles, ...rest } = asJson(await show(house, Object.keys(written.drafts))) as Shown;
  const { articles: expectedArticles, ...expectedRest } = asJson(expected) as Shown;
  expect(rest).toEqual(expectedRest);
  articles.forEach(({ changes, ...article }, index) => {
    const { changes: before, ...expectedArticle } = expectedArticles[index]!;
    expect(article).toEqual(expectedArticle);
    expect(changes.slice(0, before.length)).toEqual(before);
    expect(changes.slice(before.length).every(({ kind }) => kind === 'translation')).toBe(true);
  });
});

test('completing a database that commit 4221bad wrote raises the versions of its translated articles', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  await writeFile(file, gunzipSync(await readFile(fixture('db.gz'))));
  const house = await openHouse({ file, deeplUrl: NO_ENGINE, now: () => OPENED_AT });
  const list = () => house.store.articles.list({ reader: 'writer', limit: 10, targets: ['en', 'fr'] });
  const isTranslated = ({ translated }: ArticleEntry) => Object.values(translated).some((count) => count > 0);
  const before = (await list()).items;
  await house.deriving.keepUpAll(60_000);
  const after = (await list()).items;
  expect(after.map(({ version }, index) => version > before[index]!.version)).toEqual(
    before.map(isTranslated),
  );
});

test('titles of a database that commit 4221bad wrote can be translated, and nothing is sent for them', async () => {
  const file = join(await temporaryFolder(), 'sejajar.db');
  await writeFile(file, gunzipSync(await readFile(fixture('db.gz'))));
  const database = new DatabaseSync(file);
  database.exec("update article set title = 'Judul sendiri' where title = 'Perbatasan'");
  database.close();
  const house = await openHouse({ file, deeplUrl: NO_ENGINE, now: () => OPENED_AT });
  const titles = async () =>
    (await house.store.articles.list({ reader: 'writer', limit: 10, targets: ['en', 'fr'] })).items.map(
      (entry) => [entry.titles['en']?.text, entry.titles['fr']?.text],
    );
  const ofParagraph = ['[EN-GB] Mali ingin menjaga sovereignty', null];
  expect(await titles()).toEqual([[null, null], ofParagraph]);
  await house.store.memory.add([translationOf('Judul sendiri', 'A title of its own')]);
  expect(await titles()).toEqual([['A title of its own', null], ofParagraph]);
});

type Cell = ParallelArticle['paragraphs'][number]['translations'][string];
type Shown = Awaited<ReturnType<typeof show>>;
type ShownArticle = Shown['articles'][number];

/**
 * Completing an article raises its version. 4221bad had no translated titles, and of an outdated
 * translation neither its source nor an alignment. It computed the confidence of an alignment in
 * another way, and its checks found less.
 */
function asJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => {
      if (key === 'version' || key === 'titles' || key === 'confidence') return undefined;
      if (key === 'findings') return kindsOf(member as readonly Finding[]);
      if (typeof member !== 'object' || member === null || !('translatedFrom' in member)) return member;
      const { translatedFrom: _, alignment: _a, ...rest } = member as Partial<Cell>;
      return rest;
    }),
  );
}

function kindsOf(findings: readonly Finding[]): readonly string[] {
  const isNewer = (kind: string) => ['unit', 'omission', 'addition', 'repetition'].includes(kind);
  return [...new Set(findings.map(({ kind }) => kind))].filter((kind) => !isNewer(kind));
}

/** At 4221bad, the list also counted translations that the glossary had made outdated. */
function withCoverage(entry: ArticleEntry, { articles }: Shown): ArticleEntry {
  const reading = articles.map(({ readings }) => readings[0]!).find(({ id }) => id === entry.id)!;
  const count = (isCounted: (cell: Cell) => boolean) =>
    Object.fromEntries(
      Object.keys(entry.translated).map((target) => [
        target,
        reading.paragraphs.filter(({ translations }) => isCounted(translations[target]!)).length,
      ]),
    );
  const isCurrent = (cell: Cell) => cell.text !== null && !cell.outdated;
  return {
    ...entry,
    translated: count(isCurrent),
    machine: count((cell) => isCurrent(cell) && cell.state === 'machine'),
  };
}

/** That version did not record what it left out of a source. */
function withoutRecord({ readings, ...article }: ShownArticle): ShownArticle {
  return { ...article, readings: readings.map((reading) => ({ ...reading, leftOut: null })) };
}

/** The article while its derived data is computed. */
function pending({ readings, ...article }: ShownArticle): ShownArticle {
  const inCell = (cell: Cell): Cell => {
    if (cell.text === null) return cell;
    const { alignment: _a, findings: _f, html: _h, markupLost: _m, ...rest } = cell;
    return { ...rest, sentences: [], pending: true };
  };
  return {
    ...article,
    readings: readings.map((reading) => ({
      ...reading,
      paragraphs: reading.paragraphs.map((paragraph) => ({
        ...paragraph,
        translations: Object.fromEntries(
          Object.entries(paragraph.translations).map(([target, cell]) => [target, inCell(cell)]),
        ),
      })),
    })),
  };
}

async function show(house: House, drafts: readonly string[]) {
  const { store, searching } = house;
  const { items } = await store.articles.list({ reader: 'writer', limit: 10, targets: ['en', 'fr'] });
  return {
    list: items,
    articles: await Promise.all(items.map(({ id }) => showArticle(house, id))),
    search: await searching.search({ reader: 'writer', text: 'kedaulatan', limit: 10 }),
    glossary: await store.glossary.entries({ source: 'id', target: 'en' }),
    drafts: Object.fromEntries(
      await Promise.all(drafts.map(async (id) => [id, await showDraft(house, id)] as const)),
    ),
    spent: await store.ledger.spent(),
  };
}

async function showArticle(house: House, id: string) {
  const { store } = house;
  const revisions = await store.articles.revisions(id);
  const original = (await store.articles.original(id))!;
  return {
    revisions,
    readings: await Promise.all(revisions.map(({ number }) => readRevision(house, id, number))),
    original: { ...original, bytes: textOf(original.bytes) },
    changes: await store.changes.since(id, 0, 100),
    jobs: await store.jobs.of(id),
  };
}

/** That version had the suggestions in the article. */
async function readRevision({ reading, suggesting }: House, id: string, revision: number) {
  const article = await reading.read(id, { revision });
  if (revision < article.newestRevision) return article;
  for (const target of article.targetLanguages) {
    const { items } = await suggesting.suggest(id, { target, reader: 'writer' });
    for (const { paragraph, suggestions } of items.filter((item) => item.suggestions.length > 0)) {
      const translations = article.paragraphs.find((each) => each.id === paragraph)?.translations;
      if (translations) Object.assign(translations[target]!, { suggestions });
    }
  }
  return article;
}

async function showDraft({ store }: House, id: string) {
  const draft = (await store.drafts.find(id))!;
  return 'bytes' in draft ? { ...draft, bytes: textOf(draft.bytes) } : draft;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
