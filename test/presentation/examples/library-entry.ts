import type { ArticleFilter } from '../../../src/article/articles.ts';
import type { LibraryView } from '../../../src/presentation/library/library-page.tsx';
import type { FoundArticle, SearchPage } from '../../../src/translation/found-article.ts';
import type { TitledEntry } from '../../../src/translation/titled-articles.ts';

export function exampleEntry(change: Partial<TitledEntry> = {}): TitledEntry {
  return {
    id: 'a1',
    title: 'Kerja sama Prancis dan Mali',
    titles: {
      en: { text: 'Cooperation between France and Mali', state: 'machine', provenance: null },
      fr: { text: null, state: 'missing', provenance: null },
    },
    sourceLanguage: 'id',
    targets: [],
    confidential: false,
    revision: 1,
    version: 1,
    publisher: 'RMOL',
    author: 'Hani',
    publishedAt: '2023-02-08',
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    total: 12,
    translated: { en: 12, fr: 12 },
    machine: { en: 0, fr: 0 },
    ...change,
  };
}

/** The library with a list of articles. */
export function exampleLibrary(
  entries: readonly TitledEntry[],
  { next = null, first = true, filter = {} }: Partial<Listed> = {},
): LibraryView {
  return {
    question: { text: '', filter },
    searchLimit: 300,
    first,
    shown: { kind: 'list', entries, next },
  };
}

interface Listed {
  readonly next: string | null;
  readonly first: boolean;
  readonly filter: ArticleFilter;
}

/** The library with search results. */
export function exampleSearch(text: string, change: Partial<SearchPage> = {}, first = true): LibraryView {
  const page = { items: [exampleFound()], next: null, total: 1, waiting: 0, alone: [], ...change };
  return { question: { text, filter: {} }, searchLimit: 300, first, shown: { kind: 'found', page } };
}

export function exampleFound(change: Partial<FoundArticle> = {}): FoundArticle {
  const {
    targets: _targets,
    total: _total,
    translated: _translated,
    machine: _machine,
    ...article
  } = exampleEntry();
  return {
    ...article,
    targetLanguages: ['en', 'fr'],
    titleMatches: [[0, 5]],
    paragraphs: [
      {
        id: 'p7',
        position: 7,
        role: 'paragraph',
        source: { text: 'Kerja sama <harus> berakhir.', matches: [[0, 5]] },
        translations: {
          en: { text: 'The cooperation must end.', state: 'machine', outdated: false, matches: [] },
          fr: { text: null, state: 'missing', outdated: false, matches: [] },
        },
      },
    ],
    others: ['p9', 'p12'],
    ...change,
  };
}
