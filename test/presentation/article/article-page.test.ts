import { typeset } from '../../../src/text/typeset.ts';
import { describe, expect, test } from 'vitest';
import type { ArticleView } from '../../../src/presentation/article-view.ts';
import type { PageContext } from '../../../src/presentation/page-context.ts';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import {
  articleInEveryState,
  exampleArticle,
  exampleView,
  missing,
  translated,
} from '../examples/article.ts';
import { articleHtml, articlePage } from '../examples/article-page.ts';
import { exampleContext, parsePage } from '../examples/context.ts';

const ALL = ['id', 'en', 'fr'];

function page(
  article: ParallelArticle,
  columns: readonly string[] = ALL,
  change: Partial<PageContext> = {},
): Promise<Document> {
  return articlePage(exampleContext(change), exampleView(article, { columns }));
}

function textsOf(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent);
}

test('the header dates the article: when it was published, or else when it was added', async () => {
  const dateOf = async (change: Partial<ParallelArticle>) =>
    textsOf(await page(exampleArticle(undefined, change)), 'header.article .facts li').at(-1);
  expect(await dateOf({ publishedAt: '2023-02-08' })).toBe('8 February 2023');
  expect(await dateOf({})).toBe('added 23 November 2026');
});

test('every way to read an older revision, and what is copied of it, stays with that revision', async () => {
  const old = await page(exampleArticle(undefined, { revision: 1, newestRevision: 2 }));
  const links = [...old.querySelectorAll('.reading-ways a')].map((link) => link.getAttribute('href')!);
  expect(links).not.toEqual([]);
  const forms = [...old.querySelectorAll('footer.article a[href^="/api/"]')].map((link) =>
    link.getAttribute('href')!,
  );
  expect(forms).toHaveLength(2);
  for (const link of [...links, ...forms])
    expect(new URL(link, 'http://x').searchParams.get('revision'), link).toBe('1');
  expect(old.querySelector<HTMLElement>('#copy form')!.getAttribute('data-query')).toBe('?revision=1');
  const newest = await page(exampleArticle());
  expect(newest.querySelector('#copy form')!.getAttribute('data-query')).toBe('');
  expect(newest.querySelector('.reading-ways')!.innerHTML).not.toContain('revision');
});

describe('the rows', () => {
  test('hold every paragraph in every language, the source first', async () => {
    const article = exampleArticle();
    const rows = [...(await page(article)).querySelectorAll('.row[id]')];
    expect(rows.map((row) => row.id)).toEqual(article.paragraphs.map(({ id }) => id));
    for (const [index, { marker, source, translations }] of article.paragraphs.entries()) {
      const written = [...rows[index]!.querySelectorAll('[lang]')];
      expect(written.map((each) => each.getAttribute('lang'))).toEqual(ALL);
      const mark = marker === undefined ? '' : `${marker} `;
      const texts = [source.text, translations['en']!.text!, typeset(translations['fr']!.text!, 'fr')];
      expect(written.map((each) => each.textContent)).toEqual(texts.map((text) => mark + text));
    }
  });

  test('show what should be looked at twice', async () => {
    const article = exampleArticle();
    const [first, second, ...rest] = article.paragraphs;
    const doubtful = {
      ...second!.translations['en']!,
      findings: [{ kind: 'number', expected: '10,5', found: '15.5' }, { kind: 'tags' }],
    } as const;
    const document = await page({
      ...article,
      paragraphs: [first!, { ...second!, translations: { ...second!.translations, en: doubtful } }, ...rest],
    });
    expect(textsOf(document, `#${second!.id} .remarks li`)).toEqual([
      'Check the number (10,5 → 15.5)',
      'Links or emphasis missing',
    ]);
  });

  test('lead from a gap to similar texts, unless it is being filled or the page is an old one', async () => {
    const gap = { id: 'Satu.', en: missing('engine-quota'), fr: 'Un.' };
    const linksOf = async (change: Partial<ParallelArticle>, context: Partial<PageContext> = {}) => {
      const other = { id: 'Dua.', en: 'Two.', fr: 'Deux.' };
      const document = await page(exampleArticle([gap, other], change), ALL, context);
      return [...document.querySelectorAll('.similar a')].map((link) => link.getAttribute('href'));
    };
    expect(await linksOf({})).toEqual(['/articles/kerja-sama/suggestions?target=en&paragraph=p1']);
    expect(await linksOf({ newestRevision: 2 })).toEqual([]);
    const saved = { asOf: '2026-11-23T10:00:00.000Z', why: 'slow' } as const;
    expect(await linksOf({}, { saved })).toEqual([]);
    gap.en = missing('in-progress');
    expect(await linksOf({})).toEqual([]);
  });

  test('hold the chosen languages alone, in the order that was asked for', async () => {
    const document = await page(exampleArticle(), ['fr', 'id']);
    const languages = [...document.querySelectorAll('#p4 [lang]')].map((each) => each.getAttribute('lang'));
    expect(languages).toEqual(['fr', 'id']);
    expect(textsOf(document, 'th .language')).toEqual(['French', 'Indonesian']);
    expect(document.querySelector('table')?.textContent).not.toContain('cooperation');
  });

  test('are running text where there is one language', async () => {
    const document = await page(exampleArticle(), ['en']);
    expect(document.querySelector('table.parallel')).toBeNull();
    expect(textsOf(document, '#p4 [lang]')).toEqual(['The cooperation must end.']);
  });

  test('keep their level where a translation is missing, and say why', async () => {
    const article = exampleArticle([
      { id: 'Satu.', en: 'One.', fr: missing('engine-quota') },
      { id: 'Dua.', en: 'Two.', fr: 'Deux.' },
    ]);
    const document = await page(article);
    expect(document.querySelectorAll('#p1 .cell')).toHaveLength(3);
    expect(document.querySelector('[data-key="p1.fr"] .gap')?.textContent).toBe(
      'Not translated: the engine’s quota is used up',
    );
    expect(textsOf(document, '#p2 [lang]')).toEqual(['Dua.', 'Two.', 'Deux.']);
  });

  test('have gaps where a short article has no translation yet', async () => {
    const article = exampleArticle([{ id: 'Satu.', en: missing('not-requested'), fr: 'Un.' }]);
    const document = await page(article, ['id', 'en']);
    expect(document.querySelector('[data-key="p1.en"] .gap')).not.toBeNull();
    expect(document.querySelector('.empty-column')).toBeNull();
  });

  test('have no gaps where a long article has no translation: one line says so and why', async () => {
    const article = exampleArticle(
      Array.from({ length: 61 }, () => ({ id: 'Satu.', en: 'One.', fr: missing('not-requested') })),
    );
    const document = await page(article);
    expect(textsOf(document, '.empty-column')).toEqual([
      'French Not translated: not requested yet · Similar texts',
    ]);
    expect(document.querySelector('.empty-column a')!.getAttribute('href')).toBe(
      '/articles/kerja-sama/suggestions?target=fr',
    );
    expect(textsOf(document, 'thead .language')).toEqual(['Indonesian', 'English']);
    expect(document.querySelector('main')!.className).toBe('reading of-2');
    expect(textsOf(await page(article, ['fr']), '.row [lang]')).toHaveLength(61);
    const running = await page({ ...article, running: ['fr'] });
    expect(textsOf(running, 'thead .language')).toEqual(['Indonesian', 'English', 'French']);
  });

  test('keep browsers from translating the source', async () => {
    const document = await page(exampleArticle());
    expect(document.querySelector('#p4 [lang=id]')?.getAttribute('translate')).toBe('no');
    expect(document.querySelector('#p4 [lang=en]')?.hasAttribute('translate')).toBe(false);
    expect(document.querySelector('h1')?.getAttribute('translate')).toBe('no');
  });

  test('say the direction of a language that is written from right to left', async () => {
    const [first] = exampleArticle().paragraphs;
    const paragraphs = [{ ...first!, translations: { ar: translated('مالي ترفض') } }];
    const coverage = { ar: { translated: 1, total: 1 } };
    const article = { ...exampleArticle(), targetLanguages: ['ar'], coverage, paragraphs };
    expect((await page(article, ['id', 'ar'])).querySelector('#p1 [lang=ar]')?.getAttribute('dir')).toBe(
      'rtl',
    );
    expect((await page(article, ['id', 'ar'])).querySelector('#p1 [lang=id]')?.hasAttribute('dir')).toBe(
      false,
    );
  });

  test('are told apart by their role, with a list item’s own mark', async () => {
    const document = await page(exampleArticle());
    expect(textsOf(document, 'h2[lang=en]')).toEqual(['Mali Refuses', 'Demands']);
    expect(document.querySelector('#p6')?.getAttribute('data-role')).toBe('list-item');
    expect(textsOf(document, '#p6 .marker')).toEqual(['1. ', '1. ', '1. ']);
    expect(document.querySelector('#p2 th')?.textContent).toBe('2 Caption');
  });

  test('show inline markup that was sanitised, and everything else as text', async () => {
    const attack = '<img src=x onerror=alert(1)>"\'&';
    const article = exampleArticle([
      { id: 'Satu dua.', html: 'Satu <strong>dua</strong>.', en: attack, fr: 'Un.' },
      { id: attack, marker: '<b>', en: 'Two.', fr: 'Deux.' },
    ]);
    const document = await page({ ...article, title: attack, publisher: attack });
    expect(document.querySelector('#p1 [lang=id] strong')?.textContent).toBe('dua');
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('h1')?.textContent).toBe(attack);
    expect(document.querySelector('#p1 [lang=en]')?.textContent).toBe(attack);
  });

  test('add no stop on the way of the tab key', async () => {
    const stops = [...(await page(exampleArticle())).querySelectorAll('.row a')].filter(
      (link) => link.getAttribute('tabindex') !== '-1',
    );
    expect(stops).toEqual([]);
  });
});

describe('the ways to read', () => {
  const linksOf = (document: Document, selector: string) =>
    Object.fromEntries(
      [...document.querySelectorAll(`.reading-ways ${selector}`)].map((link) => [
        link.textContent,
        link.getAttribute('href'),
      ]),
    );
  const read = (change: Partial<ArticleView>) =>
    articlePage(exampleContext(), exampleView(exampleArticle(), change));

  test('are views of the same languages, each with an address that names it', async () => {
    const document = await read({ columns: ['fr', 'id'], view: 'stacked' });
    expect(linksOf(document, '.segments a')).toEqual({
      'Side by side': '/articles/kerja-sama/fr+id?view=side',
      Stacked: '/articles/kerja-sama/fr+id?view=stacked',
      'One language': '/articles/kerja-sama/fr+id?view=single',
    });
    expect(textsOf(document, '.segments [aria-current]')).toEqual(['Stacked']);
  });

  test('show and hide each language, and let the next one lead', async () => {
    const document = await read({ columns: ['id', 'fr'] });
    expect(linksOf(document, '.chips a')).toEqual({
      Indonesian: '/articles/kerja-sama/fr',
      English: '/articles/kerja-sama/id+fr+en',
      French: '/articles/kerja-sama/id',
      Swap: '/articles/kerja-sama/fr+id',
    });
    expect(textsOf(document, '.chips [aria-current]')).toEqual(['Indonesian', 'French']);
  });

  test('never hide the last shown language', async () => {
    const document = await read({ columns: ['fr'], view: 'stacked' });
    expect(linksOf(document, '.chips a')).toEqual({
      Indonesian: '/articles/kerja-sama/fr+id?view=stacked',
      English: '/articles/kerja-sama/fr+en?view=stacked',
      French: '/articles/kerja-sama/fr?view=stacked',
    });
  });

  test('are named in the address where they are not what everybody gets', async () => {
    const usual = { columns: ALL, view: 'single' } as const;
    expect(linksOf(await read({ columns: ['id', 'en'], view: 'side', usual }), '.chips a')['French']).toBe(
      '/articles/kerja-sama?view=side',
    );
  });

  test('stacked, put each translation under its paragraph, with its language', async () => {
    const document = await read({ view: 'stacked' });
    expect(document.querySelector('table.parallel')).toBeNull();
    expect(textsOf(document, '#p4 .cell .language')).toEqual(['Indonesian', 'English', 'French']);
    expect(document.querySelector('.on-demand')).toBeNull();
  });

  test('one language at a time, keep the others back for whoever asks for them', async () => {
    const document = await read({ columns: ['en', 'id'], view: 'single' });
    expect(textsOf(document, '#p4 > .cell [lang]')).toEqual(['The cooperation must end.']);
    const kept = document.querySelector('#p4 .on-demand')!;
    expect(kept.getAttribute('hidden')).toBe('until-found');
    expect([...kept.querySelectorAll('[lang]')].map((each) => each.getAttribute('lang'))).toEqual(['id']);
    expect(linksOf(document, '.chips a')).toEqual({
      Indonesian: '/articles/kerja-sama?view=single',
      English: '/articles/kerja-sama/en+id?view=single',
      French: '/articles/kerja-sama/fr+id?view=single',
      Swap: '/articles/kerja-sama/id+en?view=single',
    });
  });

  test.each([
    [['en'], ['id']],
    [['id'], ['en', 'fr']],
    [['fr', 'en'], ['en']],
  ])('one language at a time, of %j, keep back %j', async (columns, kept) => {
    const document = await read({ columns, view: 'single' });
    const languages = [...document.querySelectorAll('#p4 .on-demand [lang]')];
    expect(languages.map((each) => each.getAttribute('lang'))).toEqual(kept);
  });
});

describe('what a translation is', () => {
  test('stands beside every paragraph, in words', async () => {
    const document = await page(articleInEveryState());
    const marks = textsOf(document, 'tbody .mark').map((text) => text.trim());
    expect(marks).toEqual([
      'Machine translation',
      'Imported, not reviewed',
      'Edited by a person',
      'Reviewed',
      'Machine translation, outdated',
    ]);
    expect(document.querySelector('tbody .provenance')?.textContent).toBe(
      'Machine translation · DeepL · 23 November 2026 · exact match',
    );
  });

  test('is labelled in the interface’s language', async () => {
    const labels = (['id', 'en', 'fr'] as const).map(async (language) => {
      const document = await articlePage(exampleContext({}, language), exampleView(exampleArticle()));
      return document.querySelector('#p1 .mark')?.textContent.trim();
    });
    expect(await Promise.all(labels)).toEqual([
      'Terjemahan mesin',
      'Machine translation',
      'Traduction automatique',
    ]);
  });

  test('is summed up for each language: who made how much of it, when, and why the rest is missing', async () => {
    const [english, french] = textsOf(await page(articleInEveryState()), '.coverage li');
    expect(english).toBe(
      'English 4 of 7 paragraphs · 2 paragraphs translated by DeepL (23 November 2026) · ' +
        '1 paragraph imported from a file (23 November 2026), not reviewed · ' +
        '1 paragraph edited by a person (23 November 2026) · 1 paragraph reviewed by a person (23 November 2026) · ' +
        'Outdated (1) · Not translated (1): the engine’s quota is used up · ' +
        'Not translated (1): the engine answered in another language',
    );
    expect(french).toBe('French 0 of 7 paragraphs · Not translated: not requested yet');
  });

  test('is summed up with the names of people and files, and the days from first to last', async () => {
    const reviewed = (editor: string, date: string) =>
      translated('Reviewed.', { state: 'reviewed', provenance: { date, editor }, updatedAt: date });
    const imported = translated('Importé.', {
      state: 'imported',
      provenance: { date: '2026-03-03T09:00:00Z', file: 'mali.tmx', note: 'By <hand>.' },
      updatedAt: '2026-03-03T09:00:00Z',
    });
    const article = exampleArticle([
      { id: 'Satu.', en: reviewed('A. Ismail', '2026-03-03T09:00:00Z'), fr: imported },
      { id: 'Dua.', en: reviewed('B. Sari', '2026-03-05T09:00:00Z'), fr: imported },
      { id: 'Tiga.', en: reviewed('A. Ismail', '2026-03-04T09:00:00Z'), fr: imported },
    ]);
    // The spaces around the dash depend on the version of Intl.
    const told = textsOf(await page(article), '.coverage li').map((text) => text.replace(/\s–\s/u, '–'));
    expect(told).toEqual([
      'English 3 of 3 paragraphs · Reviewed by A. Ismail and B. Sari (3–5 March 2026)',
      'French 3 of 3 paragraphs · Imported from mali.tmx (3 March 2026), not reviewed',
      'Note in the file: By <hand>.',
    ]);
  });

  test('is told to be outdated where the source has changed since', async () => {
    const cell = (await page(articleInEveryState())).querySelector('[data-key="p5.en"]')!;
    expect(cell.getAttribute('data-outdated')).toBe('true');
    expect(cell.querySelector('.outdated')?.textContent).toMatch(/^Outdated: the original has changed/);
    expect(cell.querySelector('[lang]')?.textContent).toBe('Of what it said before.');
  });
});

describe('where translations are missing', () => {
  const lacking = exampleArticle([{ id: 'Satu.', en: 'One.', fr: missing('not-requested') }]);

  test.each([
    [{ engineNames: [] }, /No translation engine is set up/],
    [{ engineNames: [], offline: true }, /works offline/],
    [{ canWrite: false, needsSignIn: true }, /need the token/],
  ])('says why it can not be done: %j', async (change, why) => {
    expect((await page(lacking, ALL, change)).querySelector('.translate')?.textContent).toMatch(why);
  });
});

describe('a page that changes', () => {
  const running = exampleArticle([{ id: 'Satu.', en: 'One.', fr: missing('in-progress') }], {
    running: ['fr'],
  });

  test('follows the article’s events, and gives a link to look again where scripts are off', async () => {
    const html = await articleHtml(
      exampleContext({ path: '/articles/kerja-sama/id+fr' }),
      exampleView(running),
    );
    expect(html).toContain(
      '<noscript><p><a href="/articles/kerja-sama/id+fr">Show new translations</a></p></noscript>',
    );
    expect(html).not.toContain('http-equiv');
    const document = parsePage(html);
    expect(document.querySelector('main')?.getAttribute('data-events')).toBe(
      '/api/v1/articles/kerja-sama/events',
    );
    const scripts = [...document.querySelectorAll('script[src]')].map((each) => each.getAttribute('src'));
    expect(scripts).toEqual(['/assets/reading.js', '/assets/live.js']);
    expect(document.querySelector('[role=status]')?.textContent).toBe('Translating: French 0/1');
    expect(document.querySelector('[data-key="p1.fr"] .gap')?.textContent).toBe('Translating…');
  });

  test('has the same keys when it is done, so that each piece is put in its place', async () => {
    const keys = async (article: ParallelArticle) =>
      [...(await page(article)).querySelectorAll('[data-key]')].map((each) => each.getAttribute('data-key'));
    const done = exampleArticle([{ id: 'Satu.', en: 'One.', fr: 'Un.' }]);
    expect(await keys(running)).toEqual(await keys(done));
  });

  test('has no events address if no translation is running', async () => {
    const html = await articleHtml(exampleContext(), exampleView(exampleArticle()));
    expect(html).not.toMatch(/live\.js|data-events|<noscript>/);
  });
});

describe('the head of the article', () => {
  test('gives the title in the language that leads, where the text has it', async () => {
    const heading = async (columns: readonly string[]) =>
      (await page(exampleArticle(), columns)).querySelector('h1')!;
    expect((await heading(['fr'])).textContent).toBe('Le Mali refuse');
    expect((await heading(['fr'])).getAttribute('lang')).toBe('fr');
    expect((await heading(ALL)).textContent).toBe('Mali Menolak');
    const untitled = exampleArticle(undefined, { title: 'Judul lain' });
    expect((await page(untitled, ['fr'])).querySelector('h1')?.getAttribute('lang')).toBe('id');
  });

  test('links to the source on the web, and to nothing else', async () => {
    const link = async (url: string) =>
      (await page(exampleArticle(undefined, { url }))).querySelector('.source-link')?.getAttribute('href');
    expect(await link('https://rmol.id/a?b=c&d')).toBe('https://rmol.id/a?b=c&d');
    expect(await link('javascript:alert(1)')).toBeUndefined();
    expect(await link('not an address')).toBeUndefined();
  });

  test('says that a revision is an older one', async () => {
    const older = { ...exampleArticle(), revision: 1, newestRevision: 2 };
    expect((await page(older)).querySelector('header .notice a')?.getAttribute('href')).toBe(
      '/articles/kerja-sama',
    );
    expect((await page(exampleArticle())).querySelector('header .notice')).toBeNull();
  });
});

describe('the repairs', () => {
  test('are listed in their order with what is invisible made visible', async () => {
    const inside = { at: 20, from: '†', to: '” ', kind: 'encoding' } as const;
    const between = { at: 4, from: '\u200b', to: '', kind: 'invisible' } as const;
    const article = exampleArticle([{ id: 'Satu.', en: 'One.', fr: 'Un.', repairs: [inside] }], {
      repairs: [between],
    });
    const cells = [...(await page(article)).querySelectorAll('.repairs tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Between paragraphs (character 4)', 'Invisible character', 'U+200B', 'nothing'],
      ['Paragraph 1 (character 20)', 'Wrongly decoded characters', '†', '”␣'],
    ]);
    expect((await page(article)).querySelector('.repairs a')?.getAttribute('href')).toBe('#p1');
  });

  test('are not all written into the page where there are thousands', async () => {
    const repairs = Array.from(
      { length: 3_000 },
      (_, at) => ({ at, from: '', to: ' ', kind: 'control' }) as const,
    );
    const document = await page(exampleArticle(undefined, { repairs }));
    expect(document.querySelectorAll('.repairs tbody tr')).toHaveLength(200);
    expect(document.querySelector('summary')?.textContent).toBe('3,000 repairs to the original');
    expect(document.querySelector('.repairs')?.textContent).toContain('2,800 more repairs');
  });

  test('are not mentioned if there are none', async () => {
    expect((await page(exampleArticle())).querySelector('.repairs')).toBeNull();
  });
});

test('deleting is offered to those alone who may write', async () => {
  const link = 'a[href="/articles/kerja-sama/delete"]';
  expect((await page(exampleArticle())).querySelector(link)).not.toBeNull();
  expect((await page(exampleArticle(), ALL, { canWrite: false })).querySelector(link)).toBeNull();
});

describe('on paper', () => {
  test('the links of a text are numbered, each address once, and stand under it', async () => {
    const article = exampleArticle([
      {
        id: 'Satu dua.',
        html: '<a href="https://contoh.id/?a=1&amp;b=2">Satu</a> <a href="https://contoh.id/b">dua</a>.',
        en: 'One two.',
        fr: 'Un deux.',
      },
    ]);
    const [paragraph] = article.paragraphs;
    const html = 'One <a href="https://contoh.id/b">two</a>.';
    const translations = { ...paragraph!.translations, en: translated('One two.', { html }) };
    const document = await page({ ...article, paragraphs: [{ ...paragraph!, translations }] });
    const numbers = [...document.querySelectorAll('#p1 a[data-note]')];
    expect(numbers.map((link) => [link.textContent, link.getAttribute('data-note')])).toEqual([
      ['Satu', '1'],
      ['dua', '2'],
      ['two', '2'],
    ]);
    expect(textsOf(document, '.notes li')).toEqual(['https://contoh.id/?a=1&b=2', 'https://contoh.id/b']);
  });

  test('the address that it was printed from is told', async () => {
    const document = await page(exampleArticle(), ALL, {
      site: 'https://baca.id',
      path: '/articles/a1/id+fr',
    });
    expect(textsOf(document, 'footer .on-paper')).toEqual(['Printed from https://baca.id/articles/a1/id+fr']);
  });
});
