import { describe, expect, it } from 'vitest';
import type { Format, SourceText } from '../../src/article/article.ts';
import { readSource, type SourceLimits } from '../../src/article/read-source.ts';
import { Problem } from '../../src/problem.ts';

interface Given {
  readonly format?: Format;
  readonly title?: string;
  readonly limits?: SourceLimits;
}

async function read(text: string, { format = 'text', limits, ...rest }: Given = {}): Promise<SourceText> {
  const { source } = await readSource({ text, format, sourceLanguage: 'id', ...rest }, limits);
  return source;
}

async function problem(work: Promise<unknown>): Promise<Pick<Problem, 'kind' | 'values'>> {
  const error: unknown = await work.then(
    () => expect.fail('it was read'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error;
  return { kind: error.kind, values: error.values };
}

const FORMATS: readonly Format[] = ['text', 'html', 'markdown'];

describe('the title of a source', () => {
  it.each<[string, Format, string, string | undefined, string]>([
    ['is what the user gives', 'html', '<h1>Lain</h1><p>Isi.', ' Judul\n saya ', 'Judul saya'],
    ['is its own title if the user gives a blank one', 'html', '<h1>Judul</h1><p>Isi.', ' ', 'Judul'],
    [
      'is its own title, before the metadata of the page',
      'html',
      '<title>Lain</title><h1>Judul</h1><p>Isi.',
      undefined,
      'Judul',
    ],
    ['is its own title at any place', 'markdown', 'Isi.\n\n# Judul', undefined, 'Judul'],
    [
      'is the heading that it begins with',
      'html',
      '<title>Lain</title><h2>Judul</h2><p>Isi.',
      undefined,
      'Judul',
    ],
    [
      'is the metadata of the page, before a later heading',
      'html',
      '<title>Judul</title><p>Isi.<h2>Lain</h2>',
      undefined,
      'Judul',
    ],
    [
      'is the title in its front matter',
      'markdown',
      '---\ntitle: Judul\n---\nIsi.\n\n## Lain',
      undefined,
      'Judul',
    ],
    ['is a later heading', 'markdown', 'Isi.\n\n## Judul', undefined, 'Judul'],
    ['is its first sentence', 'html', '<p>Satu kalimat. Dua kalimat.</p>', undefined, 'Satu kalimat.'],
    [
      'is the first sentence of its first paragraph',
      'html',
      '<figcaption>Foto.</figcaption><p>Satu. Dua.',
      undefined,
      'Satu.',
    ],
    ['is any text if nothing else is there', 'html', '<ul><li>Butir satu.</ul>', undefined, 'Butir satu.'],
  ])('%s', async (_case, format, text, given, title) => {
    expect((await read(text, { format, ...(given !== undefined && { title: given }) })).title).toBe(title);
  });

  it('is shortened to the length of a title', async () => {
    const { title, paragraphs } = await read(`<p>${'kata '.repeat(1000)}`, { format: 'html' });
    expect(title).toMatch(/^(?:kata )+kata…$/);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(paragraphs).toHaveLength(1);
    expect((await read(`<p>${'😀'.repeat(1000)}`, { format: 'html' })).title).toMatch(/^😀+…$/u);
  });
});

describe('the title of a mail is its subject', () => {
  it.each<[string, string, string]>([
    ['in Indonesian', 'Dari: Budi <budi@contoh.id>\nPerihal: Jadwal rapat\n\nSelamat pagi,', 'Jadwal rapat'],
    [
      'without what answering and forwarding add',
      'From: Budi <budi@contoh.id>\nSubject: Re: FW: [Panitia] Re[2]: Jadwal\n\nIya.',
      '[Panitia] Jadwal',
    ],
    ['in French', 'De : Anne\nObjet : RE : TR : Réunion de mardi\n\nBonjour,', 'Réunion de mardi'],
    ['with an Indonesian reply', 'Subjek: Bls: Jadwal\nKepada: Siti\n\nSiap.', 'Jadwal'],
    [
      'below the note of who forwarded it',
      '---------- Forwarded message ---------\nFrom: Ani <ani@contoh.id>\nDate: Mon, 12 Mar 2024\nSubject: Air mati\nTo: warga\n\nBesok air mati.',
      'Air mati',
    ],
    [
      'below the head of a letter',
      'PEMERINTAH DESA SUKAMAJU\n\nNomor : 005/12\nLampiran : -\nHal : Undangan musyawarah\n       warga dusun\n\nDengan hormat,\n\nKami mengundang Bapak.',
      'Undangan musyawarah warga dusun',
    ],
    ['in columns', 'Nomor\t: 005/12\nPerihal\t: Undangan\n\nKami mengundang Bapak.', 'Undangan'],
    ['in a chat', '*Perihal:* Kerja bakti\n*Hari:* Minggu\n*Jam:* 07.00', 'Kerja bakti'],
  ])('%s', async (_case, text, title) => {
    expect((await read(text)).title).toBe(title);
  });

  it.each<[string, string, string]>([
    ['if it is empty', 'Subject: Re:\nDari: Budi\n\nKami siap. Ayo.', 'Subject: Re:'],
    [
      'if it is in the text',
      'Kami menulis surat kemarin.\n\nPerihal: Undangan\n\nIsinya singkat.',
      'Kami menulis surat kemarin.',
    ],
  ])('but not %s', async (_case, text, title) => {
    expect((await read(text)).title).toBe(title);
  });
});

it('a stored paragraph has its sentences, by the rules of the source language', async () => {
  const { paragraphs } = await read('<p>Kami siap. Prof. Diop pergi.</p>', { format: 'html' });
  expect(paragraphs).toEqual([
    {
      role: 'paragraph',
      text: 'Kami siap. Prof. Diop pergi.',
      sentences: [
        [0, 10],
        [11, 28],
      ],
      repairs: [],
    },
  ]);
});

describe('a source is refused', () => {
  it.each(
    FORMATS.flatMap((format) =>
      ['', ' \n\t\r\n ', '\u200b\ufeff\u00a0'].map((text) => [format, text] as const),
    ),
  )('when it is blank: %s %j', async (format, text) => {
    expect(await problem(read(text, { format }))).toEqual({ kind: 'text-empty', values: {} });
  });

  it.each(['<nav>Menu</nav>', '<html><body><script>x</script></body></html>', '<!-- x -->'])(
    'when nothing in it is text: %s',
    async (text) => {
      expect((await problem(read(text, { format: 'html' }))).kind).toBe('text-empty');
    },
  );

  it('when it is larger than the limit', async () => {
    const limits = { bytes: 10, paragraphs: 10 };
    expect((await read('Sepuluh ke', { limits })).paragraphs).toHaveLength(1);
    expect(await problem(read('Sebelas kec', { limits }))).toEqual({
      kind: 'text-too-large',
      values: { bytes: 11, limit: 10 },
    });
    expect((await problem(read('x'.repeat(2 * 1024 * 1024 + 1)))).values['limit']).toBe(2 * 1024 * 1024);
  });

  it.each<[Format, string]>([
    ['text', 'Satu kalimat.\n\n'],
    ['html', '<p>Satu kalimat.</p>'],
    ['markdown', 'Satu kalimat.\n\n'],
  ])('when it has more paragraphs than the limit: %s', async (format, paragraph) => {
    const limits = { bytes: 10_000, paragraphs: 20 };
    expect((await read(paragraph.repeat(20), { format, limits })).paragraphs).toHaveLength(20);
    expect(await problem(read(paragraph.repeat(21), { format, limits }))).toEqual({
      kind: 'too-many-paragraphs',
      values: { paragraphs: 21, limit: 20 },
    });
  });

  it.each(['div', 'b', 'span', 'ul', 'blockquote', 'svg', 'font', 'section'])(
    'when its %s elements are nested without end',
    async (name) => {
      expect((await problem(read(`${`<${name} x=y>`.repeat(100_000)}Teks.`, { format: 'html' }))).kind).toBe(
        'markup-too-deep',
      );
    },
  );

  it('or read, when the repair of its markup nests it more deeply', async () => {
    const knot = `${'<b>'.repeat(400)}<div>${'<i>'.repeat(100)}${'<p>x'.repeat(10)}${'</b>'.repeat(400)}`;
    try {
      expect((await read(knot.repeat(20), { format: 'html' })).paragraphs).toHaveLength(200);
    } catch (error) {
      expect(error).toMatchObject({ kind: 'markup-too-deep' });
    }
  });
});

/** Each line would be a repair that a client gets. */
it.each<[Format]>([['text'], ['markdown']])(
  'hundreds of thousands of short lines are refused before they are read, as %s',
  async (format) => {
    expect(await problem(read('a\n'.repeat(256 * 1024), { format }))).toEqual({
      kind: 'too-many-lines',
      values: { lines: 50_001, limit: 50_000 },
    });
    expect((await read('a\n'.repeat(50_000), { format })).paragraphs).toHaveLength(1);
  },
);

it('a page of hundreds of thousands of elements is refused before it is read', async () => {
  expect(await problem(read('<p>a'.repeat(256 * 1024), { format: 'html' }))).toEqual({
    kind: 'too-many-elements',
    values: { elements: 100_001, limit: 100_000 },
  });
});

it.each<[string, Format, string, string]>([
  ['repairs', 'text', 'a\u00ad', 'repairs'],
  ['repairs in many blocks', 'html', `<p>${'a\u00ad'.repeat(100)}`, 'repairs'],
  ['lost paragraph breaks', 'text', 'siap.Ia ', 'repairs'],
  ['sentences', 'text', 'Ya! ', 'sentences'],
])('a text with too many %s is refused', async (_what, format, piece, reason) => {
  const text = piece.repeat(Math.ceil(60_000 / (format === 'html' ? 100 : 1)));
  expect(await problem(read(text, { format }))).toEqual({ kind: 'text-too-complex', values: { reason } });
});
