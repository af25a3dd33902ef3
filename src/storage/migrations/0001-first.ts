import { sql, type Kysely } from 'kysely';

/**
 * SQLite checks types only in `strict` tables. `without rowid` stores rows in the order of their
 * key (an article's paragraphs one after the other); it is for tables that are read by key only.
 * `autoincrement` never gives a number twice.
 */
const TABLES = [
  sql`
    create table blob (
      hash text not null primary key,
      bytes blob not null
    ) strict`,
  sql`
    create table article (
      number integer primary key autoincrement,
      id text not null unique,
      title text not null,
      source_language text not null,
      targets text not null,
      url text,
      publisher text,
      author text,
      published_at text,
      rights text,
      confidential integer not null,
      said text not null,
      revision integer not null,
      version integer not null,
      first_free integer not null,
      created_at text not null,
      updated_at text not null,
      deleted_at text
    ) strict`,
  sql`
    create table idempotency (
      key text not null primary key,
      request text not null,
      article_id text not null references article (id),
      created_at text not null
    ) strict, without rowid`,
  sql`
    create table revision (
      article_id text not null references article (id),
      number integer not null,
      format text not null,
      encoding text not null,
      intake integer not null,
      blob_hash text not null references blob (hash),
      content_type text not null,
      paragraph_count integer not null,
      repairs text not null,
      created_at text not null,
      primary key (article_id, number)
    ) strict, without rowid`,
  sql`
    create table paragraph (
      article_id text not null references article (id),
      id text not null,
      first_revision integer not null,
      primary key (article_id, id)
    ) strict, without rowid`,
  sql`
    create table segment (
      id integer primary key autoincrement,
      hash text not null unique,
      language text not null,
      text text not null
    ) strict`,
  sql`
    create table revision_paragraph (
      article_id text not null,
      revision integer not null,
      position integer not null,
      paragraph_id text not null,
      segment_id integer not null references segment (id),
      role text not null,
      marker text,
      html text,
      sentences text not null,
      repairs text,
      primary key (article_id, revision, position),
      foreign key (article_id, revision) references revision (article_id, number),
      foreign key (article_id, paragraph_id) references paragraph (article_id, id)
    ) strict, without rowid`,
  sql`
    create table translation (
      id integer primary key autoincrement,
      segment_id integer not null references segment (id),
      target text not null,
      identity text not null,
      text text not null,
      html text,
      origin text not null,
      engine text,
      model text,
      billed_characters integer,
      editor text,
      file text,
      note text,
      previous_hash text,
      next_hash text,
      dated text not null,
      created_at text not null,
      unique (segment_id, target, identity)
    ) strict`,
  sql`
    create table choice (
      segment_id integer not null references segment (id),
      target text not null,
      translation_id integer not null references translation (id),
      primary key (segment_id, target)
    ) strict, without rowid`,
  sql`
    create table request (
      key text not null,
      engine text not null,
      segment_id integer not null references segment (id),
      target text not null,
      status text not null,
      reason text,
      attempts integer not null,
      refusal text,
      refusals integer not null,
      billed_characters integer not null,
      translation_id integer references translation (id),
      created_at text not null,
      updated_at text not null,
      primary key (key, engine)
    ) strict, without rowid`,
  sql`
    create table claim (
      key text not null,
      engine text not null,
      holder text not null,
      expires_at text not null,
      primary key (key, engine)
    ) strict, without rowid`,
  sql`
    create table job (
      id integer primary key autoincrement,
      article_id text not null references article (id),
      target text not null,
      holder text not null,
      state text not null,
      reason text,
      lease_until text not null,
      started_at text not null,
      finished_at text
    ) strict`,
  sql`
    create table ledger (
      id integer primary key autoincrement,
      month text not null,
      status text not null,
      engine text not null,
      article_id text not null references article (id),
      target text not null,
      texts integer not null,
      characters integer not null,
      billed_characters integer,
      created_at text not null,
      settled_at text
    ) strict`,
  sql`
    create table change (
      id integer primary key autoincrement,
      article_id text not null references article (id),
      kind text not null,
      target text,
      paragraphs text not null,
      at text not null
    ) strict`,
];

const INDEXES = [
  // Includes the segment. Otherwise SQLite reads all revisions of an article to find the history of
  // one paragraph.
  sql`create index revision_paragraph_history on revision_paragraph (article_id, paragraph_id, revision, segment_id)`,
  sql`create index revision_paragraph_segment on revision_paragraph (segment_id)`,
  sql`create index request_segment on request (segment_id, target, status)`,
  sql`create index job_newest on job (article_id, target, id)`,
  sql`create index job_state on job (state, reason)`,
  sql`create index ledger_month on ledger (month, status, characters, billed_characters)`,
  sql`create index change_of_article on change (article_id, id)`,
];

/** Rows that are evidence. They are never changed or erased. */
const IMMUTABLE = ['blob', 'revision', 'paragraph', 'revision_paragraph', 'segment', 'translation'];

const TRIGGERS = IMMUTABLE.flatMap((table) =>
  ['update', 'delete'].map(
    (action) => sql`
      create trigger ${sql.id(`${table}_no_${action}`)} before ${sql.raw(action)} on ${sql.table(table)}
      begin select raise(abort, 'this row is immutable'); end`,
  ),
);

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...INDEXES, ...TRIGGERS]) await statement.execute(db);
}
