import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { Price, WhatFits } from '../../../src/presentation/costs/price.tsx';
import { renderMarkup } from '../../../src/presentation/site/render-page.tsx';
import { exampleContext } from '../examples/context.ts';
import { exampleMoney, examplePrice } from '../examples/money.ts';

const budgetOf = (limit: number, left = limit) => ({
  month: '2026-11',
  limit,
  left,
  billed: limit - left,
  reserved: 0,
  counted: limit - left,
  requests: 1,
});
const context = exampleContext();
const { t } = context;
const textOf = (node: VNode | null) => (node === null ? null : renderMarkup(node).replaceAll(/<[^>]*>/g, ''));

test.each([
  [50_000, '1,234 characters (2% of this month’s budget) in 1 request to DeepL'],
  [1_000_000, '1,234 characters (less than 1% of this month’s budget) in 1 request to DeepL'],
  [0, '1,234 characters in 1 request to DeepL'],
])('a price is a share of a budget of %i characters', (limit, expected) => {
  const costs = [examplePrice('en')];
  expect(textOf(Price({ t, costs, fits: true, budget: budgetOf(limit) }))).toBe(expected);
});

test.each([
  ['of a new text', true, { missing: 3 }, true],
  ['of an article of which nothing is translated', false, { missing: 12 }, true],
  ['not of an article that shows it', false, { missing: 3 }, false],
  ['not where nothing is saved', true, { savedCharacters: 0 }, false],
])('it says what the memory saves %s', (_, isNew, change, isSaid) => {
  const costs = [examplePrice('en', { savedCharacters: 310, ...change })];
  const said = textOf(Price({ t, costs, fits: true, isNew }))!;
  expect(said.includes('310 characters saved')).toBe(isSaid);
});

test.each([
  ['for the first of two', 2_000, 'Within this month’s budget: English. No longer within it: French.'],
  ['for none', 1_000, null],
  ['for all', 5_000, null],
])('the languages that the budget is enough for are named: %s', (_, left, expected) => {
  const budget = budgetOf(10_000, left);
  const fits = left >= 2 * 1_234;
  const targets = ['en', 'fr'].map((target) => examplePrice(target, { fits: left >= 1_234 }));
  const { estimate } = exampleMoney(targets, { fits, budget });
  expect(textOf(WhatFits({ context, estimate: estimate! }))).toBe(expected);
});
