import { sql, type Kysely } from 'kysely';
import type { Article } from '../../article/article.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Span } from '../../text/traced-text.ts';
import { type SentencePair, UNCERTAIN } from '../../translation/alignment/align-sentences.ts';
import type { Titles, TitleTranslation } from '../../translation/parallel-article.ts';
import { inChunks } from '../in-chunks.ts';
import { type TranslationColumns, toWording, translationColumns } from '../memory/translation-columns.ts';
import type { Schema } from '../schema.ts';

interface Row extends TranslationColumns {
  readonly article_id: string;
  readonly target: string;
  /** 1 if the title is the whole text of its segment, 0 if it is the first sentence. */
  readonly is_whole: number;
  readonly sentences: string | null;
  readonly alignment: string | null;
}

const MISSING: TitleTranslation = { text: null, state: 'missing', provenance: null };

/** See `TitledArticles.titles`. One statement for a page of the list. */
export async function findTitles(
  db: Kysely<Schema>,
  articles: readonly Pick<Article, 'id' | 'title'>[],
  targets: readonly string[],
): Promise<ReadonlyMap<string, Titles>> {
  const ids = articles.map(({ id }) => id);
  const tags = new Map(targets.map((target) => [target, memoryTag(target)]));
  const found = new Map<string, TitleTranslation>();
  for (const chunk of targets.length === 0 ? [] : inChunks(ids)) {
    for (const row of await findRows(db, chunk, [...new Set(tags.values())])) {
      const title = toTitle(row);
      if (title) found.set(`${row.article_id} ${row.target}`, title);
    }
  }
  return new Map(
    articles.map(({ id, title }) => {
      const own = isLanguageFree(title) ? { ...MISSING, text: title, state: 'unchanged' as const } : MISSING;
      const translations = [...tags].map(
        ([target, tag]) => [target, found.get(`${id} ${tag}`) ?? own] as const,
      );
      return [id, Object.fromEntries(translations)];
    }),
  );
}

async function findRows(
  db: Kysely<Schema>,
  ids: readonly string[],
  tags: readonly string[],
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select title.article_id, choice.target, derived_pair.sentences, derived_pair.alignment,
      case when segment.text = article.title then 1 else 0 end as is_whole,
      ${sql.join(translationColumns.map((column) => sql.ref(column)))}
    from article_title as title
    join article on article.id = title.article_id
    join segment on segment.id = title.segment_id
    join choice on choice.segment_id = title.segment_id and choice.target in (${sql.join(tags)})
    join translation on translation.id = ${shown()}
    left join revision_paragraph as place on place.article_id = title.article_id
      and place.revision = article.revision and place.position = title.position
    left join derived_pair on derived_pair.translation_id = translation.id
      and derived_pair.source_hash = place.source_hash
    where title.article_id in (${sql.join(ids)}) and title.position is not null`.execute(db);
  return rows;
}

/** For a title that stands in the text: the translation between the neighbours of its paragraph. */
function shown() {
  return sql`coalesce(
    (select here.translation_id from context_choice as here
      where choice.in_context = 1 and title.position > 0
        and here.segment_id = choice.segment_id and here.target = choice.target
        and here.previous_hash = coalesce(${hashAt(sql`title.position - 1`)}, '')
        and here.next_hash = coalesce(${hashAt(sql`title.position + 1`)}, '')),
    choice.translation_id)`;
}

function hashAt(position: ReturnType<typeof sql>) {
  return sql`(
    select neighbour.hash from revision_paragraph as beside
    join segment as neighbour on neighbour.id = beside.segment_id
    where beside.article_id = title.article_id and beside.revision = article.revision
      and beside.position = ${position})`;
}

function toTitle(row: Row): TitleTranslation | undefined {
  const text = row.is_whole === 1 ? row.text : firstSentence(row);
  const { origin: state, provenance } = toWording(row);
  return text === undefined ? undefined : { text, state, provenance };
}

/** `undefined` unless it certainly translates the first sentence of the source, and nothing else. */
function firstSentence({ text, sentences, alignment }: Row): string | undefined {
  const [first] = JSON.parse(sentences ?? '[]') as readonly Span[];
  const pairs = JSON.parse(alignment ?? '[]') as readonly SentencePair[];
  const isFirst = ({ source, target, confidence }: SentencePair) =>
    source.join() === '0' && target.join() === '0' && confidence >= UNCERTAIN;
  return first && pairs.some(isFirst) ? text.slice(...first) : undefined;
}
