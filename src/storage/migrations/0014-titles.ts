import { sql, type Kysely } from 'kysely';
import { findTitleParagraph } from '../../article/title-paragraph.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Span } from '../../text/traced-text.ts';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

const ON_SQLITE = sql`
  create table article_title (
    article_id text not null references article (id),
    segment_id integer not null references segment (id),
    position integer,
    primary key (article_id, segment_id)
  ) strict, without rowid`;

const ON_POSTGRES = sql`
  create table article_title (
    article_id text collate "C" not null references article (id),
    segment_id bigint not null references segment (id),
    position integer,
    primary key (article_id, segment_id)
  )`;

/** See `ArticleTitleTable`. Titles get their segments here; nothing is translated. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await (isPostgres(db) ? ON_POSTGRES : ON_SQLITE).execute(db);
  await sql`create index article_title_segment on article_title (segment_id)`.execute(db);
  await fillTitles(db);
}

interface Titled {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly source_language: string;
}

/** A paragraph that begins with the title of its article. */
interface Beginning {
  readonly article_id: string;
  readonly position: number;
  readonly segment_id: number;
  readonly text: string;
  readonly sentences: string;
}

/** So few that their paragraphs need little memory. */
const AT_ONCE = 200;

async function fillTitles(db: Kysely<Schema>): Promise<void> {
  for (let after = 0; ;) {
    const { rows: articles } = await sql<Titled>`
      select number, id, title, source_language from article
      where number > ${after} order by number limit ${AT_ONCE}`.execute(db);
    if (articles.length === 0) return;
    const last = articles.at(-1)!.number;
    const { rows: beginnings } = await sql<Beginning>`
      select place.article_id, place.position, place.segment_id, segment.text, place.sentences
      from article
      join revision_paragraph as place
        on place.article_id = article.id and place.revision = article.revision
      join segment on segment.id = place.segment_id
      where article.number > ${after} and article.number <= ${last}
        and substr(segment.text, 1, length(article.title)) = article.title
      order by place.article_id, place.position`.execute(db);
    for (const article of articles) await addTitle(db, article, beginnings);
    after = last;
  }
}

async function addTitle(
  db: Kysely<Schema>,
  { id, title, source_language }: Titled,
  beginnings: readonly Beginning[],
): Promise<void> {
  const own = beginnings.filter(({ article_id }) => article_id === id);
  const index = findTitleParagraph(
    title,
    own.map(({ text, sentences }) => ({ text, sentences: JSON.parse(sentences) as readonly Span[] })),
  );
  const found = index === undefined ? undefined : own[index]!;
  const segmentId = found?.segment_id ?? (await addSegment(db, memoryTag(source_language), title));
  await sql`
    insert into article_title (article_id, segment_id, position)
    values (${id}, ${segmentId}, ${found?.position ?? 0})`.execute(db);
}

async function addSegment(db: Kysely<Schema>, language: string, text: string): Promise<number> {
  const hash = fingerprint(language, text);
  await sql`
    insert into segment (hash, language, text) values (${hash}, ${language}, ${text})
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ readonly id: number }>`select id from segment where hash = ${hash}`.execute(
    db,
  );
  return rows[0]!.id;
}
