/** Takes the README's picture: the sample article in the built program. `npm run screenshot`. */
import { join } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { createProgram } from '../test/support/program.ts';

const FILE = join(import.meta.dirname, '../docs/screenshot.png');

const program = createProgram({ OFFLINE: 'true' });
const browser = await launchBrowser();
try {
  const { url } = await program.serve();
  const listed = await program.run(['list', '--json']);
  const [sample] = (JSON.parse(listed.stdout) as { items: { id: string }[] }).items;
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    locale: 'en',
    colorScheme: 'light',
  });
  await page.goto(`${url}/articles/${sample!.id}`);
  await page.screenshot({ path: FILE });
} finally {
  await browser.close();
  await program.remove();
}
