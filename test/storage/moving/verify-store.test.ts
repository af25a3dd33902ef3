import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyStore } from '../../../src/storage/moving/copy-store.ts';
import { verifyStore } from '../../../src/storage/moving/verify-store.ts';
import { databasePath } from '../../../src/storage/sqlite/database-path.ts';
import { STORES, temporaryFolder } from '../stores.ts';
import { changeDirectly } from './change-directly.ts';
import { createRichStore } from './rich-store.ts';

type Found = Readonly<Record<string, unknown>>;
const ABSENT = 999_999;

/** Each statement damages a store in one way. */
const DAMAGES: readonly (readonly [string, Found])[] = [
  [
    "update blob set bytes = cast('x' as TYPE) where hash = (select min(hash) from blob)",
    { kind: 'hash', table: 'blob' },
  ],
  ["update segment set text = 'x' where id = 3", { kind: 'hash', table: 'segment', row: 'id 3' }],
  ["update segment set language = 'ms' where id = 3", { kind: 'hash', table: 'segment', row: 'id 3' }],
  [
    "update revision_paragraph set html = 'x' where segment_id = 3",
    { kind: 'hash', table: 'revision_paragraph' },
  ],
  [
    `update choice set translation_id = (select max(id) from translation) where segment_id = 2`,
    { kind: 'dangling', table: 'choice', to: 'translation' },
  ],
  [
    `update context_choice set translation_id = ${ABSENT}`,
    { kind: 'dangling', table: 'context_choice', to: 'translation' },
  ],
  [
    `update request set translation_id = ${ABSENT} where status = 'answered'`,
    { kind: 'dangling', table: 'request', to: 'translation' },
  ],
  [
    `update request set translation_id = null where status = 'answered'`,
    { kind: 'answer', table: 'request' },
  ],
  [
    `update article set revision = 9 where number = 1`,
    { kind: 'dangling', table: 'article', to: 'revision' },
  ],
  [
    'delete from blob where hash = (select min(hash) from blob)',
    { kind: 'dangling', table: 'revision', to: 'blob' },
  ],
  [
    "delete from paragraph where id = 'p1'",
    { kind: 'dangling', table: 'revision_paragraph', to: 'paragraph' },
  ],
  [
    'delete from segment where id = 3',
    { kind: 'dangling', table: 'revision_paragraph', row: 'segment_id 3' },
  ],
  [
    `update article_title set segment_id = ${ABSENT} where position is not null`,
    { kind: 'dangling', table: 'article_title', to: 'segment' },
  ],
  [
    'delete from translation where id = (select min(translation_id) from derived_pair)',
    { kind: 'dangling', table: 'derived_pair', to: 'translation' },
  ],
  [`update ledger set article_id = 'x' where id = 1`, { kind: 'dangling', table: 'ledger', to: 'article' }],
  [`update job set article_id = 'x' where id = 1`, { kind: 'dangling', table: 'job', to: 'article' }],
  [`update change set article_id = 'x'`, { kind: 'dangling', table: 'change', to: 'article' }],
  [
    `update article_column set article_number = ${ABSENT} where article_number = 1 and target = 'en'`,
    { kind: 'dangling', table: 'article_column' },
  ],
  [
    `insert into search_pending (article_number) values (${ABSENT})`,
    { kind: 'dangling', table: 'search_pending' },
  ],
  [
    `update glossary_effect set segment_id = ${ABSENT}, target = 'en' where segment_id = (select min(segment_id) from glossary_effect)`,
    { kind: 'dangling', table: 'glossary_effect' },
  ],
  ['delete from revision_paragraph where position = 2', { kind: 'paragraphs', table: 'revision' }],
  [
    'update revision_paragraph set position = 70 where position = 2',
    { kind: 'paragraphs', table: 'revision' },
  ],
  [`update revision set paragraph_count = 70`, { kind: 'paragraphs', table: 'revision' }],
  [`update ledger set billed_characters = -1 where status = 'settled'`, { kind: 'ledger', table: 'ledger' }],
  [
    `update ledger set billed_characters = null where status = 'settled'`,
    { kind: 'ledger', table: 'ledger' },
  ],
  [`update ledger set status = 'settled' where status = 'reserved'`, { kind: 'ledger', table: 'ledger' }],
  [
    `update article set said = '{' where number = 2`,
    { kind: 'json', table: 'article', row: 'number 2', column: 'said' },
  ],
  [`update derived_pair set alignment = ''`, { kind: 'json', table: 'derived_pair', column: 'alignment' }],
  [
    `update revision_paragraph set sentences = '[' where segment_id = 3`,
    { kind: 'json', table: 'revision_paragraph', column: 'sentences' },
  ],
  [
    "update lexicon_bytes set bytes = cast('x' as TYPE)",
    { kind: 'hash', table: 'lexicon_bytes', row: 'number 2' },
  ],
  ['delete from lexicon_bytes', { kind: 'lexicon', table: 'lexicon', row: 'number 2' }],
  [
    'update derived_pair set lexicon = 7 where lexicon is not null',
    { kind: 'dangling', table: 'derived_pair', to: 'lexicon' },
  ],
  ['delete from glossary', { kind: 'single', table: 'glossary', rows: 0 }],
];

describe.each(STORES)('verifying a store on $name', ({ name, create }) => {
  const rich = async () => {
    const { url } = await create();
    await copyStore({ from: await createRichStore(), to: url });
    return url;
  };

  test('finds nothing wrong in a store that is in order, and sums what was billed', async () => {
    const report = await verifyStore(await rich());
    expect(report.faults).toEqual([]);
    expect(report.tables.every(({ rows }) => rows > 0)).toBe(true);
    const sum = (figure: 'billedCharacters' | 'reservedCharacters') =>
      report.ledger.reduce((total, month) => total + month[figure], 0);
    // The fixture's own, and those of this test.
    expect(sum('billedCharacters')).toBe(1_015 + 38);
    expect(sum('reservedCharacters')).toBe(40);
  });

  test.each(DAMAGES)('finds %s', async (statement, fault) => {
    const url = await rich();
    await changeDirectly(url, statement.replace('TYPE', name === 'SQLite' ? 'blob' : 'bytea'));
    const { faults } = await verifyStore(url);
    expect(faults).toContainEqual(expect.objectContaining(fault));
  });

  test('finds a lexicon that cannot be read, whatever its hash', async () => {
    const url = await rich();
    const bytes = name === 'SQLite' ? `x'00'` : `'\\x00'::bytea`;
    const sha256 = createHash('sha256')
      .update(Buffer.from([0]))
      .digest('hex');
    await changeDirectly(
      url,
      `update lexicon_bytes set bytes = ${bytes}; update lexicon set sha256 = '${sha256}'`,
    );
    const { faults } = await verifyStore(url);
    expect(faults).toEqual([{ kind: 'lexicon', table: 'lexicon_bytes', row: 'number 2' }]);
  });

  test('finds numbers that would be given twice', async () => {
    const url = await rich();
    const statement =
      name === 'SQLite'
        ? "update sqlite_sequence set seq = 1 where name = 'change'"
        : "select setval(pg_get_serial_sequence('change', 'id'), 1)";
    await changeDirectly(url, statement);
    const { faults } = await verifyStore(url);
    expect(faults).toEqual([expect.objectContaining({ kind: 'numbering', table: 'change' })]);
  });
});

test('finds a damaged page of a SQLite file', async () => {
  const original = databasePath(await createRichStore());
  const bytes = await readFile(original);
  const page = bytes.readUInt16BE(16);
  // The last bytes of every later page: cells grow from there.
  for (let end = page * 8; end <= bytes.length; end += page) bytes.fill(0xff, end - 200, end);
  const damaged = join(await temporaryFolder(), 'rusak.db');
  await writeFile(damaged, bytes);
  const verified = await verifyStore(`file:${damaged}`).then(
    ({ faults }) => faults.map(({ kind }) => kind),
    (error: unknown) => [(error as { readonly kind?: string }).kind],
  );
  expect(['file', 'database-unreadable']).toContain(verified[0]);
});
