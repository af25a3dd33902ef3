import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Store } from '../../../src/storage/open-store.ts';
import { learnFrom, toPart } from '../../../src/translation/learning/learn-from.ts';
import { epubFile } from '../../support/epub-file.ts';
import { openHouseOn } from '../../support/house.ts';
import { learningTexts } from '../../support/learning-texts.ts';
import { answerOf, articleOf, requestOf, translationOf } from '../samples.ts';
import { temporaryFolder } from '../stores.ts';

const FIXTURE = new URL('../fixtures/4221bad.db.gz', import.meta.url);
const BOOK = epubFile({ pages: { 'a.xhtml': '<p>Bab satu buku.</p>', 'b.xhtml': '<p>Bab dua buku.</p>' } });
/** Texts that a copy could change. */
const HARD = ['émoji 🇮🇩 dan \u202e arah', 'garis\r\nbaru\ttab', "'); drop table segment; --"];

/**
 * The address of a store on SQLite with rows in every table that is copied: those of
 * earlier-version.test.ts, and work of each kind.
 */
export async function createRichStore(): Promise<string> {
  const file = join(await temporaryFolder(), 'data', 'kaya.db');
  await mkdir(dirname(file));
  made ??= makeRichStore(file);
  await writeFile(file, await made);
  return `file:${file}`;
}

/** Made once, because it takes longer than most tests that need one. */
let made: Promise<Buffer> | undefined;

async function makeRichStore(file: string): Promise<Buffer> {
  await writeFile(file, gunzipSync(await readFile(FIXTURE)));
  const house = await openHouseOn({ file });
  await addWork(house.store);
  await addLexicons(house.store);
  await house.deriving.keepUpAll(60_000);
  await house.store.articles.add(articleOf(['menunggu']));
  await house.intake.addAll((await house.intake.unpack(BOOK)).sources);
  await house.store.close();
  return readFile(file);
}

async function addWork(store: Store): Promise<void> {
  const { article } = await store.articles.add(
    articleOf(HARD, { idempotency: { key: 'kunci', request: 'sidik jari' } }),
  );
  await store.memory.add(HARD.map((text) => translationOf(text, `${text} (en)`)));
  await store.requests.lease([requestOf('sedang dikirim')], 'pemegang', 60_000);
  await store.requests.answer([answerOf(HARD[1]!, 'flag')], 'pemegang');
  await store.jobs.start(article.id, 'fr', 'pemegang', 60_000);
  await store.jobs.enqueue(article.id, 'en');
  const reservation = { engine: 'deepl', articleId: article.id, target: 'en', texts: 1, characters: 40 };
  const settled = await store.ledger.reserve(reservation, undefined);
  await store.ledger.settle(settled!, 38);
  const released = await store.ledger.reserve(reservation, undefined);
  await store.ledger.release(released!);
  await store.ledger.reserve({ ...reservation, target: 'fr' }, undefined);
  await store.endedSessions.add('sesi', new Date('2027-01-01T00:00:00.000Z'));
}

/** The first one has no bytes any more. */
async function addLexicons({ lexicons }: Store): Promise<void> {
  const languages = { source: 'id', target: 'en' };
  const learn = (count: number) => {
    const pairs = learningTexts(count).map(([source, target], at) => ({
      source,
      target,
      weight: 1,
      origins: [at],
    }));
    return {
      languages,
      pairs: count,
      known: count,
      bytes: learnFrom({ languages, parts: [toPart(pairs)] })!,
    };
  };
  const first = await lexicons.store(learn(100), 0);
  await lexicons.store(learn(200), first!.snapshot.number);
}
