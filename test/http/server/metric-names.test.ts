import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProbeApp } from '../../../src/http/probe-app.ts';
import { listen } from '../../../src/http/server/listen.ts';
import pino from 'pino';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const ROOT = `${import.meta.dirname}/../../..`;
const FILES = [
  'deploy/prometheus/alerts.yml',
  'deploy/prometheus/alerts.test.yml',
  ...readdirSync(`${ROOT}/deploy/grafana`).map((name) => `deploy/grafana/${name}`),
];
const METRIC = /\b(?:sejajar|nodejs|process)_\w+/g;
/** Of Prometheus itself, for each process that it asks. */
const OF_PROMETHEUS = ['job', 'instance'];

let server: TestServer;
let deepl: DeeplServer;
let web: string;
let worker: string;

/** A server that has answered, billed, and been refused by its budget, so that every label occurs. */
beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url, budget: 20 });
  for (const content of ['Kami siap.', 'Kapal itu berlayar jauh sekali ke arah timur.']) {
    const { article } = await server.services.intake.add({ content, format: 'text' });
    await server.ask(`/api/v1/articles/${article.id}/translations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
      body: JSON.stringify({ targets: ['en'] }),
    });
    await server.ask(`/api/v1/articles/${article.id}`);
  }
  web = (await server.ask('/metrics')).text;
  const probes = await listen(createProbeApp({ services: server.services, log: pino({ level: 'silent' }) }), {
    host: '127.0.0.1',
    port: 0,
  });
  worker = await (await fetch(`${probes.url}/metrics`)).text();
  await probes.close();
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

const typesIn = (text: string) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
const labelsIn = (text: string) => new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, label]) => label!));

describe.each(FILES)('%s', (file) => {
  const content = readFileSync(`${ROOT}/${file}`, 'utf8').replaceAll('\\"', '"');

  it('asks only for metrics that a server or a worker has', () => {
    const named = [...new Set(content.match(METRIC))];
    expect(named.length).toBeGreaterThan(5);
    const present = new Set([...typesIn(web), ...typesIn(worker)]);
    expect(named.filter((name) => !present.has(name))).toEqual([]);
  });

  it('asks only for labels that they have', () => {
    const chosen = [...content.matchAll(/[{,] ?(\w+)(?:=|!=|=~|!~)"/g)].map(([, label]) => label!);
    const grouped = [...content.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/, ?/));
    const present = new Set([...labelsIn(web), ...labelsIn(worker), ...OF_PROMETHEUS]);
    expect(chosen.length).toBeGreaterThan(0);
    expect([...chosen, ...grouped].filter((label) => !present.has(label))).toEqual([]);
  });
});

it('docs/operations.md lists every metric of Sejajar, and no other', () => {
  const named = readFileSync(`${ROOT}/docs/operations.md`, 'utf8').match(/\bsejajar_\w+/g) ?? [];
  const present = [...typesIn(web), ...typesIn(worker)].filter((name) => name.startsWith('sejajar_'));
  expect([...new Set(named)].toSorted()).toEqual([...new Set(present)].toSorted());
});
