import { expect, test } from 'vitest';
import {
  renderSuggestionsPage,
  type SuggestionsView,
} from '../../../src/presentation/article/suggestions-page.tsx';
import { exampleSuggestions } from '../examples/suggestions.ts';
import { exampleContext, parsePage } from '../examples/context.ts';

const page = (change: Partial<SuggestionsView> = {}) =>
  parsePage(renderSuggestionsPage(exampleContext(), { ...exampleSuggestions(), ...change }));

test('each paragraph has its source, and the similar texts with their differences', () => {
  const section = page().querySelector('section#p3')!;
  expect(section.querySelector('h2')!.textContent).toBe('Paragraph 3');
  expect(section.querySelector('h2 a')!.getAttribute('href')).toBe('/articles/kerja-sama#p3');
  expect(section.querySelector('[lang=id]')!.textContent).toBe('Paragraf 3.');
  const approximation = section.querySelector('.approximation')!;
  expect(approximation.querySelector('.approximation-label')!.textContent).toContain('82');
  expect(approximation.querySelector('[lang=en]')!.textContent).toBe('Mali is <large>.');
  expect(approximation.querySelector('del')!.textContent).toBe('itu');
});

test('of a whole article, only paragraphs with similar texts are shown; a named one always is', () => {
  const shown = (document: Document) => [...document.querySelectorAll('section')].map(({ id }) => id);
  expect(shown(page())).toEqual(['p3']);
  const named = page({
    named: ['p1'],
    found: { items: [{ paragraph: 'p1', suggestions: [] }], unsearched: [] },
  });
  expect(shown(named)).toEqual(['p1']);
  expect(named.querySelector('#p1 .none')!.textContent).toBe('No similar text has a translation.');
});

test('paragraphs that the search did not reach are on another page', () => {
  const found = { items: [], unsearched: ['p1', 'p2'] };
  const document = page({ found });
  expect(document.querySelector('.notice')!.textContent).toBe('No similar text has a translation.');
  expect(document.querySelector('[rel=next]')!.getAttribute('href')).toBe(
    '/articles/kerja-sama/suggestions?target=en&paragraph=p1&paragraph=p2',
  );
});
