import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { listenTo } from '../../support/event-source.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap.\n\nKami kuat.\n\nKami pergi ke Jakarta.';
const PLAIN = { 'Content-Type': 'text/plain' };
const FULL = { translated: 3, total: 3 };
/** Until the test, or its end, releases it. */
const HELD = { kind: 'held' } as const;

let deepl: DeeplServer;
let server: TestServer;
let api: Api;
const add = async (query = '') =>
  (await api('POST', `/articles${query}`, { body: TEXT, headers: PLAIN })).json as ParallelArticle;
const get = async (id: string) => (await api('GET', `/articles/${id}`)).json as ParallelArticle;
const translate = (id: string, json?: unknown, headers: Record<string, string> = {}) =>
  api('POST', `/articles/${id}/translations`, {
    ...(json !== undefined && { json }),
    headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
  });
const eventsOf = (id: string, headers?: Record<string, string>) =>
  listenTo(`${server.url}/api/v1/articles/${id}/events`, headers);

beforeEach(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
  api = await createApi(server);
});
afterEach(async () => {
  deepl.release();
  await server.close();
  await deepl.close();
});

interface TranslationEvent {
  readonly target: string;
  readonly paragraphs: readonly { readonly translation: { readonly pending?: true } }[];
}

describe('POST /articles/{id}/translations', () => {
  it('an order is answered with 202 and the path of its events, and is carried out', async () => {
    const { id } = await add();
    expect(deepl.requests, 'adding sends nothing').toHaveLength(0);
    const { status, headers, json } = await translate(id);
    expect(status).toBe(202);
    expect(headers.location).toBe(`/api/v1/articles/${id}/events`);
    expect(json).toMatchObject({ id, targets: ['en', 'fr'], events: headers.location });
    await (
      await eventsOf(id)
    ).ended;
    expect((await get(id)).coverage).toEqual({ en: FULL, fr: FULL });
  });

  it('a request that prefers to wait gets the finished article', async () => {
    const { id } = await add();
    const { status, headers, json } = await translate(id, { targets: ['fr'] }, { Prefer: 'wait=60' });
    expect([status, headers['preference-applied']]).toEqual([200, 'wait=60']);
    expect(json).toMatchObject({ id, targetLanguages: ['fr'], coverage: { fr: FULL }, running: [] });
    expect(deepl.requests).toHaveLength(1);
  });

  it('a request whose wait is too short gets 202', async () => {
    deepl.behave(HELD);
    const { id } = await add();
    const { status, headers } = await translate(id, { targets: ['fr'] }, { Prefer: 'respond-async, wait=1' });
    expect([status, headers['preference-applied']]).toEqual([202, undefined]);
    expect((await get(id)).running).toEqual(['fr']);
  });

  it('an order for a complete article gets 200, and nothing is sent', async () => {
    const { id } = await add();
    await translate(id, undefined, { Prefer: 'wait=60' });
    const sent = deepl.requests.length;
    const { status, json } = await translate(id);
    expect(status).toBe(200);
    expect(json).toMatchObject({ id, coverage: { en: FULL, fr: FULL } });
    expect(deepl.requests).toHaveLength(sent);
  });

  it('a failing engine gives the article with the reasons', async () => {
    deepl.behave({ kind: 'status', status: 456 });
    const { id } = await add();
    const { status, json } = await translate(id, { targets: ['en'] }, { Prefer: 'wait=60' });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      paragraphs: [{ translations: { en: { text: null, reason: 'engine-quota' } } }, {}, {}],
    });
  });

  it.each([
    [{ targets: ['id'] }, 422, 'target-is-source'],
    [{ targets: ['nonsense tag'] }, 400, 'language-invalid'],
    [{ targets: ['__proto__'] }, 400, 'language-invalid'],
    [{ targets: [] }, 400, 'request-invalid'],
    [{ targets: 'en' }, 400, 'request-invalid'],
    [{ target: ['en'] }, 400, 'request-invalid'],
    [['en'], 400, 'request-invalid'],
  ])('refuses %j', async (order, status, kind) => {
    const { id } = await add();
    const answer = await translate(id, order);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ type: `urn:sejajar:problem:${kind}` });
    expect(deepl.requests).toHaveLength(0);
  });

  it('a body that is not JSON, or too large, is refused', async () => {
    const { id } = await add();
    const send = async (body: string, type: string) =>
      (await api('POST', `/articles/${id}/translations`, { body, headers: { 'Content-Type': type } })).status;
    expect(await send('targets=en', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await send('{', 'application/json')).toBe(400);
    expect(await send(' '.repeat(100_000), 'application/json')).toBe(413);
  });

  it('an order for an unknown article gives 404', async () => {
    expect((await translate('nothing')).status).toBe(404);
  });
});

describe('the title of a complete article', () => {
  it('is translated on request alone; then the article and its tag change, and nothing is missing', async () => {
    const { id } = await add();
    await translate(id, { targets: ['en'] }, { Prefer: 'wait=60' });
    await api('PUT', `/articles/${id}`, { json: { content: TEXT, title: 'Judul baru' } });
    const before = await api('GET', `/articles/${id}`);
    const missing = { text: null, state: 'missing', provenance: null };
    expect(before.json).toMatchObject({ revision: 1, titles: { en: missing }, coverage: { en: FULL } });
    const sent = deepl.requests.length;

    expect((await translate(id, { targets: ['en'] })).status).toBe(202);
    const client = await eventsOf(id);
    await client.ended;
    const title = { text: '[EN-GB] Judul baru', state: 'machine', provenance: { engine: 'deepl' } };
    const arrived = client.events.filter(({ name }) => name === 'translation').map(({ data }) => data);
    expect(arrived.at(-1)).toMatchObject({ target: 'en', title });
    expect(deepl.requests.slice(sent).map(({ texts }) => texts)).toEqual([['Judul baru']]);
    const after = await api('GET', `/articles/${id}`);
    expect(after.json).toMatchObject({ titles: { en: title }, coverage: { en: FULL } });
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const list = await api('GET', '/articles?targets=en');
    expect(list.json).toMatchObject({ items: [{ id, titles: { en: title } }] });
    expect((await translate(id, { targets: ['en'] })).status).toBe(200);
  });
});

describe('adding with targets', () => {
  it('adding with targets starts the translation and does not wait', async () => {
    deepl.behave(HELD);
    const article = await add('?targets=en');
    expect(article.running).toEqual(['en']);
  });

  it('adding with targets waits if the request prefers it', async () => {
    const json = { content: TEXT, targets: ['de', 'en'] };
    const answer = await api('POST', '/articles', {
      json,
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=60' },
    });
    expect([answer.status, answer.headers['preference-applied']]).toEqual([201, 'wait=60']);
    expect((answer.json as ParallelArticle).coverage).toMatchObject({
      de: FULL,
      en: FULL,
      fr: { translated: 0 },
    });
  });

  it('a new revision sends only what changed', async () => {
    const { id } = await add();
    await translate(id, { targets: ['en'] }, { Prefer: 'wait=60' });
    const json = { content: `${TEXT}\n\nKami pulang.`, targets: ['en'] };
    await api('PUT', `/articles/${id}`, {
      json,
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=60' },
    });
    expect(deepl.requests.at(-1)!.texts).toEqual(['Kami pulang.']);
    expect((await get(id)).coverage).toMatchObject({ en: { translated: 4, total: 4 } });
  });
});

describe('entity tags of an article that is being translated', () => {
  it('the tag changes when a translation starts, progresses and ends', async () => {
    const { id } = await add();
    const tags = [(await api('GET', `/articles/${id}`)).headers.etag];
    deepl.behave((request) => (request.target.startsWith('fr') ? HELD : undefined));
    await translate(id);
    const client = await eventsOf(id);
    await client.next('translation', ({ target }: { target: string }) => target === 'en');
    tags.push((await api('GET', `/articles/${id}`)).headers.etag);
    deepl.release();
    await client.ended;
    tags.push((await api('GET', `/articles/${id}`)).headers.etag);
    expect(new Set(tags).size).toBe(3);
  });
});

describe('GET /articles/{id}/events', () => {
  it('the stream has the coverage, each translation, the state of the job and the end', async () => {
    deepl.behave((request) => (request.target.startsWith('fr') ? HELD : undefined));
    const { id } = await add();
    await translate(id);
    const client = await eventsOf(id);
    expect(client.status).toBe(200);
    expect(client.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    });
    expect(client.headers, 'events are not gathered').not.toHaveProperty('content-encoding');
    await client.next('coverage');
    deepl.release();
    await client.ended;
    const names = client.events.map(({ name }) => name);
    expect([names[0], names.at(-1)]).toEqual(['coverage', 'done']);
    for (const target of ['en', 'fr']) {
      const translated = client.events
        .filter(({ name, data }) => name === 'translation' && (data as { target: string }).target === target)
        .flatMap(
          ({ data }) => (data as { paragraphs: { id: string; translation: { text: string } }[] }).paragraphs,
        );
      expect(new Set(translated.map((each) => each.id))).toEqual(new Set(['p1', 'p2', 'p3']));
      expect(translated[0]!.translation.text).toMatch(/^\[(EN-GB|FR)\] Kami/);
    }
    const bill = { billedCharacters: deepl.charactersBilled / 2, requests: 1 };
    expect(client.events.at(-1)!.data).toEqual({
      coverage: { en: FULL, fr: FULL },
      costs: { en: bill, fr: bill },
      missing: {},
    });
    const jobs = client.events.filter(({ name }) => name === 'job').map(({ data }) => data);
    const begun = { billedCharacters: 0, requests: expect.any(Number) as unknown };
    const none = { translated: 0, total: 3 };
    expect(jobs).toContainEqual({ target: 'fr', state: 'running', coverage: none, ...begun });
    expect(jobs).toContainEqual({ target: 'fr', state: 'done', coverage: FULL, ...bill });
  });

  it('a stream continues where the client left off', async () => {
    deepl.behave((request) => (request.target.startsWith('fr') ? HELD : undefined));
    const { id } = await add();
    await translate(id);
    const first = await eventsOf(id);
    // A translation comes again when its sentences and findings are complete.
    const isComplete = ({ target, paragraphs }: TranslationEvent) =>
      target === 'en' && paragraphs.every(({ translation }) => translation.pending !== true);
    await first.next('translation', isComplete);
    // The stream tells what a client has seen by the last event of each look.
    await first.next('job', ({ target }: { target: string }) => target === 'fr');
    first.leave();
    const second = await eventsOf(id, { 'Last-Event-ID': first.events.at(-1)!.id });
    deepl.release();
    await second.ended;
    const targets = second.events
      .filter(({ name }) => name === 'translation')
      .map(({ data }) => (data as { target: string }).target);
    // Perhaps twice: it comes again when its sentences are complete.
    expect([...new Set(targets)]).toEqual(['fr']);
  });

  it('a client whose last change is no longer in the log gets everything again', async () => {
    const { id } = await add();
    await translate(id, { targets: ['en'] }, { Prefer: 'wait=60' });
    const first = await eventsOf(id);
    await first.ended;
    await translate(id, { targets: ['fr'] }, { Prefer: 'wait=60' });
    await server.services.changes.forget(new Date(Date.now() + 60_000));
    const second = await eventsOf(id, { 'Last-Event-ID': first.events.at(-1)!.id });
    await second.ended;
    const targets = second.events
      .filter(({ name }) => name === 'translation')
      .map(({ data }) => (data as { target: string }).target);
    expect(targets).toEqual(['en', 'fr']);
  });

  it('a client that reconnects after the end gets 204, and a new one gets everything present', async () => {
    const { id } = await add();
    await translate(id, undefined, { Prefer: 'wait=60' });
    const client = await eventsOf(id);
    await client.ended;
    expect(client.events.map(({ name }) => name)).toEqual(['coverage', 'translation', 'translation', 'done']);
    expect((await eventsOf(id, { 'Last-Event-ID': client.events.at(-1)!.id })).status).toBe(204);
    expect((await eventsOf(id, { 'Last-Event-ID': '999999999' })).status, 'a number from elsewhere').toBe(
      200,
    );
  });

  it('the stream has the translations of another process', async () => {
    const { id } = await add();
    deepl.behave(HELD);
    // Past the server's own record of what it has begun, as the command line does.
    await server.services.translating.translate(id, ['en']);
    const client = await eventsOf(id);
    await client.next('coverage');
    deepl.release();
    await client.next('translation', ({ target }: { target: string }) => target === 'en');
    await client.ended;
  });

  it('the stream reports a new revision', async () => {
    // Without a running job the stream has ended.
    deepl.behave(HELD);
    const { id } = await add('?targets=en');
    const client = await eventsOf(id);
    await client.next('coverage');
    await api('PUT', `/articles/${id}`, { body: 'Lain.', headers: PLAIN });
    expect((await client.next('source')).data).toMatchObject({ revision: 2 });
    client.leave();
  });

  it('the stream ends if the engine refuses, and the article says why', async () => {
    deepl.behave({ kind: 'status', status: 403 });
    const { id } = await add('?targets=en');
    const client = await eventsOf(id);
    await client.ended;
    const all = { coverage: { en: { translated: 0, total: 3 }, fr: { translated: 0, total: 3 } } };
    expect(client.events.at(-1)).toMatchObject({ name: 'done', data: all });
    expect((await api('GET', `/articles/${id}`)).text).toContain('"reason":"engine-unauthorized"');
  });

  it('the stream ends when the article is deleted or the server closes', async () => {
    deepl.behave(HELD);
    const { id } = await add('?targets=en');
    const other = await add('?targets=fr');
    const [client, second] = await Promise.all([eventsOf(id), eventsOf(other.id)]);
    await Promise.all([client.next('coverage'), second.next('coverage')]);
    await api('DELETE', `/articles/${id}`);
    await client.ended;
    await Promise.all([server.stop(), second.ended]);
    expect(second.events.map(({ name }) => name)).not.toContain('done');
  });

  it('HEAD is answered without a stream', async () => {
    const { id } = await add('?targets=en');
    const { status, headers } = await server.ask(`/api/v1/articles/${id}/events`, { method: 'HEAD' });
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });
});

describe('without an engine', () => {
  it.each([
    [{}, 'no-engine'],
    [{ offline: true }, 'offline'],
  ])('a server that is %j answers an order with 503, and still adds articles', async (options, kind) => {
    const mute = await startServer(options);
    const ask = await createApi(mute);
    const added = await ask('POST', '/articles?targets=en', { body: TEXT, headers: PLAIN });
    expect(added.status).toBe(201);
    const { id } = added.json as ParallelArticle;
    const answer = await ask('POST', `/articles/${id}/translations`, { headers: { Prefer: 'wait=5' } });
    expect(answer.status).toBe(503);
    expect(answer.json).toMatchObject({ type: `urn:sejajar:problem:${kind}`, status: 503 });
    expect(added.text).toContain(`"reason":"${kind}"`);
    await mute.close();
  });
});
