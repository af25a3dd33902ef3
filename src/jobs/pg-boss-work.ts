import type PgBoss from 'pg-boss';
import { createConnections } from '../storage/postgres/connect.ts';
import type { Job } from '../translation/jobs.ts';
import type { Translating } from '../translation/translating/translating.ts';
import type { BackgroundWork, SharedWorkName } from './background-work.ts';
import { createInProcessWork } from './in-process.ts';

/** Beside our tables, which are in the user's own schema. */
const SCHEMA = 'sejajar_queue';
const TRANSLATIONS = 'translations';
const DEAD_LETTERS = 'dead-letters';
const TURNS = 'turns';

const CONNECTIONS = 2;
const LOOK_MILLISECONDS = 1_000;
const TURN_MILLISECONDS = 60_000;
/**
 * The second attempt is half a minute to a minute after the first, each later one about twice as
 * long after the one before it; the last is about nine hours after the one before it. Each wait is
 * random by half, so that not all come at the same time.
 */
const RETRIES = { retryLimit: 10, retryDelay: 30, retryBackoff: true };
const FIRST_RETRY_SECONDS = 30;
/**
 * After this time pg-boss gives the job of a dead process to another one. It is work already done
 * then: `interruptLapsed` notices a dead process within seconds.
 */
const EXPIRE_SECONDS = 12 * 60 * 60;
const RETAIN_MINUTES = 30 * 24 * 60;
/** Ended turns stay for more than a day, or a turn that is daily could be taken twice in a day. */
const ARCHIVE_SECONDS = 36 * 60 * 60;
const DELETE_DAYS = 7;

interface Announced {
  /** `Job.id`. The job's row, or the one that took its place, says whether there is work to do. */
  readonly job: number;
  readonly article: string;
  readonly target: string;
}

interface Turn {
  readonly seconds: number;
  readonly work: () => Promise<void>;
}

export interface PgBossDeps {
  /** DATABASE_URL of a store on PostgreSQL */
  readonly url: string;
  readonly translating: Pick<Translating, 'free' | 'work'>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Background work of many processes, with pg-boss for what they do together. It only makes that
 * faster, calmer and visible: our own `job` rows say what there is to do, and the process looks for
 * them itself as well, so nothing is lost with pg-boss's tables.
 */
export function createPgBossWork({ url, translating, onFault }: PgBossDeps): BackgroundWork {
  const here = createInProcessWork(onFault);
  const connections = createConnections(url, CONNECTIONS);
  const turns = new Map<SharedWorkName, Turn>();
  const active = new Set<Promise<void>>();
  let opened: Promise<PgBoss> | undefined;
  /** pg-boss does not tell of failures while it fetches. */
  let failure: Error | undefined;
  /** What was announced may be lost. */
  let isBehind = false;
  let stopped = false;

  here.every('queue', LOOK_MILLISECONDS, () => withBoss(takeTranslations));
  here.every('turns', TURN_MILLISECONDS, () => withBoss(takeTurns));
  here.now('turns');

  return {
    every: (name, milliseconds, work) => here.every(name, milliseconds, work),
    inTurn: (name, milliseconds, work) => turns.set(name, { seconds: milliseconds / 1_000, work }),
    now(name) {
      const turn = turns.get(name as SharedWorkName);
      if (turn) track(turn.work());
      else here.now(name);
    },
    announce(job, when) {
      if (!stopped) track(withBoss((boss) => announce(boss, job, when)));
    },
    retriesAnnounced: true,
    deadLetters: async () => (stopped ? undefined : withBoss((boss) => boss.getQueueSize(DEAD_LETTERS))),
    async stop() {
      stopped = true;
      await here.stop();
      while (active.size > 0) await Promise.all(active);
      await close();
      await connections.end();
    },
  };

  function track(work: Promise<void>): void {
    const tracked = work.catch(onFault).finally(() => active.delete(tracked));
    active.add(tracked);
  }

  /** After a failure it is opened anew, with new tables if they are gone. */
  async function withBoss<T>(use: (boss: PgBoss) => Promise<T>): Promise<T> {
    try {
      opened ??= open();
      const result = await use(await opened);
      if (failure !== undefined) throw failure;
      if (isBehind) catchUp();
      return result;
    } catch (error) {
      isBehind = true;
      await close();
      throw error;
    }
  }

  async function open(): Promise<PgBoss> {
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss({
      db: { executeSql: run },
      schema: SCHEMA,
      // It would take answers of the database for granted, and a lost connection would end the process.
      schedule: false,
      archiveCompletedAfterSeconds: ARCHIVE_SECONDS,
      archiveFailedAfterSeconds: ARCHIVE_SECONDS,
      deleteAfterDays: DELETE_DAYS,
    });
    boss.on('error', onFault);
    try {
      await alone(() => makeTables(boss));
    } catch (error) {
      await stopBoss(boss);
      throw error;
    }
    failure = undefined;
    return boss;
  }

  async function makeTables(boss: PgBoss): Promise<void> {
    await boss.start();
    await boss.createQueue(DEAD_LETTERS, {
      name: DEAD_LETTERS,
      retentionMinutes: RETAIN_MINUTES,
    });
    await boss.createQueue(TURNS, { name: TURNS });
    await boss.createQueue(TRANSLATIONS, {
      name: TRANSLATIONS,
      policy: 'short',
      ...RETRIES,
      expireInSeconds: EXPIRE_SECONDS,
      retentionMinutes: RETAIN_MINUTES,
      deadLetter: DEAD_LETTERS,
    });
  }

  /** Two processes that make these tables at the same time are in each other's way. */
  async function alone(work: () => Promise<void>): Promise<void> {
    const connection = await connections.connect();
    try {
      await connection.query('begin');
      await connection.query('select pg_advisory_xact_lock(hashtext($1))', [SCHEMA]);
      await work();
      await connection.query('commit');
    } catch (error) {
      await connection.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      connection.release();
    }
  }

  async function run(text: string, values?: readonly unknown[]) {
    try {
      return await connections.run(text, values);
    } catch (error) {
      failure = error as Error;
      throw error;
    }
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = undefined;
    // What could not be opened need not be closed.
    const boss = await closing?.catch(() => undefined);
    if (boss) await stopBoss(boss);
  }

  /** Also its maintenance, which would go on for ever. */
  async function stopBoss(boss: PgBoss): Promise<void> {
    await boss.stop({ graceful: false }).catch(onFault);
  }

  function catchUp(): void {
    isBehind = false;
    const retry = turns.get('retry');
    if (retry && !stopped) track(retry.work());
  }

  async function announce(
    boss: PgBoss,
    { id, articleId, target, explicit, upgrade }: Job,
    when: 'now' | 'later',
  ): Promise<void> {
    const announced: Announced = { job: id, article: articleId, target };
    await boss.send(TRANSLATIONS, announced, {
      priority: explicit ? 1 : 0,
      // One announcement of the same waits at a time.
      singletonKey: `${articleId} ${target} ${upgrade === true}`,
      ...(when === 'later' && { startAfter: FIRST_RETRY_SECONDS }),
    });
  }

  async function takeTranslations(boss: PgBoss): Promise<void> {
    const room = translating.free();
    if (room === 0) return;
    const jobs = await boss.fetch<Announced>(TRANSLATIONS, { batchSize: room, priority: true });
    for (const { id, data } of jobs) track(withBoss((open) => workOn(open, id, data)));
  }

  async function workOn(boss: PgBoss, id: string, { job, article, target }: Announced): Promise<void> {
    const isUnfinished = await translating.work(job);
    if (!isUnfinished) await boss.complete(TRANSLATIONS, id);
    else await boss.fail(TRANSLATIONS, id, { article, target });
  }

  async function takeTurns(boss: PgBoss): Promise<void> {
    if (turns.size === 0) return;
    // Refused if a process has had this turn already.
    for (const [name, { seconds }] of turns)
      await boss.send(TURNS, { name }, { singletonKey: name, singletonSeconds: seconds });
    const taken = await boss.fetch<{ readonly name: SharedWorkName }>(TURNS, { batchSize: turns.size });
    for (const { id, data } of taken) {
      try {
        await turns.get(data.name)?.work();
        await boss.complete(TURNS, id);
      } catch (error) {
        onFault(error);
        await boss.fail(TURNS, id);
      }
    }
  }
}
