import type { SuggestionsView } from '../../../src/presentation/article/suggestions-page.tsx';

const AT = '2026-11-23T10:00:00.000Z';

/** The third of three paragraphs has a similar text. */
export function exampleSuggestions(): SuggestionsView {
  const suggestion = {
    percentage: 82,
    source: 'Mali itu besar.',
    text: 'Mali is <large>.',
    origin: 'machine',
    difference: [
      { kind: 'same', text: 'Mali ' },
      { kind: 'removed', text: 'itu' },
      { kind: 'added', text: 'sangat' },
    ],
  } as const;
  const texts = ['Paragraf 1.', 'Paragraf 2.', 'Paragraf 3.'];
  return {
    article: {
      id: 'kerja-sama',
      title: 'Kerja sama',
      sourceLanguage: 'id',
      targets: [],
      confidential: false,
      revision: 1,
      version: 1,
      createdAt: AT,
      updatedAt: AT,
    },
    paragraphs: texts.map((text, index) => ({
      id: `p${index + 1}`,
      role: 'paragraph',
      text,
      sentences: [[0, text.length]],
      repairs: [],
    })),
    target: 'en',
    named: [],
    found: {
      items: [
        { paragraph: 'p1', suggestions: [] },
        { paragraph: 'p3', suggestions: [suggestion] },
      ],
      unsearched: ['p2'],
    },
  };
}
