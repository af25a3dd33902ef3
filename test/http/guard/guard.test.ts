import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { FOREIGN_HOSTS, FOREIGN_PAGES } from '../../support/hostile-headers.ts';
import type { HttpAnswer } from '../../support/http-client.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TOKEN = 'open-sesame-0123456789';
const PLAIN = { 'Content-Type': 'text/plain' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

const kindOf = (answer: { json: unknown }) =>
  (answer.json as { type: string }).type.replace('urn:sejajar:problem:', '');
const count = async (api: Api) =>
  ((await api('GET', '/articles?limit=100')).json as { items: unknown[] }).items.length;

describe('a server on this machine, without a token', () => {
  let server: TestServer;
  let api: Api;
  let port: string;
  let article: string;
  const post = (headers: Record<string, string>) =>
    api('POST', '/articles', { body: 'Kami siap.', headers: { ...PLAIN, ...headers } });

  beforeAll(async () => {
    server = await startServer();
    api = await createApi(server);
    port = new URL(server.url).port;
    article = (await server.services.intake.add({ content: 'Kami siap.', format: 'text' })).article.id;
  });
  afterAll(() => server.close());

  it('programs and the site’s own pages may write', async () => {
    expect((await post({})).status).toBe(201);
    expect((await post({ Origin: server.url, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
    expect((await post({ Host: `localhost:${port}`, Origin: `http://localhost:${port}` })).status).toBe(201);
    expect((await post({ Host: `[::1]:${port}` })).status).toBe(201);
    expect((await post({ 'Sec-Fetch-Site': 'none' })).status).toBe(201);
  });

  it.each(FOREIGN_PAGES)('refuses a write that another site made a browser send: %j', async (headers) => {
    const before = await count(api);
    const answer = await post(headers);
    expect([answer.status, kindOf(answer)]).toEqual([403, 'origin-refused']);
    expect(await count(api)).toBe(before);
  });

  it.each(FOREIGN_HOSTS)(
    'refuses a write under the name %j, which may be rebound to this machine',
    async (host) => {
      const before = await count(api);
      const answer = await post({ Host: host, 'X-Forwarded-Host': `127.0.0.1:${port}` });
      expect([answer.status, kindOf(answer)]).toEqual([403, 'host-refused']);
      expect(await count(api)).toBe(before);
    },
  );

  it.each([
    ['POST', '/articles'],
    ['PUT', '/articles/some'],
    ['DELETE', '/articles/some'],
    ['POST', '/articles/some/translations'],
  ])('%s %s is refused to another site', async (method, path) => {
    const answer = await api(method, path, { headers: { Origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
  });

  it.each(['/articles', '/articles/some/translations', '/articles/some/delete', '/sign-in', '/sign-out'])(
    'the form %s is refused to another site, with a page',
    async (path) => {
      const headers = { ...FORM, Origin: 'https://evil.example' };
      const { status, headers: answered } = await server.ask(path, {
        method: 'POST',
        body: 'text=Kami',
        headers,
      });
      expect([status, answered['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    },
  );

  it.each(FOREIGN_HOSTS)('answers no read under the name %j', async (host) => {
    for (const path of [`/articles/${article}`, `/api/v1/articles/${article}`, `/embed/${article}`, '/']) {
      expect((await server.ask(path)).status).toBe(200);
      const headers = { Host: host, 'X-Forwarded-Host': `127.0.0.1:${port}` };
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status, text } = await server.ask(path, { method, headers });
        expect([path, method, status, text.includes('Kami')]).toEqual([path, method, 421, false]);
      }
    }
  });

  it('answers probes under any name', async () => {
    for (const path of ['/health/live', '/health/ready', '/api/v1/health/live', '/api/v1/health/ready'])
      expect((await server.ask(path, { headers: { Host: 'evil.example' } })).status).toBe(200);
    expect((await server.ask('/metrics', { headers: { Host: 'evil.example' } })).status).toBe(421);
  });

  it('CORS allows no other site to read or write', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' };
    const preflight = await api('OPTIONS', '/articles/some', { headers });
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('behind a proxy, with PUBLIC_URL', () => {
  it('writes are accepted at PUBLIC_URL and from programs on this machine only', async () => {
    const settings = { publicUrl: 'https://sejajar.example.org', trustProxy: true };
    const server = await startServer({ settings });
    const api = await createApi(server);
    const post = async (headers: Record<string, string>) =>
      (await api('POST', '/articles', { body: 'Kami siap.', headers: { ...PLAIN, ...headers } })).status;
    const Origin = 'https://sejajar.example.org';
    expect(await post({ Host: 'sejajar.example.org', Origin })).toBe(201);
    expect(await post({ Host: 'sejajar.example.org:443', Origin })).toBe(201);
    expect(await post({ Origin })).toBe(201);
    expect(await post({})).toBe(201);
    expect(await post({ Host: 'sejajar.example.org', Origin: 'https://evil.example' })).toBe(403);
    expect(await post({ Host: 'other.example.org', 'X-Forwarded-Host': 'sejajar.example.org' })).toBe(403);
    const read = async (Host: string) => (await server.ask('/', { headers: { Host } })).status;
    expect([await read('sejajar.example.org'), await read('127.0.0.1')]).toEqual([200, 200]);
    expect([await read('other.example.org'), await read('sejajar.example.org.evil.example')]).toEqual([
      421, 421,
    ]);
    await server.close();
  });
});

describe('with ADMIN_TOKEN', () => {
  let server: TestServer;
  let api: Api;
  const post = (headers: Record<string, string>) =>
    api('POST', '/articles', { body: 'Kami siap.', headers: { ...PLAIN, ...headers } });
  const signIn = (form: Record<string, string>, headers = {}) =>
    server.ask('/sign-in', {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { ...FORM, ...headers },
    });
  const cookieOf = ({ headers }: HttpAnswer) =>
    headers['set-cookie']!.find((cookie) => cookie.includes('session='))!;

  beforeAll(async () => {
    server = await startServer({ settings: { adminToken: TOKEN, host: '0.0.0.0' } });
    api = await createApi(server);
  });
  afterAll(() => server.close());

  it('reading is open, and writing needs the token', async () => {
    expect((await api('GET', '/articles')).status).toBe(200);
    for (const headers of [
      {},
      { Authorization: `Basic ${TOKEN}` },
      { Authorization: TOKEN },
      { Cookie: 'session=x.y.z' },
    ]) {
      const answer = await post(headers);
      expect([answer.status, kindOf(answer)]).toEqual([401, 'unauthorized']);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
    }
    expect((await post({ Authorization: `Bearer ${TOKEN}x` })).status).toBe(401);
    expect((await post({ Authorization: `bearer ${TOKEN}` })).status).toBe(201);
  });

  it('a write without the token is refused before its body is read', async () => {
    const answer = await api('POST', '/articles', { body: 'a'.repeat(3_000_000), headers: PLAIN });
    expect(answer.status).toBe(401);
  });

  it('a page that needs the token leads to the sign-in, and back', async () => {
    const asked = await server.ask('/articles/some/delete');
    expect([asked.status, asked.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Farticles%2Fsome%2Fdelete',
    ]);
    const answer = await signIn({ token: TOKEN, next: '/articles/some/delete' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/articles/some/delete']);
    expect(cookieOf(answer)).toMatch(
      /^session=[^;]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('a session may write, until it is signed out or its signature is wrong', async () => {
    const session = cookieOf(await signIn({ token: TOKEN })).split(';', 1)[0]!;
    expect((await post({ Cookie: `lng=fr; ${session}` })).status).toBe(201);
    const later = session.replace(/=\d+/, (expires) => `=${Number(expires.slice(1)) + 1000}`);
    expect((await post({ Cookie: later })).status).toBe(401);
    const out = await server.ask('/sign-out', { method: 'POST', headers: { Cookie: session } });
    expect(cookieOf(out)).toMatch(/^session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  });

  it('a signed-out session is over for every copy of its cookie, every server, and after a restart', async () => {
    const one = await startServer({ settings: { adminToken: TOKEN } });
    const other = await startServer({ settings: { adminToken: TOKEN }, folder: one.folder });
    const signInAt = (at: TestServer) =>
      at.ask('/sign-in', { method: 'POST', body: `token=${TOKEN}`, headers: FORM });
    const preview = async (at: TestServer, Cookie: string) => {
      const headers = { ...PLAIN, Cookie };
      return (await at.ask('/api/v1/previews', { method: 'POST', body: 'Kami.', headers })).status;
    };
    const [ended = '', kept = ''] = [cookieOf(await signInAt(one)), cookieOf(await signInAt(one))].map(
      (cookie) => cookie.split(';', 1)[0],
    );
    expect([await preview(one, ended), await preview(other, ended)]).toEqual([200, 200]);
    await one.ask('/sign-out', { method: 'POST', headers: { Cookie: ended } });
    expect([await preview(one, ended), await preview(other, ended)]).toEqual([401, 401]);
    expect((await one.ask('/', { headers: { Cookie: ended } })).text).not.toContain('href="/add"');
    expect([await preview(one, kept), await preview(other, kept)]).toEqual([200, 200]);
    await other.close();
    await one.stop();
    const restarted = await startServer({ settings: { adminToken: TOKEN }, folder: one.folder });
    expect([await preview(restarted, ended), await preview(restarted, kept)]).toEqual([401, 200]);
    await restarted.close();
    await one.close();
  });

  it('a request of another site is refused in spite of a session', async () => {
    const Cookie = cookieOf(await signIn({ token: TOKEN })).split(';', 1)[0]!;
    expect((await post({ Cookie, Origin: 'https://evil.example' })).status).toBe(403);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '',
  ])('leads nobody away: %j', async (next) => {
    const { headers } = await signIn({ token: TOKEN, next });
    expect(headers.location).toMatch(/^\/(?!\/)/);
    expect(new URL(headers.location!, 'http://here').host).toBe('here');
    const page = await server.ask(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.text).toContain('<input type="hidden" name="next" value="/');
  });

  it('forms that write are shown only after signing in', async () => {
    const Cookie = cookieOf(await signIn({ token: TOKEN })).split(';', 1)[0]!;
    expect((await server.ask('/')).text).not.toContain('href="/add"');
    expect(
      (await server.ask('/', { headers: { Authorization: `Bearer ${TOKEN}` } })).text,
      'no page tells whether a token is right',
    ).not.toContain('href="/add"');
    expect((await server.ask('/', { headers: { Cookie } })).text).toContain('href="/add"');
  });

  it('a wrong token shows the form again, without the token', async () => {
    const answer = await signIn({ token: 'wrong-guess', next: '/articles/a' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('value="/articles/a"');
    expect(answer.text).not.toContain('wrong-guess');
  });

  it('the log has no token, no cookie and no query', async () => {
    await server.ask('/?secret=hush', { headers: { Cookie: 'session=hush', Authorization: 'Bearer hush' } });
    expect(server.log.join('\n')).not.toMatch(new RegExp(`hush|${TOKEN}`));
    expect(server.log.length).toBeGreaterThan(0);
  });

  it('a client that guesses tokens must wait, by form or by header', async () => {
    const guessed = await startServer({ settings: { adminToken: TOKEN } });
    const ask = await createApi(guessed);
    const guess = () => ask('DELETE', '/articles/some', { headers: { Authorization: 'Bearer guess' } });
    const statuses = await Promise.all(Array.from({ length: 21 }, guess));
    expect(statuses.map(({ status }) => status).filter((status) => status === 401)).toHaveLength(20);
    const refused = await ask('DELETE', '/articles/some', { headers: { Authorization: `Bearer ${TOKEN}` } });
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    const form = await guessed.ask('/sign-in', { method: 'POST', body: `token=${TOKEN}`, headers: FORM });
    expect([form.status, form.headers['retry-after'] !== undefined]).toEqual([429, true]);
    expect((await ask('DELETE', '/articles/some')).status, 'who does not guess is not counted').toBe(401);
    await guessed.close();
  });
});

describe('TRUST_PROXY=true, where a client chooses its address', () => {
  it.each([
    ['in front', (guess: number) => `9.9.${guess}.1, 8.8.8.8`],
    ['at the end', (guess: number) => `8.8.8.8, 9.9.${guess}.1`],
    ['alone', (guess: number) => `2001:db8:${guess}::1`],
  ])('guesses from new addresses %s must wait, and the right token never does', async (_name, forwarded) => {
    const server = await startServer({ settings: { adminToken: TOKEN, trustProxy: true } });
    const api = await createApi(server);
    const ask = async (guess: number, token: string) => {
      const headers = { 'X-Forwarded-For': forwarded(guess), Authorization: `Bearer ${token}` };
      return (await api('DELETE', '/articles/some', { headers })).status;
    };
    const statuses: number[] = [];
    for (let guess = 0; guess < 30; guess++) statuses.push(await ask(guess, 'guess'));
    expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(10).fill(429)]);
    expect([await ask(99, TOKEN), await ask(0, TOKEN)]).toEqual([404, 404]);
    await server.close();
  });
});

describe('over https', () => {
  it('cookies are bound to the host, and HSTS is sent', async () => {
    const settings = { adminToken: TOKEN, publicUrl: 'https://sejajar.example.org' };
    const server = await startServer({ settings });
    const headers = { ...FORM, Host: 'sejajar.example.org', Origin: settings.publicUrl };
    const answer = await server.ask('/sign-in', { method: 'POST', body: `token=${TOKEN}`, headers });
    const cookie = answer.headers['set-cookie']![0]!;
    expect(cookie).toMatch(/^__Host-session=[^;]+;.* Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
    const page = await server.ask('/', { headers: { Cookie: cookie.split(';', 1)[0]! } });
    expect(page.text).toContain('href="/add"');
    await server.close();
  });
});

describe('RATE_LIMIT', () => {
  it('a client that exceeds RATE_LIMIT must wait', async () => {
    const server = await startServer({ settings: { rateLimit: 3 } });
    const statuses = [];
    for (let request = 0; request < 4; request++)
      statuses.push((await server.ask('/api/v1/articles')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await server.ask('/');
    expect(refused.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await server.ask('/health/live')).status).toBe(200);
    await server.close();
  });

  it('what a client does at one process counts in the others', async () => {
    const one = await startServer({ settings: { rateLimit: 10 } });
    const other = await startServer({ folder: one.folder, settings: { rateLimit: 10 } });
    for (let request = 0; request < 8; request++) await one.ask('/api/v1/articles');
    const statuses: number[] = [];
    const untilRefused = async () => {
      statuses.push((await other.ask('/api/v1/articles')).status);
      return statuses.at(-1);
    };
    await expect.poll(untilRefused, { interval: 1_200, timeout: 10_000 }).toBe(429);
    expect(statuses.length).toBeLessThan(8);
    await other.close();
    await one.close();
  });

  it('wrong tokens that a client sends to one process count in the others', async () => {
    const settings = { adminToken: 'open-sesame-0123456789' };
    const one = await startServer({ settings });
    const other = await startServer({ folder: one.folder, settings });
    const guess = (server: TestServer, token: string) =>
      server.ask('/api/v1/articles', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: '{}',
      });
    for (let attempt = 0; attempt < 19; attempt++) await guess(one, `wrong-${attempt}`);
    const statuses: number[] = [];
    const untilRefused = async () => {
      statuses.push((await guess(other, 'wrong')).status);
      return statuses.at(-1);
    };
    await expect.poll(untilRefused, { interval: 1_200, timeout: 10_000 }).toBe(429);
    expect(statuses.length).toBeLessThan(5);
    expect((await guess(other, settings.adminToken)).status).toBe(429);
    await other.close();
    await one.close();
  });

  it('there is no limit without RATE_LIMIT', async () => {
    const server = await startServer();
    const answers = await Promise.all(Array.from({ length: 300 }, () => server.ask('/api/v1/articles')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await server.close();
  });
});
