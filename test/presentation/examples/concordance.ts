import type { ConcordanceView } from '../../../src/presentation/concordance/concordance-view.ts';
import type { ConcordancePair } from '../../../src/translation/searching/concordance.ts';

const PAIR: ConcordancePair = {
  article: { id: 'kerja-sama', title: 'Kerja sama', sourceLanguage: 'id' },
  paragraph: { id: 'p6', position: 6 },
  sentence: { text: 'Kerja sama itu harus berakhir.', state: 'source', outdated: false },
  counterpart: { text: 'The cooperation must end.', state: 'machine', outdated: true },
  uncertain: true,
  articles: 3,
};

export function exampleConcordance(shown?: ConcordanceView['shown']): ConcordanceView {
  const none = { ...PAIR, counterpart: { ...PAIR.counterpart, text: null } };
  const page = { pairs: [PAIR, none], hasMore: true };
  return {
    question: { word: 'kerja sama', in: 'id', to: 'en' },
    limit: 80,
    shown: shown ?? { kind: 'found', page },
  };
}
