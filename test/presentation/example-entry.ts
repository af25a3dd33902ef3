import type { ArticleEntry } from '../../src/article/articles.ts';

export function exampleEntry(change: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    id: 'a1',
    title: 'Kerja sama Prancis dan Mali',
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
    ...change,
  };
}
