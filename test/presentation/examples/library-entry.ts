import type { ArticlePage } from '../../../src/article/articles.ts';
import { EVERYTHING, type LibraryQuestion } from '../../../src/presentation/library/library-address.ts';
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

const VIEW = {
  searchLimit: 300,
  choices: { publishers: ['RMOL', 'Tempo'], sourceLanguages: ['id', 'ms'] },
  drafts: 0,
};

/** The library with a list of articles. */
export function exampleLibrary(
  items: readonly TitledEntry[],
  {
    question = {},
    total = items.length,
    hasMore = false,
    drafts = 0,
  }: Partial<Omit<ArticlePage, 'items'>> & {
    readonly question?: Partial<LibraryQuestion>;
    readonly drafts?: number;
  } = {},
): LibraryView {
  const page = { items, total, hasMore };
  return { ...VIEW, drafts, question: { ...EVERYTHING, ...question }, shown: { kind: 'list', page } };
}

/** The library with search results. */
export function exampleSearch(text: string, change: Partial<SearchPage> = {}, first = true): LibraryView {
  const page = { items: [exampleFound()], next: null, total: 1, waiting: 0, alone: [], ...change };
  const shown = {
    kind: 'found',
    page,
    first,
    usual: { a1: { columns: ['id', 'en'], view: 'side' } },
  } as const;
  return { ...VIEW, question: { ...EVERYTHING, text }, shown };
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
