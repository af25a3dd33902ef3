/**
 * `npm run build && npx tsx bench/one-bill.ts [--kills=100]`: 4 processes (2 servers, 2 workers) on
 * one PostgreSQL. First, 100 clients ask at once for the translations of articles that share
 * paragraphs: characters billed ÷ unique missing characters, and the ledger's sum.
 * With `--kills`, clients then write all the time, while random processes are killed (SIGKILL) and
 * restarted: confirmed writes that are lost, and stored answers that are requested again. Texts that
 * were in flight when a process was killed are counted apart. A few seconds for each kill.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Clients, createClients, type Reply, routeOf } from './acknowledged.ts';
import { type Member, startFleet } from './fleet.ts';
import { countPaidTwice } from './paid-twice.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '0' } } });
const KILLS = Number(values.kills);
const ASKERS = 100;
const ARTICLES = 8;
/** Each article has these of its own, and as many that half of the articles have. */
const OWN = 15;
const CLIENTS = 6;
const WRITES_BETWEEN_KILLS = 10;
const MOST_WAITING_MILLISECONDS = 10_000;
const LATENCY_MILLISECONDS = 50;
/** Leases run out, and the work of dead processes is taken over, in far less. */
const PATIENCE_MILLISECONDS = 60_000;
const EXAMPLES = 5;

const fleet = await startFleet(LATENCY_MILLISECONDS);
const { deepl, postgres } = fleet;
const unexpected = new Map<string, number>();
const examples: string[] = [];
let clients: Clients | undefined;
try {
  // The first one makes the tables.
  const members = [await fleet.start('web')];
  members.push(
    ...(await Promise.all((['web', 'worker', 'worker'] as const).map((kind) => fleet.start(kind)))),
  );
  const urls = members.filter(({ kind }) => kind === 'web').map(({ url }) => url);
  clients = createClients({ urls, onReply: noteUnexpected });
  await measureBill(clients);
  if (KILLS > 0) await measureKills(clients, members);
} finally {
  await clients?.close();
  await fleet.remove();
}

async function measureBill(load: Clients): Promise<void> {
  const texts = (topic: string) => Array.from({ length: OWN }, (_, at) => paragraphOf(topic, at));
  const sources = Array.from({ length: ARTICLES }, (_, at) => [
    ...texts(`kota ${at}`),
    ...texts(`desa ${at % 2}`),
  ]);
  const ids: string[] = [];
  for (const source of sources) {
    const body = source.join('\n\n');
    const added = await load.ask('POST', '/api/v1/articles', {
      headers: { 'Content-Type': 'text/plain' },
      body,
    });
    ids.push((JSON.parse(added.text) as { id: string }).id);
  }
  const before = await billed(load);
  const askers = Array.from({ length: ASKERS }, (_, at) =>
    load.ask('POST', `/api/v1/articles/${ids[at % ARTICLES]}/translations`, {
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=60' },
      body: '{"targets":["en","fr"]}',
    }),
  );
  const replies = await Promise.all(askers);
  const after = await billed(load);
  const unique = 2 * [...new Set(sources.flat())].reduce((sum, text) => sum + [...text].length, 0);
  const complete = replies.filter(({ status, text }) => status === 200 && !text.includes('"missing"'));
  line('askers that got everything', `${complete.length} of ${ASKERS}`);
  line('characters billed ÷ unique missing', `${(after.engine / unique).toFixed(3)}   (target 1.000)`);
  line('ledger ÷ billed', `${((after.ledger - before.ledger) / after.engine).toFixed(3)}   (target 1.000)`);
  line('still reserved', String(after.reserved));
  line('texts paid twice', `${deepl.repeats().length}   (target 0)`);
}

async function billed(load: Clients) {
  const { text } = await load.ask('GET', '/api/v1/usage');
  const { billed: ledger, reserved } = JSON.parse(text) as { billed: number; reserved: number };
  return { engine: deepl.charactersBilled, ledger, reserved };
}

async function measureKills(load: Clients, members: readonly Member[]): Promise<void> {
  const running = new Set(members);
  const restarts: Promise<void>[] = [];
  const writing = Promise.all(Array.from({ length: CLIENTS }, () => load.run(0)));
  for (let kills = 0; kills < KILLS; kills++) {
    await someWrites(load);
    await sleep(Math.random() * 1_000);
    while (running.size === 0) await sleep(100);
    const member = [...running][Math.floor(Math.random() * running.size)]!;
    running.delete(member);
    restarts.push(killAndRestart(member).then(() => void running.add(member)));
  }
  await Promise.all(restarts);
  load.stop();
  await writing;
  const untranslated = await load.untranslated(PATIENCE_MILLISECONDS);
  const lost = await load.lost();
  const twice = await countPaidTwice(deepl, postgres.url);
  const { engine, ledger, reserved } = await billed(load);
  console.log(`\n${KILLS} kills of ${members.length} processes`);
  for (const [kind, count] of Object.entries(load.counts())) line(`  confirmed: ${kind}`, String(count));
  line('confirmed writes lost', `${lost.length}   (target 0)`);
  line('requested, but not translated', `${untranslated.length}   (target 0)`);
  line('stored answers requested again', `${twice.stored}   (target 0)`);
  line('in flight at a kill, sent twice', `${twice.inFlight} texts of ${deepl.requests.length} requests`);
  line('ledger and reserved ÷ billed', `${((ledger + reserved) / engine).toFixed(3)}   (target ≥ 1.000)`);
  line(
    'unexpected statuses',
    `${unexpected.size === 0 ? 'none' : JSON.stringify([...unexpected])}   (target none)`,
  );
  for (const each of [...lost.slice(0, EXAMPLES), ...untranslated.slice(0, EXAMPLES)])
    console.log(`  ${each}`);
  for (const each of examples) console.log(`  ${each}`);
}

/** On a slow machine processes would be killed before they do anything. */
async function someWrites(load: Clients): Promise<void> {
  const confirmed = () => Object.values(load.counts()).reduce((sum, count) => sum + count, 0);
  const before = confirmed();
  const until = performance.now() + MOST_WAITING_MILLISECONDS;
  while (confirmed() < before + WRITES_BETWEEN_KILLS && performance.now() < until) await sleep(20);
}

async function killAndRestart(member: Member): Promise<void> {
  await member.stop('SIGKILL');
  await member.restart();
}

/** While processes are killed, no answer is expected; a wrong one never is. */
function noteUnexpected({ method, path, status, retryAfter, text }: Reply): void {
  if (status < 500 && status !== 0 && status !== 429 && status !== 400) return;
  if (status === 0 || (status === 503 && retryAfter !== undefined)) return;
  const what = `${method} ${routeOf(path)} ${status}`;
  unexpected.set(what, (unexpected.get(what) ?? 0) + 1);
  if (examples.length < EXAMPLES) examples.push(`${what}: ${text.slice(0, 300)}`);
}

function paragraphOf(topic: string, at: number): string {
  return `Paragraf nomor ${at} tentang ${topic} menceritakan kerja sama kedua negara dalam perundingan.`;
}

function line(name: string, figure: string): void {
  console.log(`${name.padEnd(36)} ${figure}`);
}
