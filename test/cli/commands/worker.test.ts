import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DATABASES } from '../../support/databases.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../../support/deepl-server.ts';
import { createProgram, type Program, type Started } from '../../support/program.ts';

describe.each(DATABASES)('a server and workers on one store in $name', ({ address }) => {
  async function prepare(latencyMilliseconds: number) {
    const environment = await address();
    const deepl = await startDeepl({ latencyMilliseconds });
    const program = createProgram({
      ...environment,
      DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
      DEEPL_SERVER_URL: deepl.url,
    });
    onTestFinished(async () => {
      await program.remove();
      await deepl.close();
    });
    const server = program.start(['serve', '--no-jobs'], { environment: { PORT: '0' } });
    const url = await server.says(/(http:\/\/[\w.:[\]]+)/);
    return { deepl, program, server, url };
  }

  const startWorker = async (program: Program): Promise<Started> => {
    const worker = program.start(['worker'], { input: null });
    await worker.says(/\n/);
    return worker;
  };

  it('a server that starts no jobs leaves them to a worker, and shows what the worker does', async () => {
    const { deepl, program, url } = await prepare(0);
    const id = await add(url, ['Kami siap berunding.'], ['en', 'fr']);
    await sleep(1_000);
    expect(deepl.requests).toEqual([]);
    await startWorker(program);
    expect(await untilTranslated(url, id, 1)).toBe(true);
    const waited = await fetch(`${url}/api/v1/articles/${id}/translations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
      body: JSON.stringify({ targets: ['de'] }),
    });
    expect(waited.status).toBe(200);
    expect(await waited.json()).toMatchObject({ coverage: { de: { translated: 1, total: 1 } } });
  });

  it('two workers send each text once', async () => {
    const { deepl, program, url } = await prepare(50);
    await Promise.all([startWorker(program), startWorker(program)]);
    const shared = ['Teks yang sama di semua artikel.', 'Dan satu lagi.'];
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) => add(url, [...shared, `Teks sendiri nomor ${at}.`], ['en'])),
    );
    for (const id of ids) expect(await untilTranslated(url, id, 3)).toBe(true);
    expect(deepl.repeats()).toEqual([]);
  });

  it('the work of a worker that is killed continues in another one within ten seconds', async () => {
    const { deepl, program, url } = await prepare(400);
    const first = await startWorker(program);
    const texts = Array.from({ length: 300 }, (_, at) => `Kalimat panjang nomor ${at} di sini.`);
    const id = await add(url, texts, ['en']);
    await until(() => deepl.requests.length >= 2);
    await sleep(450);
    first.kill('SIGKILL');
    await first.ended;
    const stored = await translatedOf(url, id);
    const sent = deepl.requests.length;
    const killedAt = performance.now();
    await startWorker(program);
    await until(() => deepl.requests.length > sent);
    expect(performance.now() - killedAt).toBeLessThan(10_000);
    expect(await untilTranslated(url, id, texts.length)).toBe(true);
    // What was under way is sent again; what was stored is not.
    const again = deepl.repeats().map(({ text }) => text);
    expect(again.filter((text) => stored.has(text))).toEqual([]);
  });

  it('a worker ends when it is told to, and answers monitoring', async () => {
    const { program } = await prepare(0);
    const worker = program.start(['worker', '--port', '0'], { input: null });
    const url = await worker.says(/(http:\/\/[\w.:[\]]+)/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('sejajar_queue_jobs');
    expect((await fetch(`${url}/`)).status).toBe(404);
    worker.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
  });
});

async function add(url: string, texts: readonly string[], targets: readonly string[]): Promise<string> {
  const answer = await fetch(`${url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content: texts.join('\n\n'), format: 'text', targets }),
  });
  return ((await answer.json()) as { readonly id: string }).id;
}

/** The sources that have an English translation. */
async function translatedOf(url: string, id: string): Promise<ReadonlySet<string>> {
  const answer = await fetch(`${url}/api/v1/articles/${id}?targets=en`);
  const { paragraphs } = (await answer.json()) as {
    readonly paragraphs: readonly {
      readonly source: { readonly text: string };
      readonly translations: { readonly en: { readonly text: string | null } };
    }[];
  };
  const translated = paragraphs.filter(({ translations }) => translations.en.text !== null);
  return new Set(translated.map(({ source }) => source.text));
}

async function untilTranslated(url: string, id: string, count: number): Promise<boolean> {
  for (let attempt = 0; attempt < 250; attempt++) {
    if ((await translatedOf(url, id)).size === count) return true;
    await sleep(100);
  }
  return false;
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 250 && !condition(); attempt++) await sleep(50);
  expect(condition()).toBe(true);
}
