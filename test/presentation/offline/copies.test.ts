import { expect, test } from 'vitest';
import { versionOf } from '../../../src/presentation/offline/copies.ts';

test('a copy tells its version, even if it was saved when copies had an entity tag only', () => {
  expect(versionOf({ version: 12, etag: '"x"' })).toBe(12);
  expect(versionOf({ etag: '"v7-4f1c0a2b-br"' })).toBe(7);
});
