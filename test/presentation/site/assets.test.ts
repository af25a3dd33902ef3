import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAssets } from '../../../src/presentation/site/assets.ts';

describe('assets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('have an address that changes with their content, and no other', () => {
    writeFileSync(join(folder, 'style.css'), 'a{}');
    const first = readAssets(folder).url('style.css');
    expect(first).toMatch(/^\/assets\/style\.[0-9a-f]{16}\.css$/);
    expect(readAssets(folder).url('style.css')).toBe(first);
    writeFileSync(join(folder, 'style.css'), 'b{}');
    expect(readAssets(folder).url('style.css')).not.toBe(first);
  });

  test('come with their type; what is no asset is left out', () => {
    for (const name of ['a.css', 'b.js', 'c.svg', 'd.js.map', 'e.html'])
      writeFileSync(join(folder, name), name);
    const { files } = readAssets(folder);
    expect(files.map(({ contentType }) => contentType)).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/svg+xml',
    ]);
    expect(files[0]!.body.toString()).toBe('a.css');
  });

  test('that were not built cause an error that names them', () => {
    expect(() => readAssets(folder).url('style.css')).toThrow(/style\.css was not built/);
  });
});
