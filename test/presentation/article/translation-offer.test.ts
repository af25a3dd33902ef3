import { describe, expect, test } from 'vitest';
import { toOffered } from '../../../src/presentation/article/translation-offer.tsx';
import { renderOffer } from '../../../src/presentation/article/article-page.tsx';
import type { ArticleCosts } from '../../../src/translation/pricing/pricing.ts';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import type { TargetEstimate } from '../../../src/translation/pricing/estimate.ts';
import { exampleArticle, missing, translated } from '../examples/article.ts';
import { exampleContext, parsePage } from '../examples/context.ts';
import { exampleMoney, examplePrice } from '../examples/money.ts';

const lacking = exampleArticle([{ id: 'Satu.', en: missing('not-requested'), fr: missing('not-requested') }]);
const both = [examplePrice('en'), examplePrice('fr', { savedCharacters: 310 })];
const budget = {
  month: '2026-11',
  limit: 2_000,
  billed: 500,
  reserved: 0,
  counted: 500,
  requests: 1,
  left: 1_500,
};

function order(money: ArticleCosts | undefined, article: ParallelArticle = lacking, columns = ['id', 'fr']) {
  const html = renderOffer(exampleContext(), {
    article: toOffered(article),
    columns,
    ...(money && { money }),
  });
  return parsePage(`<div>${html}</div>`).querySelector('div')!;
}
const buttonsOf = (form: Element) =>
  [...form.querySelectorAll('button')].map((button) => [button.getAttribute('value'), button.textContent]);
const offersOf = (form: Element) => [...form.querySelectorAll('.offers > li')].map((li) => li.textContent);
const wholePriceOf = (form: Element) => form.querySelector('#price-all')?.textContent;

describe('an order for what is missing', () => {
  test('comes back to the page that it was given on', () => {
    const form = order(exampleMoney(both)).querySelector('form')!;
    expect(form.getAttribute('action')).toBe('/articles/kerja-sama/translations');
    expect(form.querySelector('[name=columns]')?.getAttribute('value')).toBe('id+fr');
  });

  test('is for all languages that lack something, or for each alone, and says what each would cost', () => {
    const form = order(exampleMoney(both));
    expect(buttonsOf(form)).toEqual([
      ['en,fr', 'Translate missing paragraphs'],
      ['en', 'English only'],
      ['fr', 'French only'],
    ]);
    expect(wholePriceOf(form)).toBe('2,468 characters in 2 requests to DeepL');
    expect(offersOf(form)).toEqual([
      'English only 1,234 characters in 1 request to DeepL',
      'French only 1,234 characters in 1 request to DeepL',
    ]);
  });

  test('has its price as the description of its button', () => {
    const form = order(exampleMoney(both));
    for (const button of form.querySelectorAll('button')) {
      const price = form.querySelector(`#${button.getAttribute('aria-describedby')}`);
      expect(price?.textContent).toContain('characters');
    }
  });

  test('says what is left of the budget, and where more is said', () => {
    const form = order(exampleMoney(both, { budget }));
    expect(form.querySelector('.hint')?.textContent).toBe(
      'This month’s budget: 1,500 characters left of 2,000 · Usage',
    );
    expect(form.querySelector('.hint a')?.getAttribute('href')).toBe('/usage');
  });

  test('is not there where it would be refused; what the budget allows is', () => {
    const form = order(exampleMoney(both, { budget, fits: false }));
    expect(buttonsOf(form).map(([value]) => value)).toEqual(['en', 'fr']);
    expect(wholePriceOf(form)).toContain('More than this month’s budget allows');
    const dear = both.map((each) => ({ ...each, fits: false }));
    expect(buttonsOf(order(exampleMoney(dear, { budget, fits: false })))).toEqual([]);
  });

  test('leaves out a language that no engine can be asked for', () => {
    const none = examplePrice('fr', { engine: null, characters: 0, requests: 0 });
    const form = order(exampleMoney([both[0]!, none]));
    expect(buttonsOf(form).map(([value]) => value)).toEqual(['en', 'en']);
    expect(offersOf(form)[1]).toBe('French only No engine is available for this');
  });

  test('says that a free engine costs nothing, and that nothing is to be paid', () => {
    const free = examplePrice('en', { engine: 'libretranslate', characters: 0 });
    expect(wholePriceOf(order(exampleMoney([free])))).toBe('Free: LibreTranslate bills nothing');
    const known = examplePrice('en', { characters: 0, requests: 0 });
    expect(wholePriceOf(order(exampleMoney([known])))).toBe('Nothing will be billed');
  });

  test.each<[string, ParallelArticle, Partial<TargetEstimate>]>([
    ['Try again', exampleArticle([{ id: 'Satu.', en: missing('interrupted'), fr: 'Un.' }]), {}],
    [
      'Translate 1 outdated paragraph',
      exampleArticle([{ id: 'Satu.', en: translated('One.', { outdated: true }), fr: 'Un.' }]),
      {},
    ],
    ['Translate the title', exampleArticle(), { missing: 0, missingTitle: true }],
  ])('says what it is about: %s', (label, article, change) => {
    expect(buttonsOf(order(exampleMoney([examplePrice('en', change)]), article))).toEqual([['en', label]]);
  });

  test.each([
    ['nothing is missing', lacking, exampleMoney([examplePrice('en', { missing: 0 })])],
    ['an older revision is shown', { ...lacking, newestRevision: 2 }, exampleMoney(both)],
    ['nothing can be asked', lacking, { bills: [] }],
    ['the reader may not order', lacking, undefined],
  ])('is not offered where %s', (_why, article, money) => {
    expect(order(money, article).querySelector('form')).toBeNull();
  });
});

describe('what the newest translation has cost', () => {
  const bills = [
    { target: 'en', billedCharacters: 1_234, requests: 2 },
    { target: 'fr', billedCharacters: 0, requests: 0 },
  ];
  const told = (article: ParallelArticle) =>
    [...order({ bills }, article).querySelectorAll('.bills li')].map((li) => li.textContent);

  test('is told when it has ended', () => {
    expect(told(lacking)).toEqual(['English: 1,234 characters billed, in 2 requests']);
  });

  test('is told so far while it runs', () => {
    expect(told({ ...lacking, running: ['en', 'fr'] })).toEqual([
      'English: 1,234 characters billed so far, in 2 requests',
      'French: 0 characters billed so far, in 0 requests',
    ]);
  });
});
