import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderAddPage } from '../../src/presentation/add/add-page.tsx';
import { renderConcordancePage } from '../../src/presentation/concordance/concordance-page.tsx';
import { renderSuggestionsPage } from '../../src/presentation/article/suggestions-page.tsx';
import { renderDeletePage } from '../../src/presentation/article/delete-page.tsx';
import { renderGlossaryListPage } from '../../src/presentation/glossary/glossary-list-page.tsx';
import { renderGlossaryPage } from '../../src/presentation/glossary/glossary-page.tsx';
import { renderLibraryPage } from '../../src/presentation/library/library-page.tsx';
import type { PageContext } from '../../src/presentation/page-context.ts';
import { renderProblemPage } from '../../src/presentation/site/problem-page.tsx';
import { renderSignInPage } from '../../src/presentation/site/sign-in-page.tsx';
import { renderUsagePage } from '../../src/presentation/costs/usage-page.tsx';
import { INTERFACE_LANGUAGES } from '../../src/i18n/words.ts';
import { PROBLEM_KINDS, Problem } from '../../src/problem.ts';
import { articleInEveryState, exampleArticle, exampleView, missing } from './examples/article.ts';
import { articleHtml } from './examples/article-page.ts';
import { exampleConcordance } from './examples/concordance.ts';
import { exampleContext } from './examples/context.ts';
import { exampleGlossary } from './examples/glossary.ts';
import { exampleMoney, examplePrice } from './examples/money.ts';
import { exampleEntry, exampleLibrary, exampleSearch } from './examples/library-entry.ts';
import { exampleSuggestions } from './examples/suggestions.ts';
import { exampleUsage } from './examples/usage.ts';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const repaired = [{ at: 3, from: '\u0007', to: '', kind: 'control' } as const];
const article = exampleArticle(undefined, { repairs: repaired, url: 'https://rmol.id/', rights: '© RMOL' });
const long = {
  ...article,
  title: 'Kerja sama Prancis dan Mali dalam perang melawan terorisme harus berakhir. '.repeat(9),
};
const none = exampleArticle([{ id: 'Satu.', en: missing('offline'), fr: missing('offline') }]);
const money = {
  ...exampleMoney([examplePrice('en'), examplePrice('fr', { fits: false, engine: null })]),
  bills: [{ target: 'en', billedCharacters: 5, requests: 1 }],
};
const problem = new Problem('text-empty');
const values = {
  from: 'text',
  text: '\n',
  format: '',
  url: '',
  title: '',
  sourceLanguage: 'id',
  targets: ['en'],
} as const;
const list = exampleLibrary([exampleEntry(), exampleEntry({ id: 'a2' })]);
const filter = { complete: 'en', confidential: true, publisher: '<RMOL>', from: '2026-11-01' };
const filtered = exampleLibrary([exampleEntry()], { total: 200, drafts: 1, question: { filter, page: 2 } });
const drafts = [
  {
    id: 'd1',
    sourceLanguage: 'id',
    revises: 'a1',
    touchedAt: '2026-11-20T10:00:00.000Z',
    expiresAt: '2026-11-30T10:00:00.000Z',
  },
];
const nothing = exampleSearch('a b', { items: [], alone: [{ text: 'a', total: 1 }] });

const PAGES: Readonly<Record<string, (context: PageContext) => string | Promise<string>>> = {
  'the library': (context) => renderLibraryPage(context, list),
  'the library, filtered': (context) => renderLibraryPage(context, filtered),
  'the empty library': (context) => renderLibraryPage(context, exampleLibrary([])),
  'what was found': (context) =>
    renderLibraryPage(context, exampleSearch('kerja', { next: 'n', waiting: 1 })),
  'nothing found': (context) => renderLibraryPage(context, nothing),
  'an empty search': (context) =>
    renderLibraryPage(context, { ...list, shown: { kind: 'problem', problem: new Problem('search-empty') } }),
  'an article in all columns': (context) => articleHtml(context, exampleView(article)),
  'an article in two columns': (context) =>
    articleHtml(context, exampleView(article, { columns: ['id', 'fr'] })),
  'an article in one column': (context) => articleHtml(context, exampleView(article, { columns: ['fr'] })),
  'an article, stacked': (context) => articleHtml(context, exampleView(article, { view: 'stacked' })),
  'an article in one language at a time': (context) =>
    articleHtml(context, exampleView(article, { view: 'single' })),
  'an article in every state': (context) => articleHtml(context, exampleView(articleInEveryState())),
  'an article without translations': (context) => articleHtml(context, exampleView(none)),
  'an article with prices': (context) => articleHtml(context, { ...exampleView(none), money }),
  'an article with a long title': (context) =>
    articleHtml(context, exampleView(long, { columns: ['id', 'en'] })),
  'a word in its sentences': (context) => renderConcordancePage(context, exampleConcordance()),
  'a word in no sentence': (context) =>
    renderConcordancePage(
      context,
      exampleConcordance({ kind: 'found', page: { pairs: [], hasMore: false } }),
    ),
  'a word that is too long': (context) =>
    renderConcordancePage(context, exampleConcordance({ kind: 'fault', fault: 'too-long' })),
  'similar texts': (context) => renderSuggestionsPage(context, exampleSuggestions()),
  'the add form with a problem': (context) => renderAddPage(context, { values, drafts, problem }),
  'the sign-in with a problem': (context) => renderSignInPage(context, { next: '/', problem }),
  'the question before deleting': (context) => renderDeletePage(context, { article }),
  'the glossaries': (context) =>
    renderGlossaryListPage(context, { pairs: [{ source: 'id', target: 'en', entries: 2 }] }),
  'a glossary': (context) =>
    renderGlossaryPage(context, exampleGlossary({ page: 2, pages: 3, formulas: 1, query: 'a' })),
  'a glossary where something was refused': (context) =>
    renderGlossaryPage(context, exampleGlossary({ refused: { problem, form: 'file' } })),
  'a glossary without terms': (context) =>
    renderGlossaryPage(context, exampleGlossary({ entries: [], found: 0, total: 0 })),
  'what was spent': (context) => renderUsagePage(context, { report: exampleUsage() }),
  'what was spent, with nothing to go by': (context) =>
    renderUsagePage(context, { report: exampleUsage({ budget: null, engines: [] }) }),
  'a problem': (context) => renderProblemPage(context, { status: 422, problem }),
};

const READERS: Readonly<Record<string, Partial<PageContext>>> = {
  'who may write': { notices: ['draft-discarded'], discardedDraft: 'd1' },
  'who has to sign in': { canWrite: false, needsSignIn: true },
  'who is signed in, offline': { needsSignIn: true, signedIn: true, offline: true, engineNames: [] },
};

describe.each(Object.entries(PAGES))('%s', (_page, render) => {
  test.each(Object.entries(READERS))('is valid HTML for a reader %s', async (_reader, change) => {
    expect(await faultsOf(await render(exampleContext(change)))).toEqual([]);
  });

  test('is valid HTML in every interface language', async () => {
    for (const language of INTERFACE_LANGUAGES)
      expect(await faultsOf(await render(exampleContext({}, language)))).toEqual([]);
  });

  test('has nothing inline that a strict content security policy would refuse', async () => {
    expect(await render(exampleContext())).not.toMatch(/<style|\sstyle=|\son\w+=|<script>|javascript:/);
  });

  test('leaves no word untranslated and no placeholder open', async () => {
    for (const language of INTERFACE_LANGUAGES) {
      const html = await render(exampleContext({}, language));
      expect(html).not.toMatch(/\{\{|undefined|\[object|>(?:[a-z-]+\.)+[a-z-]+</);
    }
  });
});

test('an article that is being translated is valid HTML', async () => {
  const running = { ...none, running: ['en', 'fr'] };
  const html = await articleHtml(exampleContext(), exampleView(running));
  expect(await faultsOf(html)).toEqual([]);
});

test('every problem has a page in every language', () => {
  for (const language of INTERFACE_LANGUAGES)
    for (const kind of PROBLEM_KINDS) {
      const html = renderProblemPage(exampleContext({}, language), {
        status: 400,
        problem: new Problem(kind),
      });
      expect(html).not.toContain(`problem.${kind}`);
    }
});
