import { describe, expect, test } from 'vitest';
import { articlePage } from '../examples/article-page.ts';
import type { ParagraphTranslation } from '../../../src/translation/parallel-article.ts';
import { exampleArticle, exampleView, translated } from '../examples/article.ts';
import { exampleContext } from '../examples/context.ts';

const SOURCE = 'Satu dua. Tiga. Empat.';
const ENGLISH = translated('One. Two. Three. Five.', {
  sentences: [
    [0, 4],
    [5, 9],
    [10, 16],
    [17, 22],
  ],
  alignment: [
    { source: [0], target: [0, 1], confidence: 0.9 },
    { source: [1, 2], target: [2], confidence: 0.4 },
    { source: [], target: [3], confidence: 0 },
  ],
});
const FRENCH = translated('Il dit: «Un deux»! Trois. Quatre.', {
  sentences: [
    [0, 18],
    [19, 25],
    [26, 33],
  ],
});

async function sentencesOf(
  fr: ParagraphTranslation,
): Promise<Readonly<Record<string, readonly (readonly [string, string])[]>>> {
  const [paragraph] = exampleArticle([{ id: SOURCE, en: ENGLISH, fr }]).paragraphs;
  const source = {
    ...paragraph!.source,
    sentences: [
      [0, 9],
      [10, 15],
      [16, 22],
    ] as const,
  };
  const article = { ...exampleArticle(), paragraphs: [{ ...paragraph!, source }] };
  const page = await articlePage(exampleContext(), exampleView(article));
  return Object.fromEntries(
    ['id', 'en', 'fr'].map((tag) => [
      tag,
      [...page.querySelectorAll(`#p1 [lang=${tag}] [data-sentence]`)].map(
        (each) => [each.getAttribute('data-sentence')!, each.textContent] as const,
      ),
    ]),
  );
}

describe('a sentence', () => {
  test('names the sentences of the source that it says, and whether that is certain', async () => {
    const { id, en } = await sentencesOf(FRENCH);
    expect(id).toEqual([
      ['0', 'Satu dua.'],
      ['1', 'Tiga.'],
      ['2', 'Empat.'],
    ]);
    expect(en).toEqual([
      ['0', 'One.'],
      ['0', 'Two.'],
      ['1? 2?', 'Three.'],
      ['', 'Five.'],
    ]);
  });

  test('names none where the translation is of what the source said before, and is set in its language', async () => {
    expect((await sentencesOf(FRENCH))['fr']).toEqual([
      ['', 'Il dit\u00a0: «\u00a0Un deux\u00a0»\u202f!'],
      ['', 'Trois.'],
      ['', 'Quatre.'],
    ]);
  });
});
