import { sql, type Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import { glossaryTarget } from '../glossary-target.ts';
import type { Schema } from '../schema.ts';

/**
 * Counts again what these articles show, for the list, its filters and the sitemap. Call it in the
 * transaction of every change of a shown translation, a revision or a glossary effect, so that they
 * always agree with the article.
 * @param targets `memoryTag`; absent for every language in which the articles have a translation
 */
export async function recountColumns(
  trx: Kysely<Schema>,
  articleIds: readonly string[],
  targets?: readonly string[],
): Promise<void> {
  for (const chunk of inChunks(articleIds)) {
    for (const target of targets ?? (await targetsOf(trx, chunk))) await recount(trx, chunk, target);
  }
}

/** In all revisions: the newest one may have lost its last translation into a language. */
async function targetsOf(trx: Kysely<Schema>, articleIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly target: string }>`
    select distinct choice.target from revision_paragraph as place
    join choice on choice.segment_id = place.segment_id
    where place.article_id in (${sql.join(articleIds)})`.execute(trx);
  return rows.map((row) => row.target);
}

async function recount(trx: Kysely<Schema>, articleIds: readonly string[], target: string): Promise<void> {
  const ids = sql.join(articleIds);
  await sql`
    delete from article_column
    where target = ${target} and article_number in (select number from article where id in (${ids}))
  `.execute(trx);
  // As in `createFindShown`: `earlier` is for paragraphs whose source changed. A paragraph that needs
  // no translation is never missing and never outdated, whether it has one or not.
  await sql`
    with place as (
      select article.number, article.id, article.revision, place.paragraph_id, place.segment_id,
        segment.language, segment.language_free,
        lag(segment.hash, 1, '') over neighbours as previous_hash,
        lead(segment.hash, 1, '') over neighbours as next_hash
      from article
      join revision_paragraph as place
        on place.article_id = article.id and place.revision = article.revision
      join segment on segment.id = place.segment_id
      where article.id in (${ids}) and article.deleted_at is null
      window neighbours as (partition by article.number order by place.position)
    ),
    present as (
      select place.number, place.segment_id, place.language, place.language_free,
        ${shownIn('place')} as translation_id
      from place
      join choice on choice.segment_id = place.segment_id and choice.target = ${target}
    ),
    earlier as (
      select place.number, place.segment_id, place.language, ${shownIn('place')} as translation_id,
        row_number() over (
          partition by place.number, place.paragraph_id order by old.revision desc
        ) as age
      from place
      join revision_paragraph as old
        on old.article_id = place.id and old.paragraph_id = place.paragraph_id
        and old.revision < place.revision
      join choice on choice.segment_id = old.segment_id and choice.target = ${target}
      where place.language_free = 0 and not exists (
        select 1 from choice as newer
        where newer.segment_id = place.segment_id and newer.target = ${target})
    ),
    cell as (
      select number, segment_id, language, language_free, translation_id, 0 as outdated from present
      union all
      select number, segment_id, language, 0 as language_free, translation_id, 1 as outdated
      from earlier where age = 1
    ),
    judged as (
      select cell.number, 1 - cell.language_free as is_needed,
        case when translation.origin = 'machine' then 1 else 0 end as by_engine,
        case when translation.origin = 'machine' or (translation.origin = 'imported'
          and (translation.engine is not null or translation.model is not null)) then 1 else 0 end
          as machine_text,
        case when cell.outdated = 1 or (translation.origin = 'machine' and cell.language_free = 0
          and translation.glossary_effect is not null
          and translation.glossary_effect <> coalesce(glossary_effect.effect, '')) then 0 else 1 end
          as is_current
      from cell
      join translation on translation.id = cell.translation_id
      left join glossary_effect on glossary_effect.segment_id = cell.segment_id
        and glossary_effect.target = ${glossaryTarget(sql.ref('cell.language'), sql.val(target))}
    )
    insert into article_column (article_number, target, missing, machine, machine_text)
    select judged.number, ${target},
      revision.paragraph_count - article.language_free_count - sum(is_current * is_needed),
      sum(is_current * by_engine), sum(machine_text)
    from judged
    join article on article.number = judged.number
    join revision on revision.article_id = article.id and revision.number = article.revision
    group by judged.number, revision.paragraph_count, article.language_free_count`.execute(trx);
}

/** The translation between these neighbours, or else the one that is shown everywhere. */
function shownIn(place: string) {
  return sql`coalesce(
    (select here.translation_id from context_choice as here
      where choice.in_context = 1 and here.segment_id = choice.segment_id
        and here.target = choice.target
        and here.previous_hash = ${sql.ref(`${place}.previous_hash`)}
        and here.next_hash = ${sql.ref(`${place}.next_hash`)}),
    choice.translation_id)`;
}
