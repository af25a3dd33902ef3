import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { databasePath } from '../../../src/storage/sqlite/database-path.ts';

test.each([
  ['file:data/sejajar.db', resolve('data/sejajar.db')],
  ['file:./a b.db', resolve('a b.db')],
  ['file:../100%25.db', resolve('../100%25.db')],
  ['file:/var/lib/sejajar.db', '/var/lib/sejajar.db'],
  ['file:///var/lib/a%20b/sejajar.db', '/var/lib/a b/sejajar.db'],
  ['file://localhost/var/lib/sejajar.db', '/var/lib/sejajar.db'],
])('the database address %s means the file %s', (url, path) => {
  expect(databasePath(url)).toBe(path);
});

test.each([
  ['', ''],
  ['data/sejajar.db', 'data/sejajar.db'],
  ['file:', 'file:'],
  ['file:data/', 'file:data/'],
  ['file://host/a.db', 'file://host/a.db'],
  ['file:///a%2Fb.db', 'file:///a%2Fb.db'],
  ['file::memory:', 'file::memory:'],
  ['file:a.db?mode=ro', 'file:a.db?mode=…'],
  ['file:a\0.db', 'file:a\0.db'],
  ['postgres://localhost/sejajar', 'postgres://localhost/sejajar'],
  ['postgres://ani:r@hasia:1/@localhost/sejajar', 'postgres://ani:…@localhost/sejajar'],
  ['postgres://ani:rahasia', 'postgres://ani:…'],
  [
    'postgres://localhost/sejajar?user=ani&password=rahasia',
    'postgres://localhost/sejajar?user=…&password=…',
  ],
  ['host=localhost password=rahasia user=ani', 'host=localhost password=…'],
  ['ani:rahasia@localhost', 'ani:…@localhost'],
  ['rahasia@localhost', '…@localhost'],
  ['x'.repeat(500), 'x'.repeat(80)],
])('the database address %j is refused without revealing a secret in it', (url, value) => {
  const refused = {
    kind: 'setting-invalid',
    values: { name: 'DATABASE_URL', value, accepted: 'file' },
  };
  expect(() => databasePath(url)).toThrow(expect.objectContaining(refused));
});
