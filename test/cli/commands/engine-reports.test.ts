import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { createProgram, type Program, type Server } from '../../support/program.ts';

const TEXTS = ['Kami siap berunding dengan mereka.', 'Mereka menolak perundingan itu kemarin.'];

let deepl: DeeplServer;
let program: Program;
let server: Server;
beforeAll(async () => {
  deepl = await startDeepl({ glossaryLimit: 0 });
  program = createProgram({
    DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
    DEEPL_SERVER_URL: deepl.url,
    MONTHLY_CHARACTER_BUDGET: '1000',
    TARGET_LANGUAGE: 'fr',
  });
  server = await program.serve();
});
afterEach(() => deepl.behave(undefined));
afterAll(async () => {
  await program.remove();
  await deepl.close();
});

const send = (path: string, body: unknown, method = 'POST') =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
    body: JSON.stringify(body),
  });

async function add(...paragraphs: readonly string[]): Promise<string> {
  const answer = await send('/api/v1/articles', { content: paragraphs.join('\n\n'), format: 'text' });
  return ((await answer.json()) as { id: string }).id;
}

const translate = (id: string, target: string) =>
  send(`/api/v1/articles/${id}/translations`, { targets: [target] });

const metrics = async () =>
  new Map(
    (await (await fetch(`${server.url}/metrics`)).text())
      .split('\n')
      .filter((line) => /^sejajar_(engine|memory|budget)/.test(line))
      .map((line) => line.split(' ') as [string, string]),
  );

/** The line of the log that has this. */
async function logged(part: string): Promise<Record<string, unknown>> {
  const line = await server.says(new RegExp(`\\{[^\\n]*${part}[^\\n]*\\}`));
  return JSON.parse(line) as Record<string, unknown>;
}

describe('what a server tells its operator about engines', () => {
  test('a failure of an engine is one line of the log, with all that its support asks for', async () => {
    const id = await add(...TEXTS);
    deepl.behave({ kind: 'status', status: 456, traceId: 'trace-1' });
    await translate(id, 'en');
    expect(await logged('trace-1')).toMatchObject({
      level: 40,
      engine: 'deepl',
      reason: 'quota',
      status: 456,
      traceId: 'trace-1',
      purpose: 'translation',
      article: id,
      target: 'en',
      texts: 2,
      requests: 1,
      msg: 'engine request failed',
    });
    expect((await metrics()).get('sejajar_engine_failures_total{engine="deepl",reason="quota"}')).toBe('1');
  });

  test('the metrics count requests, billed characters, matches of the memory and the budget', async () => {
    const before = await metrics();
    const difference = async (name: string) => Number((await metrics()).get(name)) - Number(before.get(name));
    const id = await add(TEXTS[0]!, 'Perundingan itu gagal karena mereka pergi.');
    await translate(id, 'en');
    await translate(id, 'en');
    await translate(await add('Perundingan itu gagal karena mereka pergi.', TEXTS[0]!), 'en');
    const characters = [...TEXTS[0]!].length + 42;
    expect(await difference('sejajar_engine_requests_total{engine="deepl"}')).toBe(1);
    expect(await difference('sejajar_engine_billed_characters_total{engine="deepl"}')).toBe(characters);
    expect(await difference('sejajar_budget_left_characters')).toBe(-characters);
    expect(await difference('sejajar_memory_lookups_total{match="none"}')).toBe(2);
    expect(await difference('sejajar_memory_lookups_total{match="in-context"}')).toBe(2);
    expect(await difference('sejajar_memory_lookups_total{match="exact"}')).toBe(2);
  });

  test('the metrics say that automatic work leaves an engine alone', async () => {
    expect((await metrics()).get('sejajar_engine_breaker_open{engine="deepl"}')).toBe('0');
    deepl.behave({ kind: 'status', status: 503, retryAfter: 600 });
    await translate(await add('Kami menunggu jawaban dari pemerintah.'), 'en');
    expect((await metrics()).get('sejajar_engine_breaker_open{engine="deepl"}')).toBe('1');
  });

  test('a glossary that the engine refuses is one line of the log', async () => {
    await send('/api/v1/glossaries/id/fr', { entries: [{ source: 'menteri', target: 'ministre' }] }, 'PUT');
    await translate(await add('Menteri itu berbicara dengan wartawan kemarin.'), 'fr');
    expect(await logged('"glossary"')).toMatchObject({ level: 40, engine: 'deepl', status: 456 });
  });

  test('what the budget does not allow is one line of the log', async () => {
    const id = await add('Kalimat yang panjang ini diulang. '.repeat(40));
    await translate(id, 'en');
    expect(await logged('"budget"')).toMatchObject({ level: 40, article: id, target: 'en' });
  });

  test('a name that is almost the name of a setting is pointed out at the start', async () => {
    expect(await logged('TARGET_LANGUAGE is')).toMatchObject({
      level: 40,
      msg: 'TARGET_LANGUAGE is not a setting. Did you mean TARGET_LANGUAGES?',
    });
  });

  test('what the server uses is one line of the log', async () => {
    expect(await logged('"started"')).toMatchObject({
      level: 30,
      uses: {
        address: server.url,
        store: join(realpathSync(program.folder), 'data/sejajar.db'),
        engines: ['deepl'],
        monthlyBudget: 1_000,
        envFile: null,
        writers: 'this-machine',
      },
    });
  });

  test('no line of the log has a text or the key', async () => {
    server.kill('SIGTERM');
    const { stderr } = await server.ended;
    expect(stderr).toContain('engine request failed');
    expect(stderr).not.toMatch(/Kami|Kalimat|Menteri/);
    expect(stderr).not.toContain(DEEPL_TEST_KEY.slice(0, -3));
  });
});
