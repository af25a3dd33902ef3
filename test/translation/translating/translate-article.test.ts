import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';

const TEXTS = [
  'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas.',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
  'Tentara Prancis terlibat konflik berkepanjangan dengan junta militer.',
];

const characters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + [...text].length, 0);

async function startServer(options?: Parameters<typeof startDeepl>[0]): Promise<DeeplServer> {
  const deepl = await startDeepl(options);
  onTestFinished(() => deepl.close());
  return deepl;
}

async function translate(house: House, id: string, targets?: readonly string[]) {
  return (await house.translating.translate(id, targets)).finished;
}

describe('paying once', () => {
  it('an article is sent in one request for each language, and is billed by the character', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    const outcomes = await translate(house, article.id);
    expect(outcomes).toEqual(
      ['en', 'fr'].map((target) => ({
        target,
        translated: 3,
        total: 3,
        billedCharacters: characters(TEXTS),
        requests: 1,
      })),
    );
    expect(deepl.requests.map((request) => request.target.toUpperCase()).sort()).toEqual(['EN-GB', 'FR']);
    const read = await house.reading.read(article.id);
    expect(read.coverage).toEqual({ en: { translated: 3, total: 3 }, fr: { translated: 3, total: 3 } });
    expect(read.paragraphs[0]!.translations['en']).toMatchObject({
      state: 'machine',
      engine: 'deepl',
      outdated: false,
    });
  });

  it('a translated text is never sent again: not the second time, in another article, or after a restart', async () => {
    const deepl = await startServer();
    const file = join(await temporaryFolder(), 'sejajar.db');
    const house = await openHouse({ file, deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    await translate(house, article.id);
    expect((await house.translating.translate(article.id)).needed).toBe(false);
    const later = await openHouse({ file, deeplUrl: deepl.url });
    const other = await later.add([
      TEXTS[1]!,
      'Paragraf baru yang belum pernah diterjemahkan oleh siapa pun.',
    ]);
    await translate(later, other.id);
    expect(deepl.repeats()).toEqual([]);
    expect(deepl.requests.slice(2).map((request) => request.texts.length)).toEqual([1, 1]);
  });

  it('a text is sent once although it occurs twice or its language has another name', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add([TEXTS[0]!, TEXTS[1]!, TEXTS[0]!]);
    await translate(house, article.id, ['en']);
    expect(deepl.requests[0]!.texts).toEqual([TEXTS[0], TEXTS[1]]);
    expect((await house.translating.translate(article.id, ['en-GB'])).needed).toBe(false);
  });

  it('an edit costs only its own characters, and until then the old translation is shown as outdated', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    await translate(house, article.id, ['en']);
    const edited = `${TEXTS[1]!} Hal itu penting.`;
    await house.revise(article.id, [TEXTS[0]!, edited, TEXTS[2]!]);
    const between = await house.reading.read(article.id);
    expect(between.paragraphs[1]).toMatchObject({
      id: 'p2',
      translations: { en: { text: `[EN-GB] ${TEXTS[1]!}`, outdated: true, reason: 'not-requested' } },
    });
    expect(between.coverage['en']).toEqual({ translated: 2, total: 3 });
    await translate(house, article.id, ['en']);
    expect(deepl.requests.at(-1)!.texts).toEqual([edited]);
    expect((await house.reading.read(article.id)).paragraphs[1]!.translations['en']).toMatchObject({
      outdated: false,
    });
  });

  it('a hundred simultaneous requests from two processes send the engine the same as one request', async () => {
    const deepl = await startServer({ latencyMilliseconds: 50 });
    const file = join(await temporaryFolder(), 'sejajar.db');
    const houses = [
      await openHouse({ file, deeplUrl: deepl.url }),
      await openHouse({ file, deeplUrl: deepl.url }),
    ];
    const article = await houses[0]!.add(TEXTS);
    await Promise.all(Array.from({ length: 100 }, (_, index) => translate(houses[index % 2]!, article.id)));
    expect(deepl.requests).toHaveLength(2);
    expect(deepl.repeats()).toEqual([]);
  });
});

describe('a title that does not stand in the text', () => {
  const title = 'Mali menjaga kedaulatan';

  it('is sent with the paragraphs, and billed once for all articles that have it', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const [one, other] = [await house.add(TEXTS, { title }), await house.add([TEXTS[0]!], { title })];
    expect(await translate(house, one.id, ['en'])).toMatchObject([
      { translated: 3, total: 3, billedCharacters: characters([title, ...TEXTS]), requests: 1 },
    ]);
    expect(deepl.requests.map(({ texts }) => texts)).toEqual([[title, ...TEXTS]]);
    expect((await house.translating.translate(other.id, ['en'])).needed).toBe(false);
    for (const { id } of [one, other]) {
      const { titles } = await house.reading.read(id, { targets: ['en', 'fr'] });
      expect(titles).toMatchObject({
        en: { text: `[EN-GB] ${title}`, state: 'machine', provenance: { engine: 'deepl' } },
        fr: { text: null, state: 'missing', provenance: null },
      });
    }
  });

  it('leaves a complete article complete, and is translated alone when a translation is requested', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    await translate(house, (await house.add(TEXTS)).id, ['en']);
    const { id, version } = await house.add(TEXTS, { title });
    const complete = async () => {
      const query = { reader: 'writer', limit: 10, targets: ['en'], filter: { complete: 'en' } } as const;
      return (await house.articles.list(query)).items.map((entry) => entry.id);
    };
    expect(await complete()).toContain(id);
    expect(await translate(house, id, ['en'])).toMatchObject([{ translated: 3, total: 3 }]);
    expect(deepl.requests.at(-1)!.texts).toEqual([title]);
    const read = await house.reading.read(id, { targets: ['en'] });
    expect(read.version).toBeGreaterThan(version);
    expect(read.titles['en']!.text).toBe(`[EN-GB] ${title}`);
    expect(read.coverage['en']).toEqual({ translated: 3, total: 3 });
    expect(await complete()).toContain(id);
  });

  it('is not missed if no engine may be asked: complete paragraphs are enough then', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    await translate(house, (await house.add(TEXTS)).id, ['en']);
    const { id } = await house.add(TEXTS, { title, confidential: true });
    expect((await house.translating.translate(id, ['en'])).needed).toBe(false);
  });

  it('is missing with a reason in the outcome if the engine fails for it alone', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    await translate(house, (await house.add(TEXTS)).id, ['en']);
    const { id } = await house.add(TEXTS, { title });
    deepl.behave({ kind: 'status', status: 456 });
    expect(await translate(house, id, ['en'])).toMatchObject([
      { translated: 3, total: 3, reason: 'engine-quota' },
    ]);
  });
});

it('a similar text is suggested with its percentage and its difference, never shown as a translation', async () => {
  const deepl = await startServer();
  const house = await openHouse({ deeplUrl: deepl.url });
  await translate(house, (await house.add(TEXTS)).id, ['en']);
  const similar = TEXTS[0]!.replace('otonom', 'mandiri');
  const article = await house.add([similar, 'Sesuatu yang lain sama sekali.']);
  const read = await house.reading.read(article.id, { targets: ['en'] });
  expect(read.paragraphs[0]!.translations['en']).toMatchObject({ text: null, state: 'missing' });
  expect(read.coverage['en']).toEqual({ translated: 0, total: 2 });
  const query = { target: 'en', reader: 'anyone' } as const;
  const { items, unsearched } = await house.suggesting.suggest(article.id, query);
  expect(items.map(({ paragraph }) => paragraph)).toEqual(['p1', 'p2']);
  expect(unsearched).toEqual([]);
  const [suggestion] = items[0]!.suggestions;
  expect(suggestion).toMatchObject({ source: TEXTS[0], text: `[EN-GB] ${TEXTS[0]!}` });
  expect(suggestion!.percentage).toBeGreaterThanOrEqual(75);
  expect(suggestion!.percentage).toBeLessThan(100);
  const changed = suggestion!.difference.filter((piece) => piece.kind !== 'same');
  expect(changed.map((piece) => piece.text.trim())).toEqual(expect.arrayContaining(['otonom', 'mandiri']));
  expect(items[1]!.suggestions).toEqual([]);
});

describe('the limits of a request', () => {
  it('many paragraphs are sent in order in as few requests as the limits allow', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const texts = Array.from(
      { length: 120 },
      (_, index) => `Paragraf nomor ${index} tentang kerja sama kedua negara itu.`,
    );
    const article = await house.add(texts);
    await translate(house, article.id, ['fr']);
    expect(deepl.requests.map((request) => request.texts.length).sort()).toEqual([20, 50, 50]);
    const read = await house.reading.read(article.id, { targets: ['fr'] });
    expect(read.paragraphs.map((row) => row.translations['fr']!.text)).toEqual(
      texts.map((text) => `[FR] ${text}`),
    );
  });

  it('a paragraph above the limits is sent by its sentences and comes back complete', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const long = Array.from(
      { length: 3000 },
      (_, index) => `Ini kalimat nomor ${index} dari paragraf panjang itu.`,
    ).join(' ');
    const article = await house.add([long]);
    const [outcome] = await translate(house, article.id, ['en']);
    expect(outcome).toMatchObject({ translated: 1, total: 1 });
    const text = (await house.reading.read(article.id)).paragraphs[0]!.translations['en']!.text!;
    expect(text.replaceAll('[EN-GB] ', '')).toBe(long);
    for (const request of deepl.requests) expect(request.bytes).toBeLessThanOrEqual(64 * 1024);
    expect((await house.translating.translate(article.id, ['en'])).needed).toBe(false);
  });
});

describe('inline markup', () => {
  const LINKED = 'Ia dikutip dari <a href="https://tass.example/1">TASS</a> pada hari <em>Selasa</em> itu.';

  it('inline markup is sent as markup and comes back in its place', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add([TEXTS[0]!, LINKED]);
    const [outcome] = await translate(house, article.id, ['en']);
    expect(outcome).toMatchObject({
      translated: 2,
      requests: 2,
      billedCharacters: characters([TEXTS[0]!, LINKED.replace(/<[^>]*>/g, '')]),
    });
    expect(deepl.requests.map((request) => new Map(request.fields).get('tag_handling'))).toEqual(
      expect.arrayContaining([undefined, 'html']),
    );
    const cell = (await house.reading.read(article.id)).paragraphs[1]!.translations['en']!;
    expect(cell.html).toBe(`[EN-GB] ${LINKED}`);
    expect(cell.text).toBe('[EN-GB] Ia dikutip dari TASS pada hari Selasa itu.');
  });

  it.each([
    ['a lost tag', 'Quoted from TASS on <em>Tuesday</em>.'],
    ['an invented tag', 'Quoted from <a href="https://evil.example">TASS</a> on <em>Tuesday</em>.'],
    ['a script', '<script>alert(1)</script>Quoted from TASS &lt;b&gt;.'],
  ])('a translation with %s is shown as plain text', async (_, answer) => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add([LINKED]);
    const body = JSON.stringify({
      translations: [{ detected_source_language: 'ID', text: answer, billed_characters: 9 }],
    });
    deepl.behave({ kind: 'body', body });
    await translate(house, article.id, ['en']);
    const cell = (await house.reading.read(article.id)).paragraphs[0]!.translations['en']!;
    expect(cell.html).toBeUndefined();
    expect(cell.text).toMatch(/^Quoted from TASS/);
    expect(cell.markupLost).toBe(true);
  });
});

describe('an engine that fails', () => {
  it.each([
    ['busy', { kind: 'status', status: 429 }, 'engine-busy'],
    ['out of order', { kind: 'status', status: 503 }, 'engine-unavailable'],
    ['out of quota', { kind: 'status', status: 456 }, 'engine-quota'],
    ['given a wrong key', { kind: 'status', status: 403 }, 'engine-unauthorized'],
    ['cut off', { kind: 'half' }, 'engine-malformed'],
    ['one answer short', { kind: 'short' }, 'engine-malformed'],
    ['resetting connections', { kind: 'reset' }, 'engine-unavailable'],
  ] as const)(
    'an engine that is %s leaves its reason, and the next request translates',
    async (_, fault, reason) => {
      const deepl = await startServer();
      const house = await openHouse({ deeplUrl: deepl.url });
      const article = await house.add(TEXTS);
      deepl.behave(fault);
      const [outcome] = await translate(house, article.id, ['en']);
      expect(outcome).toMatchObject({ translated: 0, reason });
      const read = await house.reading.read(article.id);
      expect(read.paragraphs.map((row) => row.translations['en'])).toEqual(
        TEXTS.map(() => expect.objectContaining({ text: null, state: 'missing', reason }) as unknown),
      );
      deepl.behave(undefined);
      expect(await translate(house, article.id, ['en'])).toMatchObject([{ translated: 3 }]);
    },
  );

  it('a busy engine is asked again after the time that it named', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    deepl.behave({ kind: 'status', status: 429, retryAfter: 7 }, 1);
    expect(await translate(house, article.id, ['en'])).toMatchObject([{ translated: 3, requests: 2 }]);
    expect(house.waits).toContain(7000);
  });

  it('work continues automatically only after the engine’s time, and immediately if a person requests it', async () => {
    const deepl = await startServer();
    let minutes = 0;
    const now = () => new Date(Date.UTC(2026, 10, 24, 8, minutes));
    const house = await openHouse({ deeplUrl: deepl.url, now });
    const article = await house.add(TEXTS);
    deepl.behave({ kind: 'status', status: 429, retryAfter: 600 });
    await translate(house, article.id, ['en']);
    expect(deepl.requests).toHaveLength(1);
    minutes = 9;
    await house.translating.resume('failed');
    expect(deepl.requests).toHaveLength(1);
    await translate(house, article.id, ['en']);
    expect(deepl.requests).toHaveLength(2);
    deepl.behave(undefined);
    minutes = 20;
    await house.translating.resume('failed');
    expect((await house.reading.read(article.id)).coverage['en']).toEqual({ translated: 3, total: 3 });
  });

  it('an exceeded quota for one language does not delay another language', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    deepl.behave((request) =>
      request.target.toUpperCase() === 'FR' ? { kind: 'status', status: 456 } : undefined,
    );
    const outcomes = await translate(house, article.id);
    expect(outcomes.map((outcome) => [outcome.target, outcome.translated])).toEqual([
      ['en', 3],
      ['fr', 0],
    ]);
    deepl.behave(undefined);
    await house.translating.resume('failed');
    expect((await house.reading.read(article.id)).coverage['fr']).toEqual({ translated: 3, total: 3 });
  });

  it('a text that the engine rejects is found, and only its paragraph has that reason', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const texts = Array.from(
      { length: 9 },
      (_, index) => `Paragraf nomor ${index} tentang perundingan damai itu.`,
    );
    const article = await house.add(texts);
    deepl.behave((request) =>
      request.texts.includes(texts[5]!) ? { kind: 'status', status: 400 } : undefined,
    );
    expect(await translate(house, article.id, ['en'])).toMatchObject([
      { translated: 8, reason: 'engine-rejected' },
    ]);
    const read = await house.reading.read(article.id);
    expect(
      read.paragraphs.filter((row) => row.translations['en']!.text === null).map((row) => row.position),
    ).toEqual([6]);
    expect(deepl.repeats()).toEqual([]);
  });

  it('the answers from before a fault are kept', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const texts = Array.from(
      { length: 200 },
      (_, index) => `Paragraf nomor ${index} tentang perundingan damai itu.`,
    );
    const article = await house.add(texts);
    let seen = 0;
    deepl.behave(() => (++seen > 2 ? { kind: 'status', status: 456 } : undefined));
    expect(await translate(house, article.id, ['en'])).toMatchObject([
      { translated: 100, reason: 'engine-quota' },
    ]);
    deepl.behave(undefined);
    await translate(house, article.id, ['en']);
    expect(deepl.repeats()).toEqual([]);
  });
});

describe('an answer that is no translation', () => {
  it.each([
    ['untranslated', 'refused-same-as-source'],
    ['wrong-language', 'refused-wrong-language'],
    ['empty', 'refused-empty'],
  ] as const)(
    'an answer of the kind %s is stored apart, is not shown, and is not bought again without end',
    async (kind, reason) => {
      const deepl = await startServer();
      const house = await openHouse({ deeplUrl: deepl.url });
      const article = await house.add(TEXTS);
      deepl.behave({ kind });
      expect(await translate(house, article.id, ['en'])).toMatchObject([{ translated: 0, reason }]);
      expect((await house.reading.read(article.id)).paragraphs[0]!.translations['en']).toMatchObject({
        text: null,
        reason,
      });
      for (let run = 0; run < 5; run++) await house.translating.resume('failed');
      expect(deepl.requests.length).toBeLessThanOrEqual(3);
      deepl.behave(undefined);
      expect(await translate(house, article.id, ['en'])).toMatchObject([{ translated: 3 }]);
    },
  );
});

describe('interrupted work', () => {
  const texts = Array.from(
    { length: 200 },
    (_, index) => `Paragraf nomor ${index} tentang perundingan damai itu.`,
  );

  async function cutOff(by: 'shutdown' | 'person') {
    const deepl = await startServer({ latencyMilliseconds: 30 });
    const file = join(await temporaryFolder(), 'sejajar.db');
    let now = new Date();
    const house = await openHouse({ file, deeplUrl: deepl.url, now: () => now });
    const article = await house.add(texts);
    const run = await house.translating.translate(article.id, ['en'], {
      onProgress: () => void house.translating.stop(by),
    });
    await run.finished;
    const later = await openHouse({ file, deeplUrl: deepl.url, now: () => now });
    now = new Date(now.getTime() + 60_000);
    return { deepl, house: later, id: article.id };
  }

  it('work that a shutdown interrupted continues by itself, and nothing that was stored is sent again', async () => {
    const { deepl, house, id } = await cutOff('shutdown');
    const before = (await house.reading.read(id)).coverage['en']!.translated;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(200);
    await house.translating.resume('waiting');
    expect((await house.reading.read(id)).coverage['en']).toEqual({ translated: 200, total: 200 });
    expect(deepl.repeats()).toEqual([]);
  });

  it('work that a person stopped continues only when a person requests it', async () => {
    const { deepl, house, id } = await cutOff('person');
    const sent = deepl.requests.length;
    await house.translating.resume('failed');
    expect(deepl.requests).toHaveLength(sent);
    await translate(house, id, ['en']);
    expect((await house.reading.read(id)).coverage['en']).toEqual({ translated: 200, total: 200 });
    expect(deepl.repeats()).toEqual([]);
  });
});

describe('the budget', () => {
  it('work stops at the budget, and the translations bought so far are kept', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url, budget: characters(TEXTS) + 10 });
    const article = await house.add(TEXTS);
    await translate(house, article.id, ['en']);
    expect(await translate(house, article.id, ['fr'])).toMatchObject([
      { translated: 0, reason: 'engine-budget' },
    ]);
    expect(deepl.requests).toHaveLength(1);
    expect(await house.store.ledger.spent()).toMatchObject({
      billed: characters(TEXTS),
      reserved: 0,
      requests: 1,
    });
  });

  it('a reservation is released if the work ends while it waits for a busy engine', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    deepl.behave({ kind: 'status', status: 429, retryAfter: 20 });
    const run = await house.translating.translate(article.id, ['en']);
    await vi.waitFor(() => expect(house.waits).not.toEqual([]), { interval: 1 });
    await house.translating.stop('person');
    expect(await run.finished).toMatchObject([{ translated: 0, reason: 'interrupted' }]);
    expect(await house.store.ledger.spent()).toMatchObject({ billed: 0, reserved: 0 });
  });

  it('a request without an answer counts as spent, because it may have been billed', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    deepl.behave({ kind: 'short' });
    await translate(house, article.id, ['en']);
    expect(await house.store.ledger.spent()).toMatchObject({ billed: characters(TEXTS) });
    deepl.behave({ kind: 'status', status: 456 });
    await translate(house, article.id, ['en']);
    expect(await house.store.ledger.spent()).toMatchObject({ billed: characters(TEXTS), reserved: 0 });
  });
});

describe('requests that are never sent', () => {
  it.each([
    ['offline', { offline: true }],
    ['no-engine', {}],
  ] as const)('nothing is sent when the problem is %s', async (kind, options) => {
    const house = await openHouse(options);
    const article = await house.add(TEXTS);
    await expect(house.translating.translate(article.id)).rejects.toMatchObject({ kind });
    const read = await house.reading.read(article.id);
    expect(read.paragraphs[0]!.translations['fr']).toMatchObject({ text: null, reason: kind });
  });

  it('a confidential article is never sent to an engine on another machine', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS, { confidential: true });
    await expect(house.translating.translate(article.id)).rejects.toBeInstanceOf(Problem);
    expect((await house.reading.read(article.id)).paragraphs[0]!.translations['en']!.reason).toBe(
      'confidential',
    );
    expect(deepl.requests).toEqual([]);
  });

  it('no more is sent of an article that becomes confidential during its translation', async () => {
    const deepl = await startServer({ latencyMilliseconds: 200 });
    const house = await openHouse({ deeplUrl: deepl.url });
    // Four requests, of which three are sent at the same time.
    const texts = Array.from({ length: 200 }, (_, index) => `${TEXTS[index % 3]!} Ini yang ke-${index}.`);
    const article = await house.add(texts);
    let marked: Promise<void> | undefined;
    deepl.behave(() => {
      // The third is here, so none of them looks any more.
      if (deepl.requests.length === 2) marked = house.revise(article.id, texts, { confidential: true });
      return undefined;
    });
    const outcomes = await translate(house, article.id, ['en']);
    await marked;
    expect(outcomes).toMatchObject([{ translated: 150, total: 200, reason: 'engine-confidential' }]);
    expect(deepl.requests).toHaveLength(3);
    const { translations } = (await house.reading.read(article.id)).paragraphs[199]!;
    expect(translations['en']).toMatchObject({ text: null, reason: 'confidential' });
  });

  it('nothing is sent for a language that the engine does not support', async () => {
    const deepl = await startServer();
    const house = await openHouse({ deeplUrl: deepl.url });
    const article = await house.add(TEXTS);
    expect(await translate(house, article.id, ['tlh'])).toMatchObject([{ reason: 'target-unsupported' }]);
    expect(deepl.requests).toEqual([]);
  });

  it('nothing is sent for the language of the source itself', async () => {
    const house = await openHouse();
    const article = await house.add(TEXTS);
    await expect(house.translating.translate(article.id, ['id-ID'])).rejects.toMatchObject({
      kind: 'target-is-source',
    });
  });
});
