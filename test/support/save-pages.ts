/**
 * `npx tsx test/support/save-pages.ts FOLDER`: saves one of every kind of page, in each interface
 * language, for checkers that read files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyPage, getPage } from './pages.ts';
import { createProgram } from './program.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder?');
mkdirSync(folder, { recursive: true });

for (const token of [undefined, 'kata-sandi-yang-panjang']) {
  const program = createProgram({ LOG_LEVEL: 'silent', ...(token !== undefined && { ADMIN_TOKEN: token }) });
  try {
    const server = await program.serve();
    for (const page of await everyPage(server, token)) {
      for (const language of ['id', 'en', 'fr']) {
        const { html } = await getPage(server, page, language);
        const name = `${page.kind.replaceAll(/\W+/g, '-')}${token === undefined ? '' : '-signed-out'}.${language}.html`;
        writeFileSync(join(folder, name), html);
      }
    }
  } finally {
    await program.remove();
  }
}
