/**
 * `npx tsx bench/kill.ts`: translates an article in a process that is killed (SIGKILL) at twenty
 * random moments and restarted each time; each waits until the leases of the last one run out.
 * Prints how many stored answers were requested again (the promise is 0), and how many texts were in
 * flight at a kill and were therefore sent twice. Takes about two minutes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDeepl } from '../test/support/deepl-server.ts';
import { openHouseOn } from '../test/support/house.ts';

const KILLS = 20;
const TARGETS = ['en', 'fr'];

const [file, deeplUrl, id] = process.argv.slice(2);
if (file !== undefined) await translateUntilKilled(file, deeplUrl!, id!);
else await killAgainAndAgain();

async function translateUntilKilled(file: string, deeplUrl: string, id: string): Promise<void> {
  const house = await openHouseOn({ file, deeplUrl });
  process.send?.('open');
  await (
    await house.translating.translate(id, TARGETS)
  ).finished;
  await house.store.close();
  process.disconnect();
}

async function killAgainAndAgain(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sejajar-kill-'));
  const file = join(folder, 'sejajar.db');
  const deepl = await startDeepl({ latencyMilliseconds: 15 });
  try {
    const house = await openHouseOn({ file, deeplUrl: deepl.url });
    const texts = Array.from(
      { length: 4000 },
      (_, index) => `Paragraf nomor ${index} menceritakan perundingan damai di Bamako.`,
    );
    const { id } = await house.add(texts);
    await house.store.close();
    let sentAgain = 0;
    let kills = 0;
    for (;;) {
      const stored = await storedAnswers();
      const before = deepl.requests.length;
      const child = fork(fileURLToPath(import.meta.url), [file, deepl.url, id], {
        execArgv: ['--import', 'tsx'],
      });
      const ended = once(child, 'exit');
      await once(child, 'message');
      if (kills < KILLS) {
        // While it waits for the leases of the last one, there is nothing to lose.
        while (deepl.requests.length === before && child.exitCode === null) await sleep(5);
        await Promise.race([sleep(Math.random() * 130), ended]);
        if (child.exitCode === null) kills += child.kill('SIGKILL') ? 1 : 0;
      }
      await ended;
      // Requests of the killed process may still arrive.
      await sleep(50);
      for (const request of deepl.requests.slice(before)) {
        sentAgain += request.texts.filter((text) =>
          stored.get(request.target.toUpperCase())!.has(text),
        ).length;
      }
      if (child.exitCode === 0) break;
    }
    const complete = await storedAnswers();
    console.log(`kills                        ${kills}`);
    console.log(`stored answers sent again    ${sentAgain}`);
    console.log(
      `in flight at a kill, sent twice ${deepl.repeats().length} of ${texts.length * TARGETS.length}`,
    );
    console.log(
      `complete                     ${[...complete.values()].every((answers) => answers.size === texts.length)}`,
    );
  } finally {
    await deepl.close();
    await rm(folder, { recursive: true, force: true });
  }

  async function storedAnswers(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const house = await openHouseOn({ file, deeplUrl: deepl.url });
    const read = await house.store.articles.list({ reader: 'writer', limit: 1, targets: TARGETS });
    const revision = await house.store.articles.revision(read.items[0]!.id);
    const texts = revision!.paragraphs.map((paragraph) => paragraph.text);
    const [en, fr] = await Promise.all(
      TARGETS.map((target) => house.store.memory.lookUp('id', target, texts)),
    );
    await house.store.close();
    return new Map([
      ['EN-GB', new Set(en!.keys())],
      ['FR', new Set(fr!.keys())],
    ]);
  }
}
