import { memoryTag } from '../../text/language-tag.ts';
import { searchTerms } from '../../text/search/search-terms.ts';
import type { Translate } from '../../i18n/words.ts';
import type { Assembly, CommandDeps, Terminal } from '../command-deps.ts';
import { inAssembly } from '../in-assembly.ts';
import { hitsIn, type SearchHit } from '../search-hits.ts';
import { excerptAround } from '../terminal/excerpt-around.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { showTable } from '../terminal/show-table.ts';

/** Articles: more fill a screen several times. */
const MOST = 50;

export interface SearchOptions {
  /** Only hits in this language. */
  readonly language?: string;
  readonly json?: true;
}

interface Found {
  readonly hits: readonly SearchHit[];
  readonly isAll: boolean;
  /** Articles that were not searched. */
  readonly waiting: number;
}

/** Searches all texts and translations, and prints each hit with its place. */
export async function search(
  deps: CommandDeps,
  words: readonly string[],
  { language, json }: SearchOptions,
): Promise<number> {
  const { io, t } = deps;
  const text = words.join(' ');
  const isWanted = (hit: SearchHit) =>
    language === undefined || memoryTag(hit.language) === memoryTag(language);
  const found = await inAssembly(deps, (assembly) => findHits(assembly, text, isWanted));
  if (json) printJson(io, { items: found.hits, next: null });
  else if (found.hits.length > 0) io.stdout.write(table(found.hits, io));
  for (const line of notes(found, t)) io.stderr.write(`${line}\n`);
  return 0;
}

/** @throws Problem `search-empty` */
async function findHits(
  { services }: Assembly,
  text: string,
  isWanted: (hit: SearchHit) => boolean,
): Promise<Found> {
  const terms = searchTerms(text);
  const hits: SearchHit[] = [];
  let articles = 0;
  let cursor: string | undefined;
  for (;;) {
    const page = await services.searching.search({
      reader: 'writer',
      text,
      limit: MOST,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id } of page.items) {
      if (articles === MOST) return { hits, isAll: false, waiting: page.waiting };
      const inArticle = hitsIn(await services.reading.read(id), terms).filter(isWanted);
      hits.push(...inArticle);
      if (inArticle.length > 0) articles++;
    }
    if (page.next === null) return { hits, isAll: true, waiting: page.waiting };
    cursor = page.next;
  }
}

function table(hits: readonly SearchHit[], { stdout }: Terminal): string {
  const width = stdout.isTTY ? Math.max(40, stdout.columns - 30) : Infinity;
  return showTable(
    hits.map(({ article, paragraph, language, text, matches }) => [
      article,
      paragraph ?? '-',
      language,
      printable(excerptAround(text, matches[0]!, width)),
    ]),
    stdout,
  );
}

function notes({ hits, isAll, waiting }: Found, t: Translate): readonly string[] {
  return [
    ...(hits.length === 0 ? [t('cli.search.none')] : []),
    ...(isAll ? [] : [t('cli.search.more', { articles: MOST })]),
    ...(waiting === 0 ? [] : [t('search.waiting', { count: waiting })]),
  ];
}
