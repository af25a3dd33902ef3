import { describe, expect, it } from 'vitest';
import { articleHtml, articlePage } from '../examples/article-page.ts';
import type { ParagraphTranslation, ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { titleIn } from '../../../src/presentation/title-and-excerpt.ts';
import { offeredLanguages } from '../../../src/translation/listing/offered-languages.ts';
import {
  articleInEveryState,
  exampleArticle,
  exampleView,
  missing,
  translated,
} from '../examples/article.ts';
import { exampleContext } from '../examples/context.ts';

const SITE = 'https://sejajar.example';
const PAGE = `${SITE}/articles/kerja-sama`;
const OWN = ['en', 'fr'];

interface Head {
  readonly canonical: string | null | undefined;
  readonly robots: string | null | undefined;
  readonly alternates: readonly (readonly [string, string])[];
  readonly author: string | null | undefined;
  readonly card: string | null | undefined;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly data: Readonly<Record<string, unknown>>;
}

async function headOf(
  article: ParallelArticle,
  columns: readonly string[],
  noindexMachine = false,
): Promise<Head> {
  const offered = offeredLanguages(article, OWN, noindexMachine);
  const page = await articlePage(exampleContext(), exampleView(article, { columns, offered }));
  const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name);
  const properties: Record<string, string[]> = {};
  for (const each of page.querySelectorAll('meta[property]'))
    (properties[each.getAttribute('property')!] ??= []).push(each.getAttribute('content')!);
  return {
    canonical: attribute('link[rel=canonical]', 'href'),
    robots: attribute('meta[name=robots]', 'content'),
    author: attribute('meta[name=author]', 'content'),
    card: attribute('meta[name="twitter:card"]', 'content'),
    alternates: [...page.querySelectorAll('link[rel=alternate][hreflang]')].map((each) => [
      each.getAttribute('hreflang')!,
      each.getAttribute('href')!,
    ]),
    properties,
    data: JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null',
    ) as Head['data'],
  };
}

const article = exampleArticle(undefined, {
  url: 'https://rmol.id/berita',
  publisher: 'RMOL',
  author: 'Hani',
  publishedAt: '2023-02-07T10:00:00.000Z',
  rights: '© RMOL',
});
const ALTERNATES = [
  ['id', `${PAGE}/id`],
  ['en', `${PAGE}/en`],
  ['fr', `${PAGE}/fr`],
  ['x-default', PAGE],
];

describe('the links between an article’s pages', () => {
  it.each([
    [['id', 'en', 'fr'], PAGE],
    [['id'], `${PAGE}/id`],
    [['en'], `${PAGE}/en`],
    [['fr'], `${PAGE}/fr`],
  ])('name the same languages on the page of %j, which is itself one of them', async (columns, own) => {
    const { canonical, alternates, robots } = await headOf(article, columns);
    expect([canonical, alternates, robots]).toEqual([own, ALTERNATES, undefined]);
    expect(alternates.map(([, address]) => address)).toContain(own);
  });

  it.each([[['id', 'fr']], [['fr', 'id']], [['en', 'fr']], [['fr', 'en', 'id']], [['id', 'fr', 'en']]])(
    'lead from %j, which is another choice or order of columns, to the page of all',
    async (columns) => {
      const { canonical, alternates, robots } = await headOf(article, columns);
      expect([canonical, alternates, robots]).toEqual([PAGE, [], undefined]);
    },
  );

  it('leave out a language of which less than half is there, and its page asks not to be listed', async () => {
    const rows = ['Satu.', 'Dua.', 'Tiga.'].map((id, index) => ({
      id,
      en: index === 0 ? translated('One.') : missing('engine-quota'),
      fr: index < 2 ? translated('Un.') : missing('engine-quota'),
    }));
    const partly = exampleArticle(rows);
    expect((await headOf(partly, ['id', 'en', 'fr'])).alternates.map(([tag]) => tag)).toEqual([
      'id',
      'fr',
      'x-default',
    ]);
    const { robots, canonical, alternates } = await headOf(partly, ['en']);
    expect([robots, canonical, alternates]).toEqual(['noindex', undefined, []]);
    expect((await headOf(partly, ['fr'])).data).toMatchObject({ creativeWorkStatus: 'Incomplete' });
  });

  it('leave out, where it is set, a language with machine text that nobody reviewed', async () => {
    const state = { state: 'reviewed', engine: null } as const;
    const rows = ['Satu.', 'Dua.'].map((id) => ({ id, en: 'Some.', fr: translated('Peu.', state) }));
    const mixed = exampleArticle(rows);
    expect(await headOf(mixed, ['en'], true)).toMatchObject({ robots: 'noindex', alternates: [] });
    expect((await headOf(mixed, ['fr'], true)).alternates.map(([tag]) => tag)).toEqual([
      'id',
      'fr',
      'x-default',
    ]);
    expect((await headOf(mixed, ['en'], false)).robots).toBeUndefined();
  });

  it.each([
    ['confidential', { confidential: true }],
    ['not the newest revision', { newestRevision: 2 }],
  ])('are not there for what is %s, and it asks not to be listed', async (_, change) => {
    for (const columns of [['id', 'en', 'fr'], ['id'], ['en']]) {
      const { robots, canonical, alternates, properties } = await headOf(
        exampleArticle(undefined, change),
        columns,
      );
      expect([robots, canonical, alternates, properties]).toEqual(['noindex', undefined, [], {}]);
    }
  });
});

describe('what a link preview is told', () => {
  it('is in the language of the first column', async () => {
    expect((await headOf(article, ['fr'])).properties).toEqual({
      'og:site_name': ['Sejajar'],
      'og:type': ['article'],
      'og:title': ['Le Mali refuse'],
      'og:description': ['La coopération doit prendre fin.'],
      'og:url': [`${PAGE}/fr`],
      'og:locale': ['fr_FR'],
      'og:locale:alternate': ['id_ID', 'en_GB'],
      'og:image': [`${SITE}/assets/preview.png`],
      'og:image:type': ['image/png'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:image:alt': ['Sejajar'],
      'article:published_time': ['2023-02-07T10:00:00.000Z'],
    });
  });

  it.each([[['id']], [['fr']], [['id', 'en', 'fr']]])(
    'names the author of the original on the page of %j, and asks for a small card',
    async (columns) => {
      const { author, card } = await headOf(article, columns);
      expect([author, card]).toEqual(['Hani', 'summary']);
    },
  );

  it('has the title in the language that leads, or as it was written', async () => {
    const { text, state, provenance } = translated('Another');
    const missing = { text: null, state: 'missing', provenance: null } as const;
    const titles = { en: { text, state, provenance }, fr: missing };
    const titled = exampleArticle(undefined, { title: 'Lain', titles });
    expect((await headOf(titled, ['en'])).properties['og:title']).toEqual(['Another']);
    expect((await headOf(titled, ['fr'])).properties['og:title']).toEqual(['Lain']);
    expect(titleIn(titled, 'en-US')).toEqual({ text: 'Another', language: 'en' });
  });

  it('has no date if the article’s date is unknown', async () => {
    expect((await headOf(exampleArticle(), ['id'])).properties).not.toHaveProperty('article:published_time');
  });
});

describe('the linked data', () => {
  const original = {
    '@type': 'NewsArticle',
    '@id': `${PAGE}/id`,
    url: `${PAGE}/id`,
    headline: 'Mali Menolak',
    inLanguage: 'id',
    publisher: { '@type': 'Organization', name: 'RMOL' },
    author: { '@type': 'Person', name: 'Hani' },
    datePublished: '2023-02-07T10:00:00.000Z',
    isBasedOn: 'https://rmol.id/berita',
    copyrightNotice: '© RMOL',
  };
  const english = {
    '@type': 'NewsArticle',
    '@id': `${PAGE}/en`,
    url: `${PAGE}/en`,
    headline: 'Mali Refuses',
    inLanguage: 'en',
    translator: [{ '@type': 'Organization', name: 'DeepL' }],
    dateModified: '2026-11-23T10:00:00.000Z',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  };

  it('tells the original and its translations', async () => {
    const { data } = await headOf(article, ['id', 'en', 'fr']);
    expect(data).toMatchObject({ '@context': 'https://schema.org', ...original });
    expect(data['workTranslation']).toEqual([
      { ...english, translationOfWork: { '@id': original['@id'] } },
      expect.objectContaining({ inLanguage: 'fr', headline: 'Le Mali refuse' }),
    ]);
  });

  it('tells a translation, with the author and the day of its original, and the original', async () => {
    expect((await headOf(article, ['en'])).data).toEqual({
      '@context': 'https://schema.org',
      ...english,
      author: original.author,
      datePublished: original.datePublished,
      translationOfWork: original,
    });
  });

  it('has no property without a known value', async () => {
    const unknown = exampleArticle([{ id: 'Satu.', en: 'One.', fr: missing('offline') }], {
      url: 'javascript:alert(1)',
    });
    const { data } = await headOf(unknown, ['id', 'en', 'fr']);
    expect(Object.keys(data).toSorted()).toEqual(
      ['@context', '@id', '@type', 'headline', 'inLanguage', 'url', 'workTranslation'].toSorted(),
    );
    expect(data['@type']).toBe('Article');
    expect(data['workTranslation']).toHaveLength(1);
  });

  const dataOf = async (...cells: readonly ParagraphTranslation[]) => {
    const rows = cells.map((en, index) => ({ id: `Paragraf ${index}.`, en, fr: 'Un.' }));
    return (await headOf(exampleArticle(rows), ['en'])).data;
  };
  const date = '2026-11-23T10:00:00.000Z';
  const byHani = { engine: null, provenance: { date, editor: 'Hani' } };

  it('distinguishes machine text that people corrected from pure machine text', async () => {
    const edited = translated('Two.', { ...byHani, state: 'edited' });
    expect(await dataOf(translated('One.'), edited)).toMatchObject({
      translator: [
        { '@type': 'Organization', name: 'DeepL' },
        { '@type': 'Person', name: 'Hani' },
      ],
      digitalSourceType:
        'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    });
    expect(await dataOf(edited)).not.toHaveProperty('digitalSourceType');
  });

  it('names the reviewer of a translation as its editor', async () => {
    const reviewed = translated('One.', { ...byHani, state: 'reviewed' });
    expect(await dataOf(reviewed)).toMatchObject({ editor: [{ '@type': 'Person', name: 'Hani' }] });
  });

  it('calls an imported text machine-made only if its file names the model', async () => {
    const imported = { state: 'imported', engine: null } as const;
    expect(
      await dataOf(translated('One.', { ...imported, provenance: { date, model: 'language model' } })),
    ).toMatchObject({
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
    expect(await dataOf(translated('One.', { ...imported, provenance: { date } }))).not.toHaveProperty(
      'digitalSourceType',
    );
  });

  it('says that a translation is outdated', async () => {
    expect(await dataOf(translated('One.'), translated('Old.', { outdated: true }))).toMatchObject({
      creativeWorkStatus: 'Outdated',
    });
  });

  it('is valid JSON for translations in every state', async () => {
    expect((await headOf(articleInEveryState(), ['id', 'en', 'fr'])).data).toHaveProperty('workTranslation');
  });

  it('escapes text that could end its element', async () => {
    const hostile = '</script><script>alert(1)</script><!--<script>\u2028&amp;"\\';
    const harmed = exampleArticle([{ id: hostile, en: hostile, fr: hostile }], { publisher: hostile });
    const html = await articleHtml(exampleContext(), exampleView(harmed));
    expect(html).not.toContain('<script>');
    const { data } = await headOf(harmed, ['id', 'en', 'fr']);
    expect(data).toMatchObject({ headline: hostile, publisher: { name: hostile } });
  });
});
