import { describe, expect, test } from 'vitest';
import { emptyAddForm } from '../../src/presentation/add/add-form-values.ts';
import { renderAddPage } from '../../src/presentation/add/add-page.tsx';
import { renderDeletePage } from '../../src/presentation/article/delete-page.tsx';
import { EVERYTHING, type LibraryQuestion } from '../../src/presentation/library/library-address.ts';
import { type LibraryView, renderLibraryPage } from '../../src/presentation/library/library-page.tsx';
import type { InterfaceLanguage } from '../../src/i18n/words.ts';
import type { PageContext } from '../../src/presentation/page-context.ts';
import { renderProblemPage } from '../../src/presentation/site/problem-page.tsx';
import { renderSignInPage } from '../../src/presentation/site/sign-in-page.tsx';
import { Problem } from '../../src/problem.ts';
import type { TitledEntry } from '../../src/translation/titled-articles.ts';
import { exampleEntry, exampleFound, exampleLibrary, exampleSearch } from './examples/library-entry.ts';
import { exampleContext, parsePage } from './examples/context.ts';

function library(
  entries: readonly TitledEntry[],
  change: Partial<PageContext> = {},
  listed: Parameters<typeof exampleLibrary>[1] = {},
): Document {
  return render(exampleLibrary(entries, listed), change);
}

function render(view: LibraryView, change: Partial<PageContext> = {}): Document {
  const context = exampleContext({ path: '/', ...change });
  return parsePage(renderLibraryPage(context, view));
}

describe('the library', () => {
  test('lists each article with what each language has of it', () => {
    const document = library([exampleEntry({ total: 12, translated: { en: 12, fr: 3, de: 0 } })]);
    const link = document.querySelector('.entries a')!;
    expect(link.getAttribute('href')).toBe('/articles/a1');
    const covered = [...document.querySelectorAll('.covered li')].map((each) => [
      each.textContent,
      each.getAttribute('data-covered'),
    ]);
    expect(covered).toEqual([
      ['Indonesian', 'whole'],
      ['English 12/12', 'whole'],
      ['French 3/12', 'part'],
      ['German 0/12', 'none'],
    ]);
    expect(document.querySelector('.facts')?.textContent).toContain('12 paragraphs');
  });

  test('says how many articles there are, and leads to the pages before and after this one', () => {
    const page = (change: Partial<LibraryQuestion>, total = 180) => {
      const document = library([exampleEntry()], {}, { total, question: change });
      const links = [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href'));
      return [document.querySelector('#articles')?.textContent, ...links];
    };
    expect(page({})).toEqual(['180 articles · page 1 of 4', '/?page=2']);
    expect(page({ page: 2, order: 'title', filter: { publisher: 'A&B' } })).toEqual([
      '180 articles · page 2 of 4',
      '/?publisher=A%26B&sort=title',
      '/?publisher=A%26B&sort=title&page=3',
    ]);
    expect(page({ page: 4 })).toEqual(['180 articles · page 4 of 4', '/?page=3']);
    expect(page({}, 1)).toEqual(['1 article']);
    const many = library([exampleEntry()], {}, { total: 10_000, hasMore: true });
    expect(many.querySelector('#articles')?.textContent).toMatch(
      /^More than 10,000 articles · page 1 of 200$/,
    );
  });

  test('says how to add the first article, to those who may', () => {
    const empty = (change: Partial<PageContext>) => library([], change).querySelector('.empty')!;
    expect(empty({}).textContent).toMatch(/nothing to read here yet.*Paste a text/);
    expect(empty({}).querySelector('a')?.getAttribute('href')).toBe('/add');
    const signIn = empty({ canWrite: false, needsSignIn: true }).querySelector('a');
    expect(signIn?.getAttribute('href')).toBe('/sign-in?next=%2F');
    expect(empty({ canWrite: false }).querySelector('a')).toBeNull();
  });

  test('shows the title in the reader’s language beside the original, or the original alone', () => {
    const titlesIn = (language: InterfaceLanguage) => {
      const view = exampleLibrary([exampleEntry()]);
      const document = parsePage(renderLibraryPage(exampleContext({ path: '/' }, language), view));
      const texts = [...document.querySelectorAll('.titles [lang]')];
      return texts.map((each) => [each.getAttribute('lang'), each.textContent]);
    };
    const original = ['id', 'Kerja sama Prancis dan Mali'];
    expect(titlesIn('en')).toEqual([['en', 'Cooperation between France and Mali'], original]);
    expect(titlesIn('fr')).toEqual([original]);
    expect(titlesIn('id')).toEqual([original]);
  });

  test('tells how much of a language is a machine’s work that nobody reviewed', () => {
    const entry = exampleEntry({ translated: { en: 12, fr: 12, de: 3 }, machine: { en: 12, fr: 2, de: 0 } });
    const covered = [...library([entry]).querySelectorAll('.covered li')].map((each) => each.textContent);
    expect(covered).toEqual([
      'Indonesian',
      'English 12/12 · Machine translation',
      'French 12/12 · 2 machine-translated',
      'German 3/12',
    ]);
  });

  test('is searched and filtered by a form that is got, in which stands what was asked', () => {
    const filter = { complete: 'fr', confidential: true };
    const document = library([exampleEntry()], {}, { question: { filter, page: 3, order: 'title' } });
    const form = document.querySelector('form[role="search"]')!;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['get', '/']);
    expect(form.querySelector('#search')?.getAttribute('name')).toBe('q');
    expect(form.querySelector('details')?.hasAttribute('open')).toBe(true);
    const chosen = [...form.querySelectorAll('option[selected]')].map((option) =>
      option.getAttribute('value'),
    );
    expect(chosen).toEqual(['fr', 'title']);
    const narrowed = [...document.querySelectorAll('.narrowed a')].map((link) => link.getAttribute('href'));
    expect(narrowed).toEqual(['/?confidential=true&sort=title', '/?complete=fr&sort=title', '/?sort=title']);
  });

  test('that is empty has nothing to search; filters that nothing fits can be taken away', () => {
    expect(library([]).querySelector('#search')).toBeNull();
    const document = library([], {}, { question: { filter: { complete: 'fr' } } });
    expect(document.querySelector('#search')).not.toBeNull();
    expect(document.querySelector('.empty')?.textContent).toContain('No article matches');
    expect(document.querySelector('.empty a')?.getAttribute('href')).toBe('/');
  });

  test('shows what was found in all columns, marks the words, and links to the paragraph', () => {
    const document = render(exampleSearch('kerja cooperation'));
    expect(document.querySelector('#search')?.getAttribute('value')).toBe('kerja cooperation');
    expect(document.querySelector('h2')?.textContent).toBe('1 article for “kerja cooperation”');
    expect(document.querySelector('h3 a')?.getAttribute('href')).toBe('/articles/a1');
    const hit = document.querySelector('.hit')!;
    const links = [...hit.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links, 'the number, and the texts with the words').toEqual([
      '/articles/a1?find=Kerja&in=id#p7',
      '/articles/a1?find=Kerja&in=id#p7',
      '/articles/a1?find=cooperation&in=en#p7',
    ]);
    const cells = [...hit.querySelectorAll('p[lang]')].map((cell) => [
      cell.getAttribute('lang'),
      cell.innerHTML,
    ]);
    expect(cells).toEqual([
      ['id', expect.stringContaining('<mark>Kerja</mark> sama &lt;harus&gt; berakhir.</a>')],
      ['en', expect.stringContaining('The <mark>cooperation</mark> must end.</a>')],
    ]);
    expect(hit.textContent).toContain('Not translated');
    const others = [...document.querySelectorAll('.others a')].map((link) => link.getAttribute('href'));
    expect(others).toEqual(['/articles/a1#p9', '/articles/a1#p12']);
  });

  test('marks words where French is set with other spaces and apostrophes', () => {
    const text = "L'accord : c'est fini !";
    const { paragraphs } = exampleFound();
    const fr = { text, state: 'machine', outdated: false, matches: [] } as const;
    const paragraph = { ...paragraphs[0]!, translations: { en: fr, fr } };
    const document = render(exampleSearch('fini', { items: [exampleFound({ paragraphs: [paragraph] })] }));
    expect(document.querySelector('p[lang="fr"]')?.innerHTML).toMatch(
      />L’accord.*<mark>fini<\/mark>.!<\/a>$/,
    );
  });

  test('says what to try where nothing was found', () => {
    const alone = [{ text: 'prabowo', total: 3 }];
    const ways = (view: LibraryView) =>
      [...render(view).querySelectorAll('.empty a')].map((link) => link.getAttribute('href'));
    expect(ways(exampleSearch('prabowo zebra', { items: [], total: 0, alone }))).toEqual([
      '/?q=prabowo',
      '/',
    ]);
    const { shown, ...view } = exampleSearch('zebra', { items: [], total: 0 });
    expect(
      ways({ ...view, shown, question: { ...EVERYTHING, text: 'zebra', filter: { complete: 'en' } } }),
    ).toEqual(['/?q=zebra', '/']);
  });

  test('leads on to more of what was found, and says what is not searched yet', () => {
    const document = render(exampleSearch('kerja', { next: 'n', waiting: 7 }, false));
    const links = [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/?q=kerja', '/?q=kerja&cursor=n']);
    expect(document.querySelector('.results .notice')?.textContent).toContain('7 articles');
  });

  test('leads those who may write to the page for a new article, and tells them of previews that wait', () => {
    const view = exampleLibrary([exampleEntry()], { drafts: 2 });
    const document = render(view);
    expect(document.querySelector('.library-head a')?.getAttribute('href')).toBe('/add');
    expect(document.querySelector('.waiting-drafts a')?.textContent).toContain('2 previews');
    expect(render(view, { canWrite: false }).querySelector('[href="/add"]')).toBeNull();
  });

  test('tells those who may write, once, that nothing can be translated', () => {
    const notices = (change: Partial<PageContext>, question: Partial<LibraryQuestion> = {}) =>
      library([exampleEntry()], { engineNames: [], ...change }, { question }).querySelectorAll('.notice')
        .length;
    expect(notices({})).toBe(1);
    expect(notices({}, { page: 2 })).toBe(0);
    expect(notices({ canWrite: false })).toBe(0);
  });

  test('tells once what was just done', () => {
    const document = library([], { notices: ['deleted'] });
    expect(document.querySelector('.notice[role=status]')?.textContent).toBe('The article was deleted.');
  });
});

describe('the page for a new article', () => {
  const drafts = [
    {
      id: 'd1',
      title: '<Judul>',
      sourceLanguage: 'id',
      touchedAt: '2026-11-20T10:00:00.000Z',
      expiresAt: '2026-11-30T10:00:00.000Z',
    },
    {
      id: 'd2',
      sourceLanguage: 'id',
      revises: 'a1',
      touchedAt: '2026-11-19T10:00:00.000Z',
      expiresAt: '2026-11-29T10:00:00.000Z',
    },
  ];
  const add = (change: Partial<PageContext> = {}) => {
    const context = exampleContext({ path: '/add', ...change });
    return parsePage(renderAddPage(context, { values: emptyAddForm(context), drafts }));
  };

  test('takes a text, a file or an address, without a script', () => {
    const form = add().querySelector('form.add')!;
    expect(form.getAttribute('method')).toBe('post');
    expect(form.getAttribute('action')).toBe('/drafts');
    expect(form.querySelector('[formaction]')?.getAttribute('formaction')).toBe('/articles');
    expect(form.getAttribute('enctype')).toBe('multipart/form-data');
    const names = [...form.querySelectorAll('[name]')].map((field) => field.getAttribute('name'));
    expect(new Set(names)).toEqual(
      new Set(['from', 'text', 'format', 'file', 'url', 'title', 'sourceLanguage', 'targets[]']),
    );
    expect(form.querySelector('#add-language option[selected]')?.getAttribute('value')).toBe('id');
  });

  test('offers to translate at once only where there is an engine, and asks for nothing unasked', () => {
    const boxes = (document: Document) => [...document.querySelectorAll('[name="targets[]"]')];
    expect(boxes(add()).map((box) => box.getAttribute('value'))).toEqual(['en', 'fr']);
    expect(boxes(add()).some((box) => box.hasAttribute('checked'))).toBe(false);
    const without = add({ engineNames: [] });
    expect(boxes(without)).toEqual([]);
    expect(without.querySelector('form .notice')?.textContent).toMatch(/No translation engine/);
  });

  test('lists the previews that wait, to be resumed or discarded', () => {
    const entries = [...add().querySelectorAll('.drafts li:has(form)')];
    expect(entries.map((entry) => entry.querySelector('strong')?.textContent)).toEqual([
      '<Judul>',
      'Untitled',
    ]);
    expect(entries[0]!.textContent).toMatch(/20 November 2026.*kept until 30 November 2026/);
    expect(entries[1]!.textContent).toContain('new revision');
    expect(entries[0]!.querySelector('a')?.getAttribute('href')).toBe('/drafts/d1');
    expect(entries[0]!.querySelector('form')?.getAttribute('action')).toBe('/drafts/d1');
    expect(entries[0]!.querySelector('button')?.getAttribute('value')).toBe('discard');
  });
});

describe('the add form, shown again', () => {
  const values = {
    from: 'url',
    text: '\n<b>Satu</b>',
    format: '',
    url: 'http://10.0.0.1/"x',
    title: 'Judul',
    sourceLanguage: 'ban',
    targets: ['fr'],
  } as const;
  const problem = new Problem('address-private', { url: 'http://10.0.0.1/' });
  const html = renderAddPage(exampleContext({ path: '/add' }), { values, drafts: [], problem });
  const document = parsePage(html);

  test('still holds all that was typed', () => {
    // The HTML parser drops one of two line breaks at the start.
    expect(html).toContain('name="text" rows="10">\n\n&lt;b>Satu');
    expect(document.querySelector('#add-url')?.getAttribute('value')).toBe(values.url);
    expect(document.querySelector('#add-title')?.getAttribute('value')).toBe('Judul');
    expect(document.querySelector('#add-language option[selected]')?.textContent).toBe('Balinese');
    expect(document.querySelector('[name=from][checked]')?.getAttribute('value')).toBe('url');
    const boxes = [...document.querySelectorAll('[name="targets[]"][checked]')];
    expect(boxes.map((box) => box.getAttribute('value'))).toEqual(['fr']);
  });

  test('says what is wrong, at the field that is wrong', () => {
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(
      /not public.*10\.0\.0\.1.*add it as a file/,
    );
    const wrong = [...document.querySelectorAll('[aria-invalid]')];
    expect(wrong.map((field) => field.id)).toEqual(['add-url']);
    expect(document.getElementById(wrong[0]!.getAttribute('aria-describedby')!)).not.toBeNull();
    expect(document.title).toMatch(/^This address is not public/);
  });
});

describe('the page of a problem', () => {
  test('says what is wrong and where to go', () => {
    const problem = new Problem('article-not-found', { id: '<x>' });
    const document = parsePage(renderProblemPage(exampleContext(), { status: 404, problem }));
    expect(document.querySelector('h1')?.textContent).toBe('There is no such article');
    expect(document.querySelector('main')?.textContent).toMatch(/404.*“<x>”/);
    expect(document.querySelector('.ways-out a')?.getAttribute('href')).toBe('/');
  });

  test('leads to the sign-in where that helps, and back', () => {
    const problem = new Problem('unauthorized');
    const ways = (change = {}) => {
      const context = exampleContext({ path: '/articles/a1/delete?x=1', ...change });
      const document = parsePage(renderProblemPage(context, { status: 401, problem }));
      return [...document.querySelectorAll('.ways-out a')].map((link) => link.getAttribute('href'));
    };
    expect(ways({ needsSignIn: true })).toEqual(['/sign-in?next=%2Farticles%2Fa1%2Fdelete%3Fx%3D1', '/']);
    expect(ways()).toEqual(['/']);
  });
});

test('the sign-in posts the token and where to go on to', () => {
  const problem = new Problem('unauthorized');
  const context = exampleContext({ path: '/sign-in', needsSignIn: true, canWrite: false });
  const document = parsePage(renderSignInPage(context, { next: '/articles/a1', problem }));
  const form = document.querySelector('main form')!;
  expect(form.getAttribute('action')).toBe('/sign-in');
  expect(form.querySelector('[name=next]')?.getAttribute('value')).toBe('/articles/a1');
  expect(form.querySelector('[name=token]')?.getAttribute('type')).toBe('password');
  const alert = document.querySelector('[role=alert]');
  expect(alert?.textContent).toMatch(/not the token of this server/);
  const token = form.querySelector('[name=token]');
  expect(token?.hasAttribute('autofocus')).toBe(true);
  expect(token?.getAttribute('aria-describedby')).toBe(alert?.id);
});

test('deleting is asked for before it is done, and names the article', () => {
  const article = { id: 'a1', title: 'Kerja sama', sourceLanguage: 'id' };
  const document = parsePage(renderDeletePage(exampleContext(), { article }));
  expect(document.querySelector('form')?.getAttribute('action')).toBe('/articles/a1/delete');
  expect(document.querySelector('form')?.getAttribute('method')).toBe('post');
  expect(document.querySelector('blockquote')?.textContent).toBe('Kerja sama');
  expect(document.querySelector('.actions a')?.getAttribute('href')).toBe('/articles/a1');
});

describe('around every page', () => {
  test('are links to it in the other interface languages, which keep its query', () => {
    const document = library([], { path: '/?page=2' });
    const links = [...document.querySelectorAll('footer.site a[hreflang]')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
      link.getAttribute('lang'),
    ]);
    expect(links).toEqual([
      ['/?page=2&lng=id', 'Bahasa Indonesia', 'id'],
      ['/?page=2&lng=en', 'English', 'en'],
      ['/?page=2&lng=fr', 'Français', 'fr'],
    ]);
  });

  test('is a way past the head for the keyboard', () => {
    const document = library([]);
    expect(document.body.firstElementChild?.getAttribute('href')).toBe('#content');
    expect(document.getElementById('content')?.tagName).toBe('MAIN');
  });

  test('is a sign-out for those who are signed in', () => {
    const document = library([], { needsSignIn: true, signedIn: true });
    expect(document.querySelector('header.site form')?.getAttribute('action')).toBe('/sign-out');
  });
});
