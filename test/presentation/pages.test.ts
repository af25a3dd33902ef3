import { describe, expect, test } from 'vitest';
import { renderAddPage } from '../../src/presentation/add/add-page.tsx';
import { renderDeletePage } from '../../src/presentation/article/delete-page.tsx';
import { type LibraryView, renderLibraryPage } from '../../src/presentation/library/library-page.tsx';
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
  test('lists each article with its title in its own language and what each language has of it', () => {
    const document = library([exampleEntry({ total: 12, translated: { en: 12, fr: 3, de: 0 } })]);
    const link = document.querySelector('.entries a')!;
    expect(link.getAttribute('href')).toBe('/articles/a1');
    expect(link.getAttribute('lang')).toBe('id');
    expect(link.getAttribute('translate')).toBe('no');
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

  test('leads on to older articles, and back to the newest', () => {
    const links = (document: Document) =>
      [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href'));
    expect(links(library([exampleEntry()], {}, { next: 'a/b=' }))).toEqual(['/?cursor=a%2Fb%3D']);
    expect(links(library([exampleEntry()], {}, { next: 'c', first: false }))).toEqual(['/', '/?cursor=c']);
    expect(links(library([exampleEntry()]))).toEqual([]);
  });

  test('says what to do where there is nothing yet', () => {
    expect(library([]).querySelector('.empty')?.textContent).toMatch(
      /nothing to read here yet.*Paste a text/,
    );
    expect(library([], {}, { first: false }).querySelector('.empty')?.textContent).toMatch(
      /no older articles/,
    );
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
    const document = library([exampleEntry()], {}, { filter });
    const form = document.querySelector('form[role="search"]')!;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['get', '/']);
    expect(form.querySelector('#search')?.getAttribute('name')).toBe('q');
    expect(form.querySelector('details')?.hasAttribute('open')).toBe(true);
    const chosen = [...form.querySelectorAll('option[selected]')].map((option) =>
      option.getAttribute('value'),
    );
    expect(chosen).toEqual(['fr']);
    const narrowed = [...document.querySelectorAll('.narrowed a')].map((link) => link.getAttribute('href'));
    expect(narrowed).toEqual(['/?confidential=true', '/?complete=fr']);
  });

  test('that is empty has nothing to search; filters that nothing fits can be taken away', () => {
    expect(library([]).querySelector('#search')).toBeNull();
    const document = library([], {}, { filter: { complete: 'fr' } });
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
    expect(hit.querySelector('a')?.getAttribute('href')).toBe('/articles/a1#p7');
    const cells = [...hit.querySelectorAll('p[lang]')].map((cell) => [
      cell.getAttribute('lang'),
      cell.innerHTML,
    ]);
    expect(cells).toEqual([
      ['id', '<mark>Kerja</mark> sama &lt;harus&gt; berakhir.'],
      ['en', 'The <mark>cooperation</mark> must end.'],
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
    expect(document.querySelector('p[lang="fr"]')?.innerHTML).toMatch(/^L’accord.*<mark>fini<\/mark>.!$/);
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
    expect(ways({ ...view, shown, question: { text: 'zebra', filter: { complete: 'en' } } })).toEqual([
      '/?q=zebra',
      '/',
    ]);
  });

  test('leads on to more of what was found, and says what is not searched yet', () => {
    const document = render(exampleSearch('kerja', { next: 'n', waiting: 7 }, false));
    const links = [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/?q=kerja', '/?q=kerja&cursor=n']);
    expect(document.querySelector('.results .notice')?.textContent).toContain('7 articles');
  });

  test('takes a text, a file or an address, without a script', () => {
    const form = library([]).querySelector('form.add')!;
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
    expect(boxes(library([])).map((box) => box.getAttribute('value'))).toEqual(['en', 'fr']);
    expect(boxes(library([])).some((box) => box.hasAttribute('checked'))).toBe(false);
    const without = library([], { engineNames: [] });
    expect(boxes(without)).toEqual([]);
    expect(without.querySelector('form .notice')?.textContent).toMatch(/No translation engine/);
  });

  test('asks those to sign in who may not write', () => {
    const document = library([], { canWrite: false, needsSignIn: true });
    expect(document.querySelector('form')).toBeNull();
    expect(document.querySelector('.adding a')?.getAttribute('href')).toBe('/sign-in?next=%2F');
  });

  test('tells once what was just done', () => {
    const document = library([], { notices: ['deleted'] });
    expect(document.querySelector('.notice[role=status]')?.textContent).toBe('The article was deleted.');
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
  const html = renderAddPage(exampleContext({ path: '/' }), { values, problem });
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
    const document = library([], { path: '/?cursor=x' });
    const links = [...document.querySelectorAll('footer.site a[hreflang]')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
      link.getAttribute('lang'),
    ]);
    expect(links).toEqual([
      ['/?cursor=x&lng=id', 'Bahasa Indonesia', 'id'],
      ['/?cursor=x&lng=en', 'English', 'en'],
      ['/?cursor=x&lng=fr', 'Français', 'fr'],
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
