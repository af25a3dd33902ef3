import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../support/program.ts';

/** Of util-linux: runs a command at a terminal of its own, and repeats what it wrote. */
const SCRIPT = '/usr/bin/script';

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(20);
  }
}

describe.skipIf(process.platform !== 'linux' || !existsSync(SCRIPT))('the log at a terminal', () => {
  it('is a line to read for each request, with its id, and without query, text and control characters', async () => {
    const program = createProgram();
    onTestFinished(() => program.remove());
    writeFileSync(join(program.folder, '.env'), 'DEEPL_AUTHKEY=rahasia\n');
    const env = { PATH: process.env['PATH'], HOME: program.folder, LANG: 'C', PORT: '0', OFFLINE: 'true' };
    const child = spawn(SCRIPT, ['-qefc', program.command(['serve']), '/dev/null'], {
      cwd: program.folder,
      env: { ...env, TERM: 'xterm', NO_COLOR: '1' },
    });
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (screen += chunk));
    const ended = new Promise((resolve) => child.once('close', resolve));
    const url = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(screen)?.[0]);

    const answer = await fetch(`${url}/none%1B[2J?q=rahasia`);
    const id = String(answer.headers.get('X-Request-Id'));
    const line = await until(() => screen.split('\r\n').find((each) => each.includes(id)));
    child.stdin.write('\u0003');
    await ended;

    expect(line).toMatch(
      /^\[\d\d:\d\d:\d\d\] INFO: GET \/none%1B\[2J 404 \d+ ms \S+ \(request completed\)\s*$/,
    );
    for (const said of [
      'WARN: DEEPL_AUTHKEY is not a setting. Did you mean DEEPL_AUTH_KEY?',
      `address: ${url}`,
      'data/sejajar.db',
      'engines: none: OFFLINE is true',
      'budget: no limit',
      '.env: read from /',
      'may write: anyone on this machine, because ADMIN_TOKEN is not set',
    ])
      expect(screen).toContain(said);
    expect(screen).not.toContain('rahasia');
    expect(screen).not.toContain('"level":');
    expect(screen).not.toMatch(/\u001b/);
  });

  it('stays JSON if standard error is no terminal', async () => {
    const program = createProgram({ OFFLINE: 'true' });
    onTestFinished(() => program.remove());
    const server = await program.serve();
    await fetch(`${server.url}/none`);
    const { stderr } = await server.stop();
    const line = stderr.split('\n').find((each) => each.includes('"/none"'));
    expect(JSON.parse(String(line))).toMatchObject({
      level: 30,
      req: { path: '/none' },
      res: { status: 404 },
    });
  });
});
