import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTmx } from '../../src/interchange/tmx/tmx-write.ts';
import type { Program, Server } from './program.ts';

/** A paragraph and its translations by language; an absent language has no translation. */
export interface ParallelRow {
  readonly id: string;
  readonly en?: string;
  readonly fr?: string;
}

/** Adds an article of these paragraphs, imports its translations, and returns its id. */
export async function addParallelText(
  program: Program,
  server: Server,
  rows: readonly ParallelRow[],
): Promise<string> {
  const units = rows
    .map(({ id, ...translations }) => ({
      sourceLanguage: 'id',
      source: id,
      translations: Object.entries(translations).map(([language, text]) => ({ language, text })),
    }))
    .filter(({ translations }) => translations.length > 0);
  const file = { sourceLanguage: 'id', units, createdAt: '2026-11-23T10:00:00.000Z', version: '1' };
  writeFileSync(join(program.folder, 'texts.tmx'), writeTmx(file));
  const { code, stderr } = await program.run(['import', 'texts.tmx']);
  if (code !== 0) throw new Error(stderr);
  const added = await fetch(`${server.url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: rows.map(({ id }) => id).join('\n\n'),
  });
  return ((await added.json()) as { id: string }).id;
}
