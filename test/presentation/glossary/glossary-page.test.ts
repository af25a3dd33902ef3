import { describe, expect, test } from 'vitest';
import { renderGlossaryListPage } from '../../../src/presentation/glossary/glossary-list-page.tsx';
import { renderGlossaryPage } from '../../../src/presentation/glossary/glossary-page.tsx';
import type { GlossaryView } from '../../../src/presentation/glossary/glossary-view.ts';
import { Problem } from '../../../src/problem.ts';
import { exampleContext, parsePage } from '../examples/context.ts';
import { exampleGlossary } from '../examples/glossary.ts';

function page(change: Partial<GlossaryView> = {}, context = exampleContext()): Document {
  return parsePage(renderGlossaryPage(context, exampleGlossary(change)));
}
const reader = exampleContext({ canWrite: false });

describe('the glossary of a pair', () => {
  test('shows each term with its translation, each in its own language', () => {
    const cells = [...page({}, reader).querySelectorAll('tbody tr > *')];
    expect(cells.map((cell) => [cell.getAttribute('lang'), cell.textContent])).toEqual([
      ['id', 'Mali'],
      ['en', 'Mali'],
      ['id', '<b>menteri</b>'],
      ['en', 'minister'],
    ]);
  });

  test('lets those who may write change and remove each, by names that tell them apart', () => {
    const row = page().querySelectorAll('tbody tr')[1]!;
    const link = row.querySelector('a')!;
    expect(link.getAttribute('href')).toBe('/glossary/id/en?term=%3Cb%3Ementeri%3C%2Fb%3E#term');
    expect(link.getAttribute('aria-label')).toBe('Change “<b>menteri</b>”');
    const form = row.querySelector('form')!;
    expect(form.getAttribute('action')).toBe('/glossary/id/en/remove');
    expect(form.querySelector('[name=term]')?.getAttribute('value')).toBe('<b>menteri</b>');
    expect(form.querySelector('button')?.getAttribute('aria-label')).toBe('Remove “<b>menteri</b>”');
  });

  test('offers no changes to users who may not write', () => {
    const document = page({}, reader);
    expect([...document.querySelectorAll('main form')].map((form) => form.getAttribute('method'))).toEqual([
      'get',
    ]);
    expect(document.querySelector('a[download]')?.getAttribute('href')).toBe('/glossary/id/en/download');
  });

  test('takes a new term, or the one that was chosen to be changed', () => {
    const values = (document: Document) =>
      [...document.querySelectorAll('#term input')].map((input) => [
        input.getAttribute('name'),
        input.getAttribute('value') ?? '',
      ]);
    expect(values(page())).toEqual([
      ['source', ''],
      ['target', ''],
    ]);
    const form = { source: 'Mali', target: 'Mali', term: 'Mali' };
    expect(values(page({ form }))).toEqual([
      ['term', 'Mali'],
      ['source', 'Mali'],
      ['target', 'Mali'],
    ]);
    expect(page({ form }).querySelector('#term h2')?.textContent).toBe('Change the term');
  });

  test('shows what was refused beside what was typed', () => {
    const problem = new Problem('term-exists', { term: 'Mali', translation: 'Mali' });
    const form = { source: 'Mali', target: 'Mall' };
    const document = page({ form, refused: { problem, form: 'term' } });
    const field = document.querySelector('#term-target')!;
    expect([field.getAttribute('value'), field.getAttribute('aria-invalid')]).toEqual(['Mall', 'true']);
    const told = document.querySelector(`#${field.getAttribute('aria-describedby')}`);
    expect(told?.textContent).toContain('“Mali” is already in the glossary');
    expect(document.querySelector('#glossary-file')?.hasAttribute('aria-invalid')).toBe(false);
  });

  test('says what was done, and what it means for translations', () => {
    const told = (added: number) =>
      page({ change: { added, changed: 0, removed: 0 } }).querySelector('.notice')?.textContent;
    expect(told(3)).toMatch(/added: 3, changed: 0, removed: 0.*outdated until/);
    expect(told(0)).toContain('Nothing was changed');
  });

  test('leads through its pages, and keeps what was searched for', () => {
    const document = page({ query: 'a b', page: 2, pages: 3, found: 250, total: 900 });
    expect([...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href'))).toEqual([
      '/glossary/id/en?q=a+b&page=1',
      '/glossary/id/en?q=a+b&page=3',
    ]);
    expect(document.querySelector('#terms-query')?.getAttribute('value')).toBe('a b');
    expect(document.querySelector('[role=status]')?.textContent).toBe('250 of 900 terms');
  });

  test('warns of terms that a spreadsheet may take for formulas', () => {
    expect(page({ formulas: 2 }).querySelector('main')!.textContent).toContain('2 entries begin with =');
    expect(page().querySelector('main')!.textContent).not.toContain('spreadsheet');
  });

  test('says what to do where there are no terms yet', () => {
    const empty = { entries: [], total: 0, found: 0 };
    expect(page(empty).querySelector('.empty')?.textContent).toContain('Add one here');
    expect(page(empty).querySelector('search')).toBeNull();
    expect(page(empty, reader).querySelector('.empty')?.textContent).not.toContain('Add');
  });
});

describe('the list of glossaries', () => {
  const pairs = [
    { source: 'id', target: 'en', entries: 2 },
    { source: 'id', target: 'fr', entries: 0 },
  ];

  test('names each pair with the number of its terms', () => {
    const document = parsePage(renderGlossaryListPage(exampleContext(), { pairs }));
    const listed = [...document.querySelectorAll('.pairs li')].map((item) => [
      item.querySelector('a')?.getAttribute('href'),
      item.textContent,
    ]);
    expect(listed).toEqual([
      ['/glossary/id/en', 'Indonesian → English 2 terms'],
      ['/glossary/id/fr', 'Indonesian → French 0 terms'],
    ]);
  });

  test('leads those who may write to another pair', () => {
    const form = (context = exampleContext()) =>
      parsePage(renderGlossaryListPage(context, { pairs })).querySelector('main form');
    expect(form()?.getAttribute('action')).toBe('/glossary');
    expect(form(reader)).toBeNull();
  });
});
