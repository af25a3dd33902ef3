import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { segmentHash } from '../../../src/storage/memory/segments.ts';
import { ask } from '../../support/postgres-server.ts';
import { STORES } from '../stores.ts';
import { openIndex } from './index-in-process.ts';

const postgres = STORES.filter(({ name }) => name === 'PostgreSQL');
const WANTED = { sourceLanguage: 'id', target: 'en', text: 'kami semua sudah siap ya', threshold: 75 };

describe.each(postgres)('the index of fuzzy matches on $name', ({ create }) => {
  it('a segment is indexed although one with a higher id was committed and indexed before it', async () => {
    const { url, tables, remember, indexAll, find } = await openIndex(create);
    const slow = new pg.Client({ connectionString: url });
    await slow.connect();
    await slow.query('begin');
    await slow.query(segmentOf('kami semua sudah siap'));
    await ask(url, segmentOf('kami semua sudah siap juga'));
    await indexAll();
    expect(await tables.backlog(10)).toBe(0);
    await slow.query('commit');
    await slow.end();
    expect(await tables.backlog(10)).toBe(1);
    await indexAll();
    await remember(['kami semua sudah siap', 'kami semua sudah siap juga']);
    const found = await find(WANTED, 10);
    expect(found.map((each) => each.source).sort()).toEqual([
      'kami semua sudah siap',
      'kami semua sudah siap juga',
    ]);
  });

  it('one process indexes at a time, and another one continues after a lost connection', async () => {
    const { url, tables, remember, begin, indexAll, find } = await openIndex(create);
    await remember(['kami semua sudah siap']);
    const steps = begin(10);
    await steps.next();
    const refused = await indexAll().catch((error: unknown) => error);
    expect(tables.isPassing(refused)).toBe(true);
    await ask(
      url,
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())`,
    );
    const lost = await steps.next().catch((error: unknown) => error);
    expect(tables.isPassing(lost)).toBe(true);
    await indexAll();
    expect(await find(WANTED, 10)).toHaveLength(1);
  });
});

function segmentOf(text: string): string {
  const hash = segmentHash({ language: 'id', text });
  return `insert into segment (hash, language, text) values ('${hash}', 'id', '${text}')`;
}
