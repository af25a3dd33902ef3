import { expect, test } from 'vitest';
import { renderArticlePage } from '../../../src/presentation/article/article-page.tsx';
import { exampleArticle, exampleView } from '../examples/article.ts';
import { articlePage } from '../examples/article-page.ts';
import { exampleContext } from '../examples/context.ts';

test('other work of the process runs while a long article is rendered', async () => {
  const rows = Array.from({ length: 5_000 }, (_, number) => ({
    id: `Paragraf ${number}.`,
    en: `Paragraph ${number}.`,
    fr: `Paragraphe ${number}.`,
  }));
  let turns = 0;
  const turn = setInterval(() => turns++);
  await renderArticlePage(exampleContext(), exampleView(exampleArticle(rows)));
  clearInterval(turn);
  expect(turns).toBeGreaterThan(3);
});

test('texts cannot take the place of the rows or of the offer to translate', async () => {
  const hostile = '<slot name="rows"></slot><slot name="offer"></slot>';
  const article = exampleArticle([{ id: hostile, html: `<b>${hostile}</b>`, en: hostile, fr: hostile }], {
    publisher: hostile,
    rights: hostile,
  });
  const document = await articlePage(exampleContext(), { ...exampleView(article), money: { bills: [] } });
  expect(document.querySelectorAll('table.parallel > tbody > .row')).toHaveLength(1);
  expect(document.querySelector('#p1 [lang=en]')!.textContent).toBe(hostile);
  expect(document.querySelector('h1')!.textContent).toBe(hostile);
});
