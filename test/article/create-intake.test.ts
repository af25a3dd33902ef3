import { describe, expect, it } from 'vitest';
import type { Article, ArticleDetails } from '../../src/article/article.ts';
import type { Articles, PreparedSource, NewArticle, Seen } from '../../src/article/articles.ts';
import { createIntake, INTAKE_VERSION } from '../../src/article/create-intake.ts';
import type { ArticleInput } from '../../src/article/intake.ts';
import { readSourceBytes } from '../../src/article/read-bytes.ts';
import { extractDocument } from '../../src/article/documents/extract-document.ts';
import { Problem } from '../../src/problem.ts';

const ARTICLE: Article = {
  id: 'a1',
  title: 'Judul',
  sourceLanguage: 'ms',
  targets: [],
  confidential: false,
  revision: 1,
  version: 1,
  createdAt: '2026-11-23T00:00:00Z',
  updatedAt: '2026-11-23T00:00:00Z',
  url: 'https://a.id/b/c',
};

interface Replacement {
  readonly id: string;
  readonly draft: PreparedSource;
  readonly details: ArticleDetails;
  readonly seen: Seen | undefined;
}

/** An intake whose article store only records its calls. */
function recordingIntake() {
  const added: NewArticle[] = [];
  const replaced: Replacement[] = [];
  const articles: Pick<Articles, 'add' | 'get' | 'replace'> = {
    add: (article) => {
      added.push(article);
      return Promise.resolve({ article: ARTICLE, created: true });
    },
    get: (id) => Promise.resolve(id === ARTICLE.id ? ARTICLE : undefined),
    replace: (id, draft, details, seen) => {
      replaced.push({ id, draft, details, seen });
      return Promise.resolve({ article: ARTICLE, changed: true });
    },
  };
  const detectLanguage = () => Promise.resolve(undefined);
  const settings = { sourceLanguage: 'id', limits: { bytes: 1000, paragraphs: 5 } };
  return {
    intake: createIntake({
      readSource: readSourceBytes,
      extractDocument,
      articles: articles as Articles,
      detectLanguage,
      settings,
    }),
    added,
    replaced,
  };
}

async function add(input: ArticleInput): Promise<NewArticle> {
  const { intake, added } = recordingIntake();
  await intake.add(input);
  return added[0]!;
}

async function problem(work: Promise<unknown>): Promise<Pick<Problem, 'kind' | 'values'>> {
  const error: unknown = await work.then(
    () => expect.fail('it was taken'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error;
  return { kind: error.kind, values: error.values };
}

const text = (input: NewArticle | PreparedSource) =>
  input.source.paragraphs.map((paragraph) => paragraph.text).join(' | ');
const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))),
  );

describe('an article is added', () => {
  it('with its bytes, their encoding and the resulting paragraphs', async () => {
    const content = Buffer.from('<h1>Judul</h1><p>Kami siap.</p>');
    expect(await add({ content, format: 'html' })).toEqual({
      source: {
        title: 'Judul',
        paragraphs: [
          { role: 'title', text: 'Judul', sentences: [[0, 5]], repairs: [] },
          { role: 'paragraph', text: 'Kami siap.', sentences: [[0, 10]], repairs: [] },
        ],
        repairs: [],
        leftOut: [],
        details: {},
      },
      bytes: content,
      format: 'html',
      encoding: 'utf-8',
      contentType: 'text/html; charset=utf-8',
      intake: INTAKE_VERSION,
      sourceLanguage: 'id',
      targets: [],
      details: {},
    });
  });

  it.each([
    ['text', 'text/plain; charset=utf-8'],
    ['markdown', 'text/markdown; charset=utf-8'],
  ] as const)('as %s', async (format, contentType) => {
    expect((await add({ content: 'Isi “x”.', format })).contentType).toBe(contentType);
  });

  it('from a string, whose bytes are its UTF-8', async () => {
    const added = await add({ content: 'Château “x”.', format: 'text', charset: 'windows-1252' });
    expect(text(added)).toBe('Château “x”.');
    expect(Buffer.from(added.bytes).toString()).toBe('Château “x”.');
  });

  it.each<[string, ArticleInput, string, string]>([
    [
      'as declared',
      { content: bytes('Ch', 0xe2, 'teau'), format: 'text', charset: 'iso-8859-1' },
      'Château',
      'windows-1252',
    ],
    [
      'as it is, without a declaration',
      { content: bytes('Ch', 0xe2, 'teau'), format: 'text' },
      'Château',
      'windows-1252',
    ],
    [
      'as a page declares',
      { content: bytes('<meta charset=iso-8859-2><p>', 0xb3, 'aska'), format: 'html' },
      'łaska',
      'iso-8859-2',
    ],
    [
      'as a page declares the old way',
      {
        content: bytes(
          '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>',
          0xb3,
          'aska',
        ),
        format: 'html',
      },
      'łaska',
      'iso-8859-2',
    ],
    [
      'as XHTML declares',
      { content: bytes('<?xml version="1.0" encoding="iso-8859-2"?><p>', 0xb3, 'aska'), format: 'html' },
      'łaska',
      'iso-8859-2',
    ],
    [
      'as the server declares, before the page',
      { content: bytes('<meta charset=iso-8859-2><p>', 0xe2), format: 'html', charset: 'windows-1252' },
      'â',
      'windows-1252',
    ],
    [
      'not as a comment or a script declares',
      {
        content: bytes(
          '<!-- <meta charset=iso-8859-2> --><script>"<meta charset=iso-8859-2>"</script><p>',
          0xe2,
        ),
        format: 'html',
      },
      'â',
      'windows-1252',
    ],
    [
      'not as a page declares with an unknown name',
      { content: bytes('<meta charset=x-none><p>', 0xe2), format: 'html' },
      'â',
      'windows-1252',
    ],
    [
      'not as a page declares that is clearly UTF-8',
      { content: Buffer.from('<meta charset=windows-1252><p>Château'), format: 'html' },
      'Château',
      'utf-8',
    ],
    [
      'not as a page declares that it cannot be',
      { content: Buffer.from('<meta charset=utf-16><p>Chateau'), format: 'html' },
      'Chateau',
      'utf-8',
    ],
    [
      'by its byte order mark',
      {
        content: Buffer.concat([
          Buffer.from([0xff, 0xfe]),
          Buffer.from('<meta charset=utf-8><p>Château', 'utf16le'),
        ]),
        format: 'html',
      },
      'Château',
      'utf-16le',
    ],
  ])('with its text decoded %s', async (_case, input, expected, encoding) => {
    const added = await add(input);
    expect(text(added)).toBe(expected);
    expect(added.encoding).toBe(encoding);
    expect(added.contentType).toContain(`charset=${encoding}`);
  });

  it('with the user’s details apart from its own', async () => {
    const content = '<meta name=author content=Reni><meta property="og:site_name" content=RMOL><p>Isi.';
    const added = await add({ content, format: 'html', details: { author: 'Budi', confidential: true } });
    expect(added.details).toEqual({ author: 'Budi', confidential: true });
    expect(added.source.details).toEqual({ author: 'Reni', publisher: 'RMOL' });
  });

  it('with its links resolved against the user’s address', async () => {
    const content = '<p><a href="d">x</a>';
    const added = await add({ content, format: 'html', details: { url: 'https://a.id/b/c' } });
    expect(added.source.paragraphs[0]?.html).toBe('<a href="https://a.id/b/d">x</a>');
  });

  it('in its language, with each target once', async () => {
    const added = await add({
      content: 'Isi.',
      format: 'text',
      sourceLanguage: 'MS-my',
      targets: ['EN', 'fr', 'en-gb', 'en-US', 'fr-FR'],
    });
    expect(added.sourceLanguage).toBe('ms-MY');
    expect(added.targets).toEqual(['en', 'fr', 'en-US']);
  });
});

describe('no article is added', () => {
  it.each<[string, ArticleInput, Pick<Problem, 'kind' | 'values'>]>([
    ['from a blank text', { content: ' \n', format: 'text' }, { kind: 'text-empty', values: {} }],
    ['from no bytes', { content: new Uint8Array(), format: 'html' }, { kind: 'text-empty', values: {} }],
    [
      'from too many bytes',
      { content: 'é'.repeat(501), format: 'text' },
      { kind: 'text-too-large', values: { bytes: 1002, limit: 1000 } },
    ],
    [
      'from too many paragraphs',
      { content: '<p>x'.repeat(6), format: 'html' },
      { kind: 'too-many-paragraphs', values: { paragraphs: 6, limit: 5 } },
    ],
    [
      'in an unknown encoding',
      { content: bytes('x'), format: 'text', charset: 'x-none' },
      { kind: 'charset-unknown', values: { charset: 'x-none' } },
    ],
    [
      'in an invalid language',
      { content: 'x', format: 'text', sourceLanguage: 'bahasa indonesia' },
      { kind: 'language-invalid', values: { tag: 'bahasa indonesia' } },
    ],
    [
      'for an invalid language',
      { content: 'x', format: 'text', targets: ['en', 'e!'] },
      { kind: 'language-invalid', values: { tag: 'e!' } },
    ],
    [
      'for its own language',
      { content: 'x', format: 'text', targets: ['en', 'id-ID'] },
      { kind: 'target-is-source', values: { tag: 'id-ID' } },
    ],
    [
      'for its own language if it is given',
      { content: 'x', format: 'text', sourceLanguage: 'en', targets: ['en-GB'] },
      { kind: 'target-is-source', values: { tag: 'en-GB' } },
    ],
  ])('%s', async (_case, input, expected) => {
    const { intake, added } = recordingIntake();
    expect(await problem(intake.add(input))).toEqual(expected);
    expect(added).toEqual([]);
  });

  it('from binary data', async () => {
    const { intake, added } = recordingIntake();
    expect((await problem(intake.add({ content: bytes('%PDF-1.7', 10), format: 'text' }))).kind).toBe(
      'text-binary',
    );
    expect(added).toEqual([]);
  });
});

describe('a request with an idempotency key', () => {
  const input: ArticleInput = { content: 'Isi.', format: 'text', idempotencyKey: 'k' };

  it('has another fingerprint if anything in it differs', async () => {
    const others: readonly ArticleInput[] = [
      { ...input, content: 'Isi' },
      { ...input, content: Buffer.from('Isi.') },
      { ...input, format: 'markdown' },
      { ...input, charset: 'utf-8' },
      { ...input, title: 'Isi.' },
      { ...input, title: '' },
      { ...input, sourceLanguage: 'id' },
      { ...input, targets: [] },
      { ...input, targets: ['en'] },
      { ...input, targets: ['fr'] },
      { ...input, targets: ['en', 'fr'] },
      { ...input, details: { url: 'https://a.id' } },
      { ...input, details: { publisher: 'https://a.id' } },
      { ...input, details: { author: 'https://a.id' } },
      { ...input, details: { rights: 'https://a.id' } },
      { ...input, details: { publishedAt: '2023-02-08' } },
      { ...input, details: { confidential: true } },
      { ...input, details: { confidential: false } },
    ];
    const requests = await Promise.all(
      [input, ...others].map(async (each) => (await add(each)).idempotency?.request),
    );
    expect(new Set(requests).size).toBe(requests.length);
    expect(requests).not.toContain(undefined);
  });

  it('has the same fingerprint if it says the same', async () => {
    const again: ArticleInput = { idempotencyKey: 'k', details: {}, format: 'text', content: 'Isi.' };
    expect((await add(again)).idempotency).toEqual((await add(input)).idempotency);
    expect((await add(input)).idempotency?.key).toBe('k');
  });

  it('keeps the fingerprint that earlier versions stored for it', async () => {
    const details = {
      url: 'https://a.id/b',
      publisher: 'A',
      author: 'B',
      publishedAt: '2023-02-08',
      rights: 'C',
      confidential: false,
    };
    const request = { title: 'Judul', sourceLanguage: 'id', targets: ['en', 'fr'], details };
    const prints = [input, { ...input, ...request }, { ...input, ...request, fetchedFrom: 'https://a.id' }];
    const stored = await Promise.all(prints.map(async (each) => (await add(each)).idempotency?.request));
    expect(stored).toEqual([
      '16598e83b1cd7fdd4883c0aa82ee22c7f1552871a2e6b41e510726dd7b401c98',
      'cdef6a6285be1eb55284d7564c437577ea5d4ff63368827b86ff9f98c0ee71cb',
      '26cf1983f3bfb02ac26ac0343fb1aef31ae73ed6dade8f3e599e55f48d6fcdb1',
    ]);
  });

  it('needs the key: without one there is no fingerprint', async () => {
    expect(await add({ content: 'Isi.', format: 'text' })).not.toHaveProperty('idempotency');
  });
});

it('a preview shows what would be added, and adds nothing', async () => {
  const { intake, added } = recordingIntake();
  const { source, sourceLanguage } = await intake.preview({
    content: '<p>Isi.',
    format: 'html',
    sourceLanguage: 'MS',
  });
  expect(sourceLanguage).toBe('ms');
  expect(source).toEqual((await add({ content: '<p>Isi.', format: 'html' })).source);
  expect(added).toEqual([]);
});

it('an opened source is previewed as if it were read again each time', async () => {
  const { intake } = recordingIntake();
  const input = { content: '<p>Kami siap. Kami <a href="d">kuat</a>.', format: 'html' } as const;
  const opened = intake.open(input);
  const wishes: readonly Partial<ArticleInput>[] = [
    {},
    { adjustments: [{ kind: 'split', at: 14 }] },
    { details: { url: 'https://a.id/b/' }, title: 'Judul' },
    { details: { url: 'https://c.id/' }, sourceLanguage: 'ms' },
    {},
  ];
  for (const wish of wishes) {
    const changed = { ...input, ...wish };
    expect(await opened.preview(changed)).toEqual(await intake.preview(changed));
  }
});

describe('a new revision', () => {
  it('is read in the language of its article, and guarded by the version', async () => {
    const { intake, replaced } = recordingIntake();
    await intake.replace(
      'a1',
      { content: '<p>Isi <a href="d">x</a>', format: 'html', title: 'Judul', details: { author: 'Reni' } },
      { version: 7 },
    );
    expect(replaced).toMatchObject([{ id: 'a1', details: { author: 'Reni' }, seen: { version: 7 } }]);
    expect(replaced[0]?.draft.source.title).toBe('Judul');
    expect(replaced[0]?.draft.source.paragraphs[0]?.html).toBe('Isi <a href="https://a.id/b/d">x</a>');
  });

  it('of an unknown article is refused', async () => {
    const { intake } = recordingIntake();
    expect(await problem(intake.replace('a2', { content: 'x', format: 'text' }))).toEqual({
      kind: 'article-not-found',
      values: { id: 'a2' },
    });
  });

  it('that cannot be read changes nothing', async () => {
    const { intake, replaced } = recordingIntake();
    expect((await problem(intake.replace('a1', { content: '', format: 'text' }))).kind).toBe('text-empty');
    expect(replaced).toEqual([]);
  });
});
