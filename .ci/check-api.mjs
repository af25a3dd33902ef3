/**
 * `npx tsx .ci/check-api.mjs` after `npm run build` and `npm ci --prefix .ci`: the description of
 * the API as linters judge it, with and without a token, and three clients that are generated from
 * it. Each is compiled and then adds an article, translates it with a stand-in for DeepL, and reads
 * it. Fails at the first fault.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'orval';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createProgram } from '../test/support/program.ts';

const HERE = import.meta.dirname;
const CLIENTS = join(HERE, 'clients');
const GENERATED = join(CLIENTS, 'generated');
/** None of these tools may look for news on the network. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', DO_NOT_TRACK: '1' };

/** Runs a tool of `.ci/package.json`. */
function run(tool, argv) {
  console.log(`$ ${tool} ${argv.join(' ')}`);
  execFileSync(join(HERE, 'node_modules/.bin', tool), argv, {
    cwd: HERE,
    stdio: 'inherit',
    env: { ...process.env, ...QUIET },
  });
}

async function describe(url, name) {
  const file = join(GENERATED, `${name}.json`);
  writeFileSync(file, await (await fetch(`${url}/api/v1/openapi.json`)).text());
  return file;
}

/** Without any warning. */
function lint(file) {
  run('redocly', ['lint', '--extends', 'recommended', '--max-problems', '20', file]);
  const warnings = execFileSync(
    join(HERE, 'node_modules/.bin/redocly'),
    ['lint', '--extends', 'recommended', '--format', 'json', file],
    { cwd: HERE, env: { ...process.env, ...QUIET }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (JSON.parse(warnings).problems.length > 0) throw new Error('Redocly warns');
  run('spectral', ['lint', '--ruleset', 'spectral.yaml', '--fail-severity', 'hint', file]);
}

rmSync(GENERATED, { recursive: true, force: true });
mkdirSync(GENERATED);
const deepl = await startDeepl();
const program = createProgram({
  LOG_LEVEL: 'silent',
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
});
try {
  const guarded = await program.serve({ ADMIN_TOKEN: 'a-token-that-nobody-guesses' });
  lint(await describe(guarded.url, 'guarded'));
  await guarded.stop();

  const { url } = await program.serve();
  const file = await describe(url, 'open');
  lint(file);
  run('openapi-typescript', [file, '--output', join(GENERATED, 'openapi-typescript.ts')]);
  run('openapi-ts', ['--input', file, '--output', join(GENERATED, 'hey-api')]);
  await generate({
    input: file,
    output: { target: join(GENERATED, 'orval.ts'), client: 'fetch', baseUrl: url },
  });
  for (const client of ['openapi-typescript', 'hey-api', 'orval']) {
    run('tsc', ['--project', join(CLIENTS, `${client}.tsconfig.json`)]);
    // Asynchronously, because the stand-in for DeepL is in this process.
    console.log(`$ clients/${client}.ts`);
    const { main } = await import(join(CLIENTS, `${client}.ts`));
    await main(url);
  }
} finally {
  await program.remove();
  await deepl.close();
}
