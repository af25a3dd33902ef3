import { describe, expect, test } from 'vitest';
import type { RefusedAnswer } from '../../../src/translation/refused-answer.ts';
import { exampleArticle, exampleView, missing, translated } from '../examples/article.ts';
import { articlePage } from '../examples/article-page.ts';
import { exampleContext } from '../examples/context.ts';

const ANSWER: RefusedAnswer = {
  id: 17,
  text: 'Auf <b>Deutsch</b>.',
  reason: 'wrong-language',
  engine: 'deepl',
  date: '2026-11-23T10:00:00.000Z',
};

function page(refused: Partial<RefusedAnswer> = {}, canWrite = true) {
  const en = { ...missing(`refused-wrong-language`), refused: { ...ANSWER, ...refused } };
  const article = exampleArticle([{ id: 'Dalam bahasa Jerman.', en, fr: 'En allemand.' }]);
  const view = exampleView(article, { columns: ['id', 'en'] });
  return articlePage(exampleContext({ canWrite }), view);
}

describe('an answer that was refused', () => {
  test('is folded below the gap with its engine, date and reason', async () => {
    const details = (await page()).querySelector('#p1 [data-state="missing"] details.refused')!;
    expect(details.hasAttribute('open')).toBe(false);
    expect(details.querySelector('summary')!.textContent).toBe('Held-back answer from DeepL');
    expect(details.querySelector('.refused-reason')!.textContent).toMatch(
      /23 November 2026.*the engine answered in another language/,
    );
    expect(details.querySelector('[lang]')!.textContent).toBe('Auf <b>Deutsch</b>.');
  });

  test.each([
    ['too-short', 'en'],
    ['same-as-source', 'id'],
    ['wrong-language', ''],
  ] as const)('%s: is said to be in the language %j', async (reason, language) => {
    expect((await page({ reason })).querySelector('.refused [lang]')!.getAttribute('lang')).toBe(language);
  });

  test('can be accepted by its id by users who may write', async () => {
    const document = await page();
    const button = document.querySelector('.refused button')!;
    expect([button.getAttribute('name'), button.getAttribute('value')]).toEqual(['accepted', 'p1 en 17']);
    const form = document.getElementById(button.getAttribute('form')!)!;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual([
      'post',
      '/articles/kerja-sama/accepted-answers',
    ]);
    expect(form.querySelector('[name=columns]')!.getAttribute('value')).toBe('id+en');
  });

  test('can be read but not accepted by users who may not write', async () => {
    const document = await page({}, false);
    expect(document.querySelector('.refused')).not.toBeNull();
    expect(document.querySelector('.refused button, form#accept')).toBeNull();
  });
});

test.each([
  [{}, 'accepted by a person on 24 November 2026'],
  [{ acceptedBy: 'Ani' }, 'accepted by Ani on 24 November 2026'],
])('an accepted answer says so where its provenance is told: %j', async (by, told) => {
  const acceptedAt = '2026-11-24T10:00:00.000Z';
  const provenance = { date: ANSWER.date, engine: 'deepl', acceptedAt, ...by };
  const article = exampleArticle([{ id: 'Satu.', en: translated('One.', { provenance }), fr: 'Un.' }]);
  const document = await articlePage(exampleContext(), exampleView(article));
  expect(document.querySelector('#p1 .provenance')!.textContent).toContain(told);
});
