/**
 * `npx tsx .ci/check-proxy.mjs` after `npm run build`: what has to work through Caddy with
 * deploy/Caddyfile. Fails at the first fault.
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { URL } from 'node:url';
import { freePort } from '../bench/free-port.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createProgram } from '../test/support/program.ts';

const TOKEN = 'open-sesame-0123456789';
const Authorization = `Bearer ${TOKEN}`;
const site = `http://127.0.0.1:${await freePort()}`;
const deepl = await startDeepl({ latencyMilliseconds: 1_000 });
const program = createProgram({
  ADMIN_TOKEN: TOKEN,
  TRUST_PROXY: '1',
  PUBLIC_URL: site,
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
});
const { url } = await program.serve();
const home = mkdtempSync(join(tmpdir(), 'sejajar-caddy-'));
const caddyfile = join(import.meta.dirname, '../deploy/Caddyfile');
const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', caddyfile], {
  env: {
    PATH: process.env.PATH,
    HOME: home,
    SITE_ADDRESS: site,
    UPSTREAM_HOST: '127.0.0.1',
    UPSTREAM_PORT: new URL(url).port,
  },
  stdio: 'ignore',
});

/** Without what `fetch` decodes by itself. */
function ask(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(site + path, { method, headers }, (answer) => {
      const chunks = [];
      const at = performance.now();
      answer.on('data', (chunk) => chunks.push({ chunk, milliseconds: performance.now() - at }));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks.map(({ chunk }) => chunk));
        resolve({ status: answer.statusCode, headers: answer.headers, bytes, chunks });
      });
    });
    sent.on('error', reject).end(body);
  });
}

try {
  for (let time = 0; time < 50; time++) {
    if (
      await ask('/health/ready').then(
        ({ status }) => status === 200,
        () => false,
      )
    )
      break;
    await sleep(100);
  }
  for (const path of ['/metrics', '/metrics/', '/api/v1/metrics'])
    assert.equal((await ask(path)).status, 404);

  const content = 'Kami siap berunding.\n\n'.repeat(200);
  const added = await ask('/api/v1/articles', {
    method: 'POST',
    headers: { Authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ content, format: 'text', targets: ['en'] }),
  });
  assert.equal(added.status, 201);
  const path = added.headers.location;

  const events = await ask(`${path}/events`);
  assert.match(String(events.headers['content-type']), /^text\/event-stream/);
  assert.match(events.bytes.toString(), /event: done/);
  // The first events came while the engine was still busy.
  assert.ok(events.chunks[0].milliseconds < events.chunks.at(-1).milliseconds - 400, 'events are held back');

  const tags = new Set();
  for (const coding of ['identity', 'gzip', 'br']) {
    const { status, headers } = await ask(path, { headers: { 'Accept-Encoding': coding } });
    assert.deepEqual([status, headers['content-encoding'] ?? 'identity'], [200, coding]);
    assert.equal(headers['cache-control'], 'public, no-cache');
    tags.add(headers.etag);
    const known = await ask(path, { headers: { 'Accept-Encoding': coding, 'If-None-Match': headers.etag } });
    assert.equal(known.status, 304);
  }
  assert.equal(tags.size, 3);

  const big = 'kata '.repeat(380_000);
  const upload = (body) =>
    ask('/api/v1/previews', {
      method: 'POST',
      headers: { Authorization, 'Content-Type': 'text/plain' },
      body,
    });
  assert.equal((await upload(big)).status, 200);
  assert.equal((await upload(big.repeat(2))).status, 413);

  // An invented address does not make another client.
  const guesses = [];
  for (let time = 0; time < 22; time++) {
    const headers = { Authorization: `Bearer wrong${time}`, 'X-Forwarded-For': `10.0.0.${time}` };
    guesses.push((await ask('/api/v1/usage', { headers })).status);
  }
  assert.deepEqual(guesses.slice(-2), [429, 429]);
  console.log('pages, events, codings, tags, uploads and addresses pass through Caddy as they should');
} finally {
  caddy.kill();
  await program.remove();
  await deepl.close();
  rmSync(home, { recursive: true });
}
