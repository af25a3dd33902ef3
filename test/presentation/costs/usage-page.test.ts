import { describe, expect, test } from 'vitest';
import { renderUsagePage } from '../../../src/presentation/costs/usage-page.tsx';
import type { UsageReport } from '../../../src/translation/pricing/usage-report.ts';
import { exampleContext, parsePage } from '../examples/context.ts';
import { exampleUsage } from '../examples/usage.ts';

function usagePage(change: Partial<UsageReport> = {}, context = exampleContext()): Document {
  return parsePage(renderUsagePage(context, { report: exampleUsage(change) }));
}
const textOf = (document: Document) => document.querySelector('main')!.textContent;

describe('the page of what was spent', () => {
  test('names the month, what was billed, and what is left of the budget', () => {
    const text = textOf(usagePage());
    expect(text).toContain('November 2026');
    expect(text).toContain('12,345 characters');
    expect(text).toContain('87,555 characters left of 100,000');
  });

  test('counts reserved characters as used', () => {
    const meter = usagePage().querySelector('meter')!;
    expect([meter.getAttribute('value'), meter.getAttribute('max')]).toEqual(['12445', '100000']);
  });

  test('says whether the engine’s bill and our own count agree', () => {
    expect(textOf(usagePage())).toContain('Same as what was billed');
    expect(textOf(usagePage({ counted: 12_000 }))).toContain('Differs from what was billed');
  });

  test('says how to set a missing budget, and when the budget is used up', () => {
    expect(textOf(usagePage({ budget: null }))).toContain('MONTHLY_CHARACTER_BUDGET');
    const budget = { limit: 10, spent: 8, reserved: 2, left: 0 };
    expect(usagePage({ budget }).querySelector('.problem')?.textContent).toContain('used up');
  });

  test('shows what each engine says of itself, and that one does not answer', () => {
    const cells = (document: Document) =>
      [...document.querySelectorAll('tbody > tr > *')].map((cell) => cell.textContent);
    expect(cells(usagePage())).toEqual([
      'DeepL',
      '400,000 characters',
      '100,000 characters left of 500,000',
      '13:05 UTC',
    ]);
    const [engine] = exampleUsage().engines;
    expect(cells(usagePage({ engines: [{ ...engine!, usage: null }] }))).toContain('No answer');
    const unlimited = { ...engine!, usage: { count: 5, limit: null } };
    expect(cells(usagePage({ engines: [unlimited] }))).toContain('No limit');
  });

  test('says why there is no engine', () => {
    const none = exampleContext({ engineNames: [] });
    expect(usagePage({ engines: [] }, none).querySelector('.notice')?.textContent).toContain(
      'DEEPL_AUTH_KEY',
    );
    const free = exampleContext({ engineNames: ['libretranslate'] });
    expect(textOf(usagePage({ engines: [] }, free))).toContain('No configured engine bills');
  });
});

test('only users who may write see a link to the usage page', () => {
  const link = (canWrite: boolean) =>
    usagePage({}, exampleContext({ canWrite })).querySelector('footer a[href="/usage"]');
  expect(link(true)).not.toBeNull();
  expect(link(false)).toBeNull();
});
