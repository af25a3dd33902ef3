import { afterEach, describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/translation/pricing/estimate.ts';
import type { UsageReport } from '../../../src/translation/pricing/usage-report.ts';
import { createApi, type Api } from '../../support/api.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type ServerOptions, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap.\n\nKami kuat.\n\nKami siap.';
/** Unicode code points of what is different in it. */
const CHARACTERS = 'Kami siap.'.length + 'Kami kuat.'.length;
const PLAIN = { 'Content-Type': 'text/plain' };
const TOKEN = 'kata-sandi-yang-panjang';

let deepl: DeeplServer;
let server: TestServer;
let api: Api;

async function start(
  options: ServerOptions = {},
  plan: Parameters<typeof startDeepl>[0] = {},
): Promise<void> {
  deepl = await startDeepl(plan);
  server = await startServer({ deeplUrl: deepl.url, ...options });
  api = await createApi(server);
}

afterEach(async () => {
  await server.close();
  await deepl.close();
});

async function add(): Promise<string> {
  const { json } = await api('POST', '/articles', { body: TEXT, headers: PLAIN });
  return (json as { id: string }).id;
}

async function translate(id: string, ...targets: readonly string[]): Promise<void> {
  await api('POST', `/articles/${id}/translations`, { json: { targets }, headers: { Prefer: 'wait=60' } });
}

describe('GET /articles/{id}/estimate', () => {
  it('an estimate has the characters of each language, and nothing is sent', async () => {
    await start();
    const id = await add();
    const { status, headers, json } = await api('GET', `/articles/${id}/estimate`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const counts = { characters: CHARACTERS, requests: 1, missing: 3, missingTitle: false, total: 3 };
    const each = { engine: 'deepl', ...counts, fits: true };
    expect(json).toEqual({
      targets: [
        { target: 'en', ...each, savedCharacters: 10 },
        { target: 'fr', ...each, savedCharacters: 10 },
      ],
      characters: 2 * CHARACTERS,
      requests: 2,
      fits: true,
      budget: null,
    });
    expect(deepl.requests).toEqual([]);
  });

  it('an estimate is 0 for paragraphs in the memory', async () => {
    await start();
    const id = await add();
    await translate(id, 'en');
    const { json } = await api('GET', `/articles/${id}/estimate?targets=en,fr`);
    expect(json).toMatchObject({
      characters: CHARACTERS,
      targets: [
        { target: 'en', characters: 0, requests: 0, missing: 0, savedCharacters: 30 },
        { target: 'fr', characters: CHARACTERS, missing: 3 },
      ],
    });
  });

  it('an estimate has the rest of the budget', async () => {
    await start({ budget: 50 });
    const id = await add();
    await translate(id, 'en');
    const { json } = await api('GET', `/articles/${id}/estimate?targets=fr`);
    expect(json).toMatchObject({ budget: { limit: 50, billed: CHARACTERS, reserved: 0, left: 30 } });
  });

  it('an estimate says which languages exceed the budget', async () => {
    await start({ budget: 30 });
    const { json } = await api('GET', `/articles/${await add()}/estimate`);
    expect(json).toMatchObject({ fits: false, targets: [{ fits: true }, { fits: true }] });
    const { json: dear } = await api('POST', '/estimate?targets=en', {
      body: 'Mali menolak kerja sama lebih lanjut dengan Prancis.',
      headers: PLAIN,
    });
    expect(dear).toMatchObject({ fits: false, targets: [{ fits: false }] });
  });

  it.each([
    ['nothing/estimate', 404, 'article-not-found'],
    ['?/estimate?targets=id', 422, 'target-is-source'],
    ['?/estimate?targets=no%20tag', 400, 'language-invalid'],
  ])('refuses %s', async (path, status, kind) => {
    await start();
    const answer = await api('GET', `/articles/${path.replace('?', await add())}`);
    expect([answer.status, answer.json]).toMatchObject([status, { type: `urn:sejajar:problem:${kind}` }]);
  });
});

describe('POST /estimate', () => {
  it('an estimate accepts the same sources as POST /articles and stores nothing', async () => {
    await start();
    const cost = { characters: CHARACTERS, requests: 1, targets: [{ target: 'fr', missing: 3, total: 3 }] };
    const plain = await api('POST', '/estimate?targets=fr', { body: TEXT, headers: PLAIN });
    expect([plain.status, plain.json]).toMatchObject([200, cost]);
    const json = { content: TEXT, format: 'markdown', targets: ['fr'], title: 'Judul' };
    expect((await api('POST', '/estimate', { json })).json).toMatchObject({
      ...cost,
      characters: CHARACTERS + 'Judul'.length,
    });
    expect((await api('GET', '/articles')).json).toMatchObject({ items: [] });
    expect(deepl.requests).toEqual([]);
  });

  it('an estimate counts what was paid for the same text in an article', async () => {
    await start();
    await translate(await add(), 'en');
    const { json } = await api('POST', '/estimate', { json: { content: `${TEXT}\n\nKami pulang.` } });
    expect(json).toMatchObject({
      targets: [
        { target: 'en', characters: 'Kami pulang.'.length, missing: 1 },
        { target: 'fr', characters: CHARACTERS + 'Kami pulang.'.length, missing: 4 },
      ],
    });
  });

  it('the source language is never a target of an estimate, whatever the settings say', async () => {
    await start();
    const { json } = await api('POST', '/estimate', {
      json: { content: 'We are ready.', sourceLanguage: 'en' },
    });
    expect((json as Estimate).targets.map(({ target }) => target)).toEqual(['fr']);
  });

  it('an estimate names no engine for a confidential text if none is on this machine', async () => {
    await start();
    const { json } = await api('POST', '/estimate', {
      json: { content: TEXT, confidential: true, targets: ['en'] },
    });
    expect(json).toMatchObject({ characters: 0, requests: 0, targets: [{ engine: null, missing: 3 }] });
  });

  it.each([
    [{ content: ' ' }, 422, 'text-empty'],
    [{ content: TEXT, targets: ['id'] }, 422, 'target-is-source'],
    [{ text: TEXT }, 400, 'request-invalid'],
  ])('refuses %j', async (json, status, kind) => {
    await start();
    const answer = await api('POST', '/estimate', { json });
    expect([answer.status, answer.json]).toMatchObject([status, { type: `urn:sejajar:problem:${kind}` }]);
  });

  it('an estimate of a source needs the token, if there is one', async () => {
    await start({ settings: { adminToken: TOKEN } });
    expect((await api('POST', '/estimate', { json: { content: TEXT } })).status).toBe(401);
    const headers = { Authorization: `Bearer ${TOKEN}` };
    expect((await api('POST', '/estimate', { json: { content: TEXT }, headers })).status).toBe(200);
  });
});

describe('GET /usage', () => {
  it('the usage has the month, the budget and the figures of DeepL', async () => {
    await start({ budget: 100 }, { characterLimit: 500_000 });
    await translate(await add(), 'en');
    const { status, json } = await api('GET', '/usage');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      month: new Date().toISOString().slice(0, 7),
      billed: CHARACTERS,
      counted: CHARACTERS,
      reserved: 0,
      requests: 1,
      budget: { limit: 100, spent: CHARACTERS, reserved: 0, left: 100 - CHARACTERS },
      engines: [{ engine: 'deepl', usage: { count: CHARACTERS, limit: 500_000 } }],
    });
  });

  it('the usage asks DeepL at most once per minute', async () => {
    await start();
    const before = (await api('GET', '/usage')).json as UsageReport;
    await translate(await add(), 'en');
    const after = (await api('GET', '/usage')).json;
    expect(after).toMatchObject({ billed: CHARACTERS, engines: before.engines });
  });

  it('the usage is complete but for DeepL’s figures if DeepL does not answer', async () => {
    await start({}, { authKey: 'another' });
    const { status, json } = await api('GET', '/usage');
    expect([status, json]).toMatchObject([
      200,
      { budget: null, engines: [{ engine: 'deepl', usage: null }] },
    ]);
  });

  it('the usage names only engines that are set up', async () => {
    await start({ offline: true });
    expect((await api('GET', '/usage')).json).toMatchObject({ engines: [] });
  });

  it('the usage is only for writers', async () => {
    await start({ settings: { adminToken: TOKEN } });
    expect((await api('GET', '/usage')).status).toBe(401);
    const headers = { Authorization: `Bearer ${TOKEN}` };
    expect((await api('GET', '/usage', { headers })).status).toBe(200);
  });
});

describe('the page /usage', () => {
  it('the page leads a visitor to the sign-in, and back from there', async () => {
    await start({ settings: { adminToken: TOKEN } });
    const { status, headers } = await server.ask('/usage');
    expect([status, headers.location]).toEqual([303, '/sign-in?next=%2Fusage']);
  });

  it('the page shows DeepL’s own figure beside ours', async () => {
    await start({ budget: 100 }, { characterLimit: 500_000 });
    await translate(await add(), 'en');
    const { status, text } = await server.ask('/usage');
    expect(status).toBe(200);
    expect(text).toContain('80 characters left of 100');
    expect(text).toContain('499,980 characters left of 500,000');
  });
});

describe('an article’s page', () => {
  it('the page shows the price of each incomplete language, and later the billed characters', async () => {
    await start({ budget: 70 });
    const id = await add();
    const before = (await server.ask(`/articles/${id}`)).text;
    expect(before).toContain('40 characters (57% of this month’s budget) in 2 requests to DeepL');
    expect(before).toContain('70 characters left of 70');
    await translate(id, 'en');
    const after = (await server.ask(`/articles/${id}`)).text;
    expect(after).toContain('20 characters (29% of this month’s budget) in 1 request to DeepL');
    expect(after).toContain('English: 20 characters billed, in 1 request');
    expect(after).toContain('50 characters left of 70');
  });

  it('the page offers no translation that exceeds the budget', async () => {
    await start({ budget: 30 });
    const { text } = await server.ask(`/articles/${await add()}`);
    expect(text).not.toContain('value="en,fr"');
    expect(text).toMatch(/<button[^>]* value="en"/);
  });

  it('the page shows no costs to readers who may not write', async () => {
    await start({ budget: 70, settings: { adminToken: TOKEN } });
    const json = { content: TEXT, targets: ['en'] };
    const headers = { Authorization: `Bearer ${TOKEN}`, Prefer: 'wait=60' };
    const { id } = (await api('POST', '/articles', { json, headers })).json as { id: string };
    const { text } = await server.ask(`/articles/${id}`);
    expect(text).not.toMatch(/billed|budget|\/usage/);
  });

  it('the page shows no price for a running translation', async () => {
    await start();
    deepl.behave({ kind: 'silent' });
    const id = await add();
    await api('POST', `/articles/${id}/translations`, { json: { targets: ['en'] } });
    const { text } = await server.ask(`/articles/${id}`);
    expect(text).toContain('French');
    expect(text).not.toMatch(/<button[^>]* value="[^"]*en/);
    expect(text).toContain('English: 0 characters billed so far');
    await deepl.close();
  });

  it('the page offers to replace translations of a fallback engine, with the price, and does it', async () => {
    await start();
    const id = await add();
    await server.services.memory.add(
      ['Kami siap.', 'Kami kuat.'].map((source) => ({
        sourceLanguage: 'id',
        source,
        target: 'en',
        text: `(en) ${source}`,
        origin: 'machine',
        provenance: { date: '2026-11-23T08:00:00.000Z', engine: 'libretranslate' },
      })),
    );
    const { text } = await server.ask(`/articles/${id}`);
    expect(text).toMatch(/Retranslate with DeepL.*20 characters in 1 request to DeepL/s);
    const { status } = await server.ask(`/articles/${id}/translations`, {
      method: 'POST',
      body: new URLSearchParams({ columns: 'id+en', upgrade: 'true', targets: 'en' }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(303);
    await expect.poll(() => deepl.charactersBilled).toBe(CHARACTERS);
    await expect
      .poll(async () => (await server.services.reading.read(id)).paragraphs[1]!.translations['en'])
      .toMatchObject({ engine: 'deepl' });
    expect((await server.ask(`/articles/${id}`)).text).not.toContain('Retranslate with');
  });
});
