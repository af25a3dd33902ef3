import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../../src/http/server/listen.ts';
import { http } from '../../support/http-client.ts';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
const running: RunningServer[] = [];
const start = async (app = express(), where = LOOPBACK) => {
  const server = await listen({ listener: app, express: app }, where);
  running.push(server);
  return server;
};
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

describe('listening', () => {
  it('the server reports its address, also for port 0', async () => {
    const app = express().get('/', (_request, response) => response.send('here'));
    const { url } = await start(app);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect((await http(url)).text).toBe('here');
  });

  it('a port in use is reported with its number', async () => {
    const port = Number(new URL((await start()).url).port);
    await expect(start(express(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      kind: 'port-in-use',
      values: { host: '127.0.0.1', port },
    });
  });

  it('an address of another machine is reported as refused', async () => {
    await expect(start(express(), { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      kind: 'port-refused',
      values: { host: '192.0.2.1', port: 0, reason: 'EADDRNOTAVAIL' },
    });
  });
});

describe('closing', () => {
  it('a closing server sends the running answer and closes idle connections', async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      const app = express().get('/', (_request, response) => {
        answer = () => void response.send('late');
        resolve();
      });
      void start(app);
    });
    await expect.poll(() => running.length).toBe(1);
    const server = running[0]!;
    const { hostname, port } = new URL(server.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const reply = http(server.url);
    await asked;
    const closed = server.close();
    await once(idle.resume(), 'close');
    answer();
    expect((await reply).text).toBe('late');
    await closed;
    await server.closed;
    await expect(http(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
