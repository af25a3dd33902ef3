import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../support/deepl-protocol.ts';
import { startDeepl } from '../../support/deepl-server.ts';
import { type House, openHouse, temporaryFolder } from '../../support/house.ts';

const KNOWN = 'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas.';
const MISSING = [
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan bangsa lain.',
  'Tentara Prancis terlibat konflik berkepanjangan dengan junta militer di negara itu.',
];
const CHARACTERS = MISSING.join('').length;

const answersOf = (...texts: readonly string[]): Fault => ({
  kind: 'body',
  body: JSON.stringify({
    translations: texts.map((text, index) => ({
      detected_source_language: 'ID',
      text,
      billed_characters: MISSING[index]!.length,
    })),
  }),
});

/** The fault, the reason that is shown, and the characters that the ledger counts as spent. */
const FAULTS: readonly (readonly [string, Fault, string, number])[] = [
  ['status 429', { kind: 'status', status: 429 }, 'engine-busy', 0],
  ['status 429 for an hour', { kind: 'status', status: 429, retryAfter: 3600 }, 'engine-busy', 0],
  ['status 456', { kind: 'status', status: 456 }, 'engine-quota', 0],
  ['status 403', { kind: 'status', status: 403 }, 'engine-unauthorized', 0],
  ['status 500', { kind: 'status', status: 500 }, 'engine-unavailable', 0],
  ['status 503', { kind: 'status', status: 503 }, 'engine-unavailable', 0],
  ['status 529', { kind: 'status', status: 529 }, 'engine-busy', 0],
  ['status 400 for each single text', { kind: 'status', status: 400 }, 'engine-rejected', 0],
  ['a reset connection', { kind: 'reset' }, 'engine-unavailable', 0],
  ['no answer', { kind: 'silent' }, 'engine-timeout', CHARACTERS],
  ['a slow answer', { kind: 'slow', milliseconds: 30_000 }, 'engine-timeout', CHARACTERS],
  ['half an answer', { kind: 'half' }, 'engine-malformed', CHARACTERS],
  ['too few answers', { kind: 'short' }, 'engine-malformed', CHARACTERS],
  ['too many answers', { kind: 'long' }, 'engine-malformed', CHARACTERS],
  ['no JSON', { kind: 'body', body: '<h1>Gateway</h1>' }, 'engine-malformed', CHARACTERS],
  ['blank answers', { kind: 'empty' }, 'refused-empty', CHARACTERS],
  ['the unchanged source', { kind: 'untranslated' }, 'refused-same-as-source', CHARACTERS],
  ['another language', { kind: 'wrong-language' }, 'refused-wrong-language', CHARACTERS],
  ['answers that are far too short', answersOf('Short.', 'Cut.'), 'refused-too-short', CHARACTERS],
];

async function start() {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  const file = join(await temporaryFolder(), 'sejajar.db');
  const open = () => openHouse({ file, deeplUrl: deepl.url, timeoutMilliseconds: 400 });
  return { deepl, open, house: await open() };
}

async function translate({ translating }: House, id: string) {
  return (await translating.translate(id, ['en'])).finished;
}

describe.each(FAULTS)('after %s', (_, fault, reason, spent) => {
  it('after a fault the stored translations are kept, the gaps have a reason, the cost is counted, and only the gaps are sent again', async () => {
    const { deepl, house, open } = await start();
    await translate(house, (await house.add([KNOWN])).id);
    const article = await house.add([KNOWN, ...MISSING]);
    deepl.behave(fault);
    expect(await translate(house, article.id)).toMatchObject([{ translated: 1, total: 3, reason }]);

    const cells = (await house.reading.read(article.id)).paragraphs.map((row) => row.translations['en']!);
    expect(cells.map((cell) => [cell.text, cell.state, cell.reason])).toEqual([
      [`[EN-GB] ${KNOWN}`, 'machine', undefined],
      [null, 'missing', reason],
      [null, 'missing', reason],
    ]);
    expect(await house.store.ledger.spent()).toMatchObject({ billed: KNOWN.length + spent, reserved: 0 });
    for (const wait of house.waits) expect(wait).toBeLessThanOrEqual(60_000);

    const before = deepl.requests.length;
    deepl.behave(undefined);
    // This is another process, and no lease of the first one may block it.
    const other = await open();
    expect(await translate(other, article.id)).toMatchObject([{ translated: 3 }]);
    expect(deepl.requests.slice(before).flatMap(({ texts }) => texts)).toEqual(MISSING);
    expect(other.waits).toEqual([]);
    expect(await house.store.ledger.spent()).toMatchObject({
      billed: KNOWN.length + spent + CHARACTERS,
      reserved: 0,
    });
  });
});

it('if one text of a batch is at fault, the other answers are kept and only that text is sent again', async () => {
  const { deepl, house } = await start();
  const article = await house.add([KNOWN, ...MISSING]);
  const poison = (texts: readonly string[]) => texts.includes(MISSING[1]!);
  deepl.behave(({ texts }) => (poison(texts) ? { kind: 'status', status: 400 } : undefined));
  expect(await translate(house, article.id)).toMatchObject([{ translated: 2, reason: 'engine-rejected' }]);
  expect(await house.store.ledger.spent()).toMatchObject({
    billed: KNOWN.length + MISSING[0]!.length,
    reserved: 0,
  });
  const before = deepl.requests.length;
  await translate(house, article.id);
  expect(deepl.requests.slice(before).flatMap(({ texts }) => texts)).toEqual([MISSING[1]]);
});

it('one refused answer in a batch does not affect the others', async () => {
  const { deepl, house } = await start();
  const article = await house.add(MISSING);
  deepl.behave(answersOf('He stressed that every state must respect the sovereignty of others.', 'Cut.'));
  expect(await translate(house, article.id)).toMatchObject([
    { translated: 1, reason: 'refused-too-short', billedCharacters: CHARACTERS },
  ]);
  const [first, second] = (await house.reading.read(article.id)).paragraphs;
  expect(first!.translations['en']!.state).toBe('machine');
  expect(second!.translations['en']).toMatchObject({ state: 'missing', refused: { text: 'Cut.' } });
});

it('after an exceeded quota the work is tried again automatically, stores new answers and sends nothing twice', async () => {
  const { deepl, house } = await start();
  const article = await house.add([KNOWN, ...MISSING]);
  deepl.behave({ kind: 'status', status: 456 });
  await translate(house, article.id);
  await house.translating.resume('failed');
  expect((await house.reading.read(article.id)).coverage['en']).toEqual({ translated: 0, total: 3 });
  deepl.behave(undefined);
  await house.translating.resume('failed');
  expect((await house.reading.read(article.id)).coverage['en']).toEqual({ translated: 3, total: 3 });
  const sent = deepl.requests.length;
  await house.translating.resume('failed');
  expect(deepl.requests).toHaveLength(sent);
  expect(deepl.repeats()).toEqual([]);
});

it('an answer of LibreTranslate is plain text, even if it looks like markup', async () => {
  const hostile =
    '<img src=x onerror=alert(1)> He quoted &lt;TASS&gt; <a href="javascript:alert(2)">here</a>.';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { q } = JSON.parse(Buffer.concat(chunks).toString()) as { q: readonly string[] };
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ translatedText: q.map(() => hostile) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const house = await openHouse({ libretranslateUrl: `http://127.0.0.1:${port}` });
  const article = await house.add(['Ia mengutip <a href="https://tass.example/">TASS</a> kemarin pagi.']);
  await translate(house, article.id);
  const cell = (await house.reading.read(article.id)).paragraphs[0]!.translations['en']!;
  expect(cell).toMatchObject({ text: hostile, state: 'machine', engine: 'libretranslate', markupLost: true });
  expect(cell.html).toBeUndefined();
  expect(await house.store.ledger.spent()).toMatchObject({ billed: 0, reserved: 0, requests: 0 });
});
