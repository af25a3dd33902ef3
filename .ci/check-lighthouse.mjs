/**
 * `npx tsx .ci/check-lighthouse.mjs` after `npm run build` and `npm ci --prefix .ci`: the sample's page as Lighthouse judges it, on a desktop and on a
 * phone. Fails below 100 in accessibility, best practices or SEO, below 98 in performance (the median), and for any shift of the layout.
 */
import { createServer } from 'node:net';
import desktop from 'lighthouse/core/config/desktop-config.js';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../test/support/browser.ts';
import { createProgram } from '../test/support/program.ts';

const RUNS = 5;
const LEAST = { accessibility: 1, 'best-practices': 1, seo: 1, performance: 0.98 };

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const program = createProgram({ LOG_LEVEL: 'silent', OFFLINE: 'true' });
const faults = [];
try {
  const { url } = await program.serve();
  const { items } = await (await fetch(`${url}/api/v1/articles`)).json();
  for (const [form, config] of [
    ['desktop', desktop],
    ['phone', undefined],
  ]) {
    const results = [];
    for (let run = 0; run < RUNS; run++) {
      const flags = { port, logLevel: 'error', onlyCategories: Object.keys(LEAST) };
      results.push((await lighthouse(`${url}/articles/${items[0].id}`, flags, config)).lhr);
    }
    for (const [category, least] of Object.entries(LEAST)) {
      const score = median(results.map((result) => result.categories[category].score));
      console.log(`${form}: ${category} ${Math.round(score * 100)}`);
      if (score >= least) continue;
      const { auditRefs } = results[0].categories[category];
      const poor = auditRefs
        .map(({ id }) => results[0].audits[id])
        .filter((audit) => audit.score !== null && audit.score < 1);
      faults.push(
        `${form}: ${category} ${score}: ${poor.map(({ id, displayValue = '' }) => `${id} ${displayValue}`).join(', ')}`,
      );
    }
    const shift = Math.max(...results.map((result) => result.audits['cumulative-layout-shift'].numericValue));
    console.log(`${form}: layout shift ${shift}`);
    if (shift > 0) faults.push(`${form}: layout shift ${shift}`);
  }
} finally {
  await browser.close();
  await program.remove();
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
