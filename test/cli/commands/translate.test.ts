import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startLibretranslate } from '../../support/libretranslate-server.ts';
import { createProgram, type Program } from '../../support/program.ts';

const FIRST = 'Kerja sama Prancis dan Mali harus berakhir.';
const SECOND = 'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan Mali.';
const CHARACTERS = FIRST.length + SECOND.length;

let deepl: DeeplServer;
let program: Program;

beforeEach(async () => {
  deepl = await startDeepl();
  program = createProgram({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url });
  writeFileSync(join(program.folder, 'berita.txt'), `${FIRST}\n\n${SECOND}\n`);
});

afterEach(async () => {
  await program.remove();
  await deepl.close();
});

async function add(): Promise<string> {
  return (await program.run(['add', 'berita.txt'])).stdout.trim();
}

describe('sejajar translate', () => {
  test('translates the missing paragraphs, prints what was billed, and shows progress on stderr', async () => {
    const id = await add();
    expect(deepl.requests).toHaveLength(0);
    const { code, stdout, stderr } = await program.run(['translate', id]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `en: 2 of 2 paragraphs (billed characters: ${CHARACTERS}, requests: 1)\n` +
        `fr: 2 of 2 paragraphs (billed characters: ${CHARACTERS}, requests: 1)\n`,
    );
    const done = `2/2 · ${CHARACTERS} characters`;
    expect(stderr.split('\n')).toEqual(expect.arrayContaining([`en ${done}`, `fr ${done}`]));
    expect(stderr).not.toContain('\u001b');
    expect(deepl.charactersBilled).toBe(2 * CHARACTERS);
    const { stdout: shown } = await program.run(['show', id]);
    expect(shown).toContain(`en [Machine translation] [EN-GB] ${SECOND}`);
  });

  test('sends no text that is the same in every language, and shows it in each', async () => {
    writeFileSync(join(program.folder, 'angka.txt'), `${FIRST}\n\n2025\n\nhttps://contoh.id/panen\n\n😀\n`);
    const { stdout: estimate } = await program.run(['estimate', 'angka.txt']);
    expect(estimate).toContain(String(FIRST.length));
    const { stdout: added } = await program.run(['add', 'angka.txt']);
    const id = added.trim();
    const { stdout } = await program.run(['translate', id]);
    expect(stdout).toContain(`en: 4 of 4 paragraphs (billed characters: ${FIRST.length}, requests: 1)`);
    expect(deepl.requests.map(({ texts }) => texts)).toEqual([[FIRST], [FIRST]]);
    const { stdout: shown } = await program.run(['show', id]);
    expect(shown).toContain('en [Same in every language] 2025');
    expect(shown).toContain('fr [Same in every language] https://contoh.id/panen');
    await program.run(['translate', id]);
    expect(deepl.requests).toHaveLength(2);
  });

  test('says which languages the budget is enough for, and translates these first', async () => {
    const id = await add();
    const environment = { MONTHLY_CHARACTER_BUDGET: String(CHARACTERS + 5) };
    const { code, stdout, stderr } = await program.run(['translate', id], { environment });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Within this month’s budget: en\. No longer within it: fr\.\n/);
    expect(stdout).toMatch(/^en: 2 of 2 paragraphs [^\n]*\nfr: 0 of 2 paragraphs /);
  });

  test('never requests a stored answer again: not later, not for another article, not by the server', async () => {
    await program.run(['translate', await add()]);
    const sent = deepl.requests.length;
    const other = await add();
    const { code, stdout, stderr } = await program.run(['translate', other, '--json']);
    expect(code).toBe(0);
    expect(stderr).toBe('Nothing is missing; nothing was sent.\n');
    expect(JSON.parse(stdout)).toEqual({
      id: other,
      targets: [
        { target: 'en', translated: 2, total: 2, billedCharacters: 0, requests: 0 },
        { target: 'fr', translated: 2, total: 2, billedCharacters: 0, requests: 0 },
      ],
    });
    const { url, stop } = await program.serve();
    const answer = await fetch(`${url}/api/v1/articles/${other}/translations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"targets":["en","fr"]}',
    });
    expect(answer.status).toBe(200);
    await stop();
    expect(deepl.requests).toHaveLength(sent);
  });

  test('ends at Ctrl-C, also while it waits for a busy engine', async () => {
    const id = await add();
    deepl.behave({ kind: 'status', status: 429, retryAfter: 25 });
    const started = program.start(['translate', id]);
    await vi.waitFor(() => expect(deepl.requests.length).toBe(2), { timeout: 10_000 });
    const asked = Date.now();
    started.kill('SIGINT');
    await started.ended;
    expect(Date.now() - asked).toBeLessThan(10_000);
  });

  test('translates into the requested languages', async () => {
    const id = await add();
    const { stdout } = await program.run(['translate', id, '--targets', 'en-US']);
    expect(stdout).toMatch(/^en-US: 2 of 2 /);
    expect(deepl.requests.map(({ target }) => target.toUpperCase())).toEqual(['EN-US']);
  });

  test('never sends a confidential article to another machine', async () => {
    const added = await program.run(['add', 'berita.txt', '--confidential', '--targets', 'en']);
    expect(added.code).toBe(1);
    expect(added.stderr).toContain('confidential');
    const { code } = await program.run(['translate', added.stdout.trim()]);
    expect(code).toBe(1);
    expect(deepl.requests).toHaveLength(0);
  });

  test('fails if paragraphs are still missing, and says how many and why', async () => {
    const id = await add();
    deepl.behave(({ target }) =>
      target.toUpperCase() === 'FR' ? { kind: 'status', status: 456 } : undefined,
    );
    const { code, stdout, stderr } = await program.run(['translate', id]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^en: 2 of 2 paragraphs .*\nfr: 0 of 2 paragraphs /);
    expect(stderr, 'while it runs').toMatch(/^fr 0\/2 · the engine’s quota is used up$/m);
    expect(stderr).toMatch(/^sejajar: fr: 2 of 2 paragraphs missing: .*quota/m);
  });

  test('prints each reason if paragraphs are missing for several', async () => {
    const id = await add();
    deepl.behave(({ texts }) =>
      texts.length === 1 && texts[0] === FIRST ? { kind: 'untranslated' } : { kind: 'status', status: 400 },
    );
    const { stderr } = await program.run(['translate', id, '--targets', 'en']);
    expect(stderr).toMatch(/^sejajar: en: 1 of 2 paragraphs missing: the engine refused this paragraph$/m);
    expect(stderr).toMatch(/^sejajar: en: 1 of 2 paragraphs missing: .*returned the original text/m);
  });

  test('translates again what a weaker engine made with --upgrade, and prints the price first', async () => {
    const libretranslate = await startLibretranslate();
    try {
      const environment = { LIBRETRANSLATE_URL: libretranslate.url };
      const id = await add();
      await program.run(['translate', id, '--targets', 'fr'], {
        environment: { ...environment, ENGINES: 'libretranslate' },
      });
      const kept = await program.run(['translate', id, '--targets', 'fr'], { environment });
      expect(kept.stdout).toContain('billed characters: 0, requests: 0');
      const price = `Would be billed: ${CHARACTERS} characters in 1 request`;
      const told = await program.run(['estimate', id, '--targets', 'fr', '--upgrade'], { environment });
      expect(told.stdout).toContain(price);
      expect(deepl.requests).toHaveLength(0);

      const { code, stdout, stderr } = await program.run(['translate', id, '--targets', 'fr', '--upgrade'], {
        environment,
      });
      expect(code).toBe(0);
      expect(stderr).toContain(price);
      expect(stdout).toContain(`billed characters: ${CHARACTERS}, requests: 1`);
    } finally {
      await libretranslate.close();
    }
  });

  test('fails in one line for an unknown article', async () => {
    const { code, stdout, stderr } = await program.run(['translate', 'tidak-ada']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^sejajar: [^\n]*tidak-ada[^\n]*\n$/);
  });
});

describe('sejajar add --targets', () => {
  test('translates immediately', async () => {
    const { code, stdout } = await program.run(['add', 'berita.txt', '--targets', 'en', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ coverage: { en: { translated: 2, total: 2 } } });
    expect(deepl.requests.map(({ target }) => target.toUpperCase())).toEqual(['EN-GB']);
  });

  test('keeps the article and fails if nothing can be translated', async () => {
    const { code, stdout, stderr } = await program.run(['add', 'berita.txt', '--targets', 'en'], {
      environment: { OFFLINE: 'true' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Added: [^\n]*\nsejajar: [^\n]*OFFLINE[^\n]*\n$/);
    expect((await program.run(['list'])).stdout).toContain(stdout.trim());
  });

  test('adds nothing if a target is the language of the text', async () => {
    const { code } = await program.run(['add', 'berita.txt', '--targets', 'en,id']);
    expect(code).toBe(2);
    expect((await program.run(['list'])).stdout).toBe('');
  });
});

describe('sejajar with OFFLINE=true', () => {
  const environment = { OFFLINE: 'true' };

  test('sends nothing, and shows the stored translations', async () => {
    const id = await add();
    await program.run(['translate', id, '--targets', 'en']);
    const sent = deepl.requests.length;
    const { code, stderr } = await program.run(['translate', id], { environment });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sejajar: [^\n]*OFFLINE[^\n]*\n$/);
    const { stdout } = await program.run(['show', id], { environment });
    expect(stdout).toContain(`en [Machine translation] [EN-GB] ${FIRST}`);
    expect(stdout).toContain('fr [Not translated: this server works offline]');
    expect(deepl.requests).toHaveLength(sent);
  });
});

describe('Ctrl-C', () => {
  test('stops a translation, keeps the answers, and says how to continue', async () => {
    const id = await add();
    deepl.behave(({ target }) =>
      target.toUpperCase() === 'FR' ? { kind: 'slow', milliseconds: 1_500 } : undefined,
    );
    const started = program.start(['translate', id]);
    await started.says('en 2/2');
    started.kill('SIGINT');
    const { code, stderr } = await started.ended;
    expect(code).toBe(130);
    expect(stderr).toContain(`sejajar translate ${id}`);
    expect(stderr).not.toMatch(/Error|^ +at /m);
    const billed = deepl.charactersBilled;
    expect((await program.run(['translate', id])).code).toBe(0);
    // The program waited for the running request, because it is billed.
    expect(deepl.charactersBilled).toBe(billed);
    expect(deepl.repeats()).toEqual([]);
  });

  test('ends a command that is waiting for its input', async () => {
    const started = program.start(['add', '-'], { input: null });
    // The command listens for signals once the store is open.
    await vi.waitUntil(() => existsSync(join(program.folder, 'data/sejajar.db')), 10_000);
    await sleep(500);
    started.kill('SIGINT');
    expect(await started.ended).toMatchObject({ code: 130, stdout: '' });
  });
});

describe('sejajar accept', () => {
  test('accepts the refused answer with the number that show prints, and no other', async () => {
    deepl.behave({ kind: 'wrong-language' });
    const id = await add();
    await program.run(['translate', id, '--targets', 'en']);
    const shown = (await program.run(['show', id])).stdout;
    const number = /^en \[Held-back answer from DeepL \((\d+)\)\] Dieser Satz/m.exec(shown)![1]!;
    const wrong = await program.run(['accept', id, 'p1', 'fr', number]);
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain(`There is no held-back answer ${number}`);
    expect((await program.run(['accept', id, 'p1', 'en', 'x'])).stderr).toContain(
      'is not the number of an answer',
    );
    const { code, stdout } = await program.run(['accept', id, 'p1', 'en', number]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Accepted, p1 en: Dieser Satz/);
    expect((await program.run(['show', id])).stdout).toContain('en [Machine translation] Dieser Satz');
  });
});
