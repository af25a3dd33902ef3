import type { GlossaryView } from '../../../src/presentation/glossary/glossary-view.ts';

export function exampleGlossary(change: Partial<GlossaryView> = {}): GlossaryView {
  return {
    pair: { source: 'id', target: 'en' },
    entries: [
      { source: 'Mali', target: 'Mali' },
      { source: '<b>menteri</b>', target: 'minister' },
    ],
    query: '',
    found: 2,
    total: 2,
    page: 1,
    pages: 1,
    form: { source: '', target: '' },
    formulas: 0,
    ...change,
  };
}
