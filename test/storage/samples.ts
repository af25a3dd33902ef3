import type { SourceParagraph } from '../../src/article/article.ts';
import type { PreparedSource, NewArticle } from '../../src/article/articles.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import type { NewTranslation } from '../../src/translation/memory.ts';
import type { Answered, EngineRequest } from '../../src/translation/requests.ts';

export function paragraphOf(text: string): SourceParagraph {
  return { role: 'paragraph', text, sentences: [[0, text.length]], repairs: [] };
}

export function draftOf(texts: readonly string[], more: Partial<PreparedSource> = {}): PreparedSource {
  return {
    source: {
      title: texts[0] ?? '',
      paragraphs: texts.map(paragraphOf),
      repairs: [],
      leftOut: [],
      details: {},
    },
    bytes: Buffer.from(texts.join('\n')),
    format: 'text',
    encoding: 'utf-8',
    contentType: 'text/plain; charset=utf-8',
    intake: 1,
    ...more,
  };
}

export function articleOf(texts: readonly string[], more: Partial<NewArticle> = {}): NewArticle {
  return { ...draftOf(texts), sourceLanguage: 'id', targets: [], details: {}, ...more };
}

export function translationOf(
  source: string,
  text: string,
  more: Partial<NewTranslation> = {},
): NewTranslation {
  return {
    sourceLanguage: 'id',
    source,
    target: 'en',
    text,
    origin: 'machine',
    provenance: { date: '2026-11-23T08:00:00.000Z', engine: 'deepl' },
    ...more,
  };
}

export function requestOf(source: string, engine = 'deepl', target = 'en'): EngineRequest {
  return { key: fingerprint('request', target, source), engine, sourceLanguage: 'id', source, target };
}

export function answerOf(source: string, text: string, more: Partial<Answered> = {}): Answered {
  const { key, engine } = requestOf(source);
  return { key, engine, translation: translationOf(source, text), ...more };
}
