import { setImmediate } from 'node:timers/promises';
import type { Article, Revision } from '../../article/article.ts';
import { searchWords } from '../../text/search/search-words.ts';
import type { IndexedArticle } from './search-index.ts';
import type { ShownColumn } from '../reading/shown-translations.ts';

/** Paragraphs that are split into words before other work may run: about 10 ms. */
const AT_ONCE = 200;

/** All that an article shows, as words for the index. @param columns by target */
export async function indexArticle(
  article: Article,
  { paragraphs }: Revision,
  columns: ReadonlyMap<string, ShownColumn>,
): Promise<IndexedArticle> {
  const { id, version, title } = article;
  const titles = new Set([wordsOf(title)]);
  const texts: string[] = [];
  for (const [row, { text, role }] of paragraphs.entries()) {
    if (row % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const words = [text, ...shownIn(columns, row)].map(wordsOf);
    texts.push(...words);
    if (role === 'title' || text === title) words.forEach((each) => titles.add(each));
  }
  return { id, version, titles: [...titles], texts };
}

function shownIn(columns: ReadonlyMap<string, ShownColumn>, row: number): readonly string[] {
  return [...columns.values()].flatMap((column) => column[row]?.stored.text ?? []);
}

function wordsOf(text: string): string {
  return searchWords(text)
    .map((word) => word.key)
    .join(' ');
}
