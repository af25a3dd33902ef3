import type { NewArticle } from '../src/article/articles.ts';
import type { Store } from '../src/storage/open-store.ts';
import type { NewTranslation } from '../src/translation/memory.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';

/** As many as the sample has. */
const PARAGRAPHS = 12;
export const TARGETS = ['en', 'fr'];

/** Adds articles of the sample's size, complete in all targets. */
export async function fill(store: Store, articles: number): Promise<void> {
  const paragraphs = createParagraphs(1, articles * PARAGRAPHS);
  for (let done = 0; done < articles; done++) {
    const texts = Array.from({ length: PARAGRAPHS }, () => paragraphs.next());
    await store.articles.add(articleOf(texts));
    await store.memory.add(TARGETS.flatMap((target) => texts.map((text) => translated(text, target))));
  }
}

function articleOf(texts: readonly string[]): NewArticle {
  return {
    source: {
      title: texts[0]!,
      paragraphs: texts.map((text) => ({
        role: 'paragraph',
        text,
        sentences: [[0, text.length]],
        repairs: [],
      })),
      repairs: [],
      leftOut: [],
      details: {},
    },
    bytes: Buffer.from(texts.join('\n')),
    format: 'text',
    encoding: 'utf-8',
    contentType: 'text/plain; charset=utf-8',
    intake: 1,
    sourceLanguage: 'id',
    targets: [],
    details: {},
  };
}

/** Words that occur in this language only. */
export function translated(source: string, target: string): NewTranslation {
  const words = source.split(' ').reverse();
  const text = words.map((word) => (target === 'fr' ? `é${word}` : `${word}th`)).join(' ');
  const provenance = { date: '2026-11-23T08:00:00.000Z', engine: 'deepl' };
  return { sourceLanguage: 'id', source, target, text, origin: 'machine', provenance };
}
