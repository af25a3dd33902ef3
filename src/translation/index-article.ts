import type { Article, Revision } from '../article/article.ts';
import { memoryTag } from '../text/languages.ts';
import { searchWords } from '../text/search-words.ts';
import type { ColumnCount, IndexedArticle } from './search-index.ts';
import type { ShownColumn } from './shown-translations.ts';

/** An article with all that it shows, as the search takes it. @param columns by target */
export function indexArticle(
  article: Article,
  { paragraphs }: Revision,
  columns: ReadonlyMap<string, ShownColumn>,
): IndexedArticle {
  const { id, version, title } = article;
  const titles = new Set([wordsOf(title)]);
  const texts: string[] = [];
  paragraphs.forEach(({ text, role }, row) => {
    const isTitle = role === 'title' || text === title;
    for (const written of [text, ...shownIn(columns, row)]) {
      const words = wordsOf(written);
      texts.push(words);
      if (isTitle) titles.add(words);
    }
  });
  return {
    id,
    version,
    titles: [...titles],
    texts,
    columns: new Map([...columns].map(([target, column]) => [memoryTag(target), countColumn(column)])),
  };
}

function shownIn(columns: ReadonlyMap<string, ShownColumn>, row: number): readonly string[] {
  return [...columns.values()].flatMap((column) => column[row]?.stored.text ?? []);
}

function wordsOf(text: string): string {
  return searchWords(text)
    .map((word) => word.key)
    .join(' ');
}

function countColumn(column: ShownColumn): ColumnCount {
  return {
    missing: column.filter((shown) => shown?.outdated !== false).length,
    machine: column.filter((shown) => shown?.stored.origin === 'machine').length,
  };
}
