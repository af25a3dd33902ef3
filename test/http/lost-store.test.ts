import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startServer } from '../support/http-server.ts';

it('a server whose store was removed is not ready, and confirms no write', async () => {
  const server = await startServer({ offline: true });
  const file = join(server.folder, 'sejajar.db');
  const add = () =>
    server.ask('/api/v1/articles', {
      method: 'POST',
      body: 'Hilang.',
      headers: { 'Content-Type': 'text/plain' },
    });
  expect((await add()).status).toBe(201);
  expect((await server.ask('/health/ready')).status).toBe(200);
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
  await vi.waitFor(async () => expect((await server.ask('/health/ready')).status).toBe(503), {
    timeout: 5_000,
  });
  expect((await server.ask('/health/live')).status).toBe(200);
  const refused = await add();
  const page = await server.ask('/articles', {
    method: 'POST',
    body: 'text=Hilang',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect([refused.status, page.status]).toEqual([503, 503]);
  expect(JSON.parse(refused.text)).toMatchObject({
    type: 'urn:sejajar:problem:store-lost',
    path: 'sejajar.db',
  });
  for (const { text } of [refused, page]) {
    expect(text).toContain('sejajar.db');
    expect(text, 'no path of the machine').not.toContain(server.folder);
  }
  const logged = server.log.filter((line) => line.includes('refused') && line.includes(file));
  expect(logged, 'the log has it').toHaveLength(2);
  await server.close();
});
