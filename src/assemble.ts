import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { createIntake } from './article/create-intake.ts';
import type { Assembly, CommandDeps, RunningProcess, RunningServer } from './cli/command-deps.ts';
import { type EnvFile, type Environment, readSettings, requireGuardedHost, type Settings } from './config.ts';
import { createDeepl } from './engines/deepl/deepl.ts';
import { createLibretranslate } from './engines/libretranslate/libretranslate.ts';
import type { Words } from './i18n/words.ts';
import { type UnknownName, unknownNames } from './setting-names.ts';
import { startReport } from './start-report.ts';
import { createSuggestions } from './storage/fuzzy/create-suggestions.ts';
import { openStore, type Store } from './storage/open-store.ts';
import { isPostgresUrl } from './storage/postgres/database-address.ts';
import { createDetectLanguage } from './text/detect-language.ts';
import { createAccepting } from './translation/translating/accepting.ts';
import { createPricing } from './translation/pricing/create-pricing.ts';
import { createDeriving, type DerivingDeps } from './translation/deriving/create-deriving.ts';
import { createDerivePair } from './jobs/threads/derive-in-threads.ts';
import { createLearn } from './jobs/threads/learn-in-threads.ts';
import { deriveAfterWrites } from './translation/deriving/derive-after-writes.ts';
import { createLearning, type LearningDeps } from './translation/learning/create-learning.ts';
import { createReading } from './translation/reading/create-reading.ts';
import { createConcordance } from './translation/searching/create-concordance.ts';
import { createSearching } from './translation/searching/create-searching.ts';
import { createTranslating } from './translation/translating/create-translating.ts';
import type { Engine, EngineFailure } from './translation/engine.ts';
import {
  createEngineActivity,
  type EngineActivity,
  type EngineWarning,
} from './translation/engine-activity.ts';
import { createDrafting } from './translation/drafting/create-drafting.ts';
import { createLoading } from './translation/loaded-article.ts';
import type { ProcessKind } from './translation/processes.ts';
import type { Services } from './translation/services.ts';
import type { AnnounceJob } from './translation/translating/job-runner.ts';
import type { WorkShare } from './translation/translating/work-share.ts';
import { createSuggesting } from './translation/suggesting.ts';
import type { Suggestions } from './translation/suggestions.ts';
import { DOCUMENT_BYTES, DOCUMENT_TYPES, type ExtractDocument } from './article/documents/document.ts';
import { looksLikeDocument } from './article/documents/document-kind.ts';
import type { FetchedDocuments } from './fetch/fetch-page.ts';
import type { ReadSourceBytes } from './article/read-bytes.ts';
import type { BackgroundWork } from './jobs/background-work.ts';
import { createThreads } from './jobs/threads/create-threads.ts';
import {
  createExtractDocument,
  createReadGlossary,
  createReadSource,
  createReadTmx,
} from './jobs/threads/read-in-threads.ts';

/** This file is one level below the root, both as source and after the build. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../', import.meta.url));
export const PACKAGE_VERSION = packageJson.version;

const USER_AGENT = `${packageJson.name}/${PACKAGE_VERSION}`;
const FETCHED_DOCUMENTS: FetchedDocuments = {
  types: Object.values(DOCUMENT_TYPES),
  bytes: DOCUMENT_BYTES,
  begins: looksLikeDocument,
};
/**
 * Loading an engine's library blocks everything for some 100 ms, so it waits for the first pages.
 */
const PREPARE_MILLISECONDS = 2_000;
/** How long a lexicon may be learned. */
const LEARNING_SECONDS = 600;
/** The longest that Node allows. */
const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1;

/** Chooses the store and the engines, and connects them. */
export async function openAssembly(
  environment: Environment,
  words: Words,
  share: WorkShare = 'asked',
  envFile?: EnvFile,
): Promise<Assembly> {
  const settings = readSettings(environment);
  const operator: Operator = {
    onFault: () => undefined,
    onEngineWarning: () => undefined,
    onLearned: () => undefined,
  };
  const onFault = (error: unknown) => operator.onFault(error);
  const activity = createEngineActivity((warning) => operator.onEngineWarning(warning));
  const engines = chooseEngines(settings, activity);
  const store = await openStore({ url: settings.databaseUrl, onFault });
  // A command may show an article whose translation died with its process.
  await store.jobs.interruptLapsed();
  const suggestions = createSuggestions({ url: settings.databaseUrl, onFault });
  const threads = createThreads({ settings });
  // Its own thread: learning takes so long that texts must not wait for it.
  const learner = createThreads({ settings: { ...settings, taskSeconds: LEARNING_SECONDS }, most: 1 });
  const readGlossary = createReadGlossary(threads);
  const readTmx = createReadTmx(threads);
  const services = createServices({
    settings,
    readSource: createReadSource(threads),
    extractDocument: createExtractDocument(threads),
    derivePair: createDerivePair(threads),
    learn: createLearn(learner),
    onLearned: (learned, seconds) => operator.onLearned(learned, seconds),
    tasks: () => {
      const [tasks, learning] = [threads.stats(), learner.stats()];
      return { running: tasks.running + learning.running, waiting: tasks.waiting + learning.waiting };
    },
    store,
    suggestions,
    engines,
    activity,
    share,
    announce: (job, when) => operator.background?.announce(job, when),
    deadLetters: async () => operator.background?.deadLetters(),
    now: () => new Date(),
    // It fails only when it is aborted.
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    onFault,
  });
  const fetchPage = async (url: string) => {
    const { createPageFetcher } = await import('./fetch/fetch-page.ts');
    const { bytes } = settings.limits;
    return createPageFetcher({ bytes, documents: FETCHED_DOCUMENTS, userAgent: USER_AGENT })(url);
  };
  const unknown = unknownNames(environment, envFile);
  const working: WorkDeps = { settings, envFile, unknown, services, engines, operator };
  return {
    services,
    settings,
    fetchPage,
    readGlossary,
    readTmx,
    backup: (file) => store.backup(file),
    async serve() {
      requireGuardedHost(settings);
      return serve({ ...working, words, fetchPage, readGlossary, readTmx });
    },
    work: (port) => work(working, port),
    async close() {
      await services.translating.stop('person');
      await services.searching.stop();
      await services.learning.stop();
      await services.deriving.stop();
      await suggestions.close();
      await Promise.all([threads.close(), learner.close()]);
      await store.close();
    },
  };
}

/** Copies and checks whole stores, without the services that use one. */
export function moveStores(environment: Environment): Pick<CommandDeps, 'copyStore' | 'verifyStore'> {
  return {
    async copyStore(from, to, watch) {
      const { copyStore } = await import('./storage/moving/copy-store.ts');
      return copyStore({ ...watch, from, to });
    },
    async verifyStore(watch) {
      const { verifyStore } = await import('./storage/moving/verify-store.ts');
      return verifyStore(readSettings(environment).databaseUrl, watch);
    },
  };
}

/**
 * Hears what no caller gets. Only a server or a worker tells it anyone; they start later than the
 * services.
 */
interface Operator {
  onFault: (error: unknown) => void;
  onEngineWarning: (warning: EngineWarning) => void;
  onLearned: LearningDeps['onLearned'];
  background?: BackgroundWork;
}

function chooseEngines(
  { offline, engines, deepl, libretranslate }: Settings,
  activity: EngineActivity,
): readonly Engine[] {
  if (offline) return [];
  const tell = (failure: EngineFailure) =>
    activity.warn({ kind: 'failure', failure, subject: { purpose: 'glossary' } });
  const configured = [
    deepl && createDeepl(deepl, tell),
    libretranslate && createLibretranslate(libretranslate),
  ];
  return engines.flatMap((name) => configured.find((engine) => engine?.name === name) ?? []);
}

export interface ServiceDeps {
  readonly settings: Settings;
  readonly store: Store;
  readonly suggestions: Suggestions;
  readonly readSource: ReadSourceBytes;
  readonly extractDocument: ExtractDocument;
  readonly derivePair: DerivingDeps['derivePair'];
  readonly learn: LearningDeps['learn'];
  readonly onLearned: LearningDeps['onLearned'];
  /** How many tasks threads work on, and how many wait. */
  readonly tasks: Services['tasks'];
  /** The first choice first; empty if no engine may be used. */
  readonly engines: readonly Engine[];
  readonly activity: EngineActivity;
  readonly share: WorkShare;
  readonly announce: AnnounceJob;
  readonly deadLetters: Services['deadLetters'];
  now(): Date;
  /** Ends early without an error if the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Gets every fault that no caller gets: a failure of the store, or a defect. */
  onFault(error: unknown): void;
}

/** The services of the program. Tests create them with their own clock. */
export function createServices(deps: ServiceDeps): Services {
  const { settings, store, engines } = deps;
  const shared = {
    ...settings,
    ...store,
    ...deps,
    engineOrder: settings.engines,
    detectLanguage: createDetectLanguage(),
  };
  const deriving = createDeriving(shared);
  const { intake, accepting, glossary } = deriveAfterWrites(
    { intake: createIntake(shared), accepting: createAccepting(store), glossary: store.glossary },
    deriving,
  );
  const loading = createLoading(store);
  const pricing = createPricing(shared);
  const reading = createReading(shared);
  const searching = createSearching(shared);
  return {
    articles: store.articles,
    articleStates: store.articleStates,
    drafts: store.drafts,
    drafting: createDrafting({ ...shared, intake, loading, pricing }),
    memory: store.memory,
    glossary,
    changes: store.changes,
    publicArticles: store.publicArticles,
    endedSessions: store.endedSessions,
    clientCounts: store.clientCounts,
    queue: store.jobs,
    processes: store.processes,
    intake,
    loading,
    reading,
    deriving,
    learning: createLearning(shared),
    searching,
    concordance: createConcordance({ ...shared, loading, reading, searching }),
    suggesting: createSuggesting({ ...shared, loading }),
    accepting,
    pricing,
    translating: createTranslating({ ...shared, keepUp: (id) => deriving.keepUp(id) }),
    engineNames: engines.map((engine) => engine.name),
    offline: settings.offline,
    tasks: deps.tasks,
    connections: () => store.connections(),
    deadLetters: deps.deadLetters,
    activity: () => deps.activity.counts(),
    ready: () => store.ready(),
  };
}

interface WorkDeps {
  readonly settings: Settings;
  readonly envFile: EnvFile | undefined;
  readonly unknown: readonly UnknownName[];
  readonly services: Services;
  readonly engines: readonly Engine[];
  readonly operator: Operator;
}

interface ServeDeps extends WorkDeps {
  readonly words: Words;
  readonly fetchPage: Assembly['fetchPage'];
  readonly readGlossary: Assembly['readGlossary'];
  readonly readTmx: Assembly['readTmx'];
}

async function serve(deps: ServeDeps): Promise<RunningServer> {
  const { settings, services, words, fetchPage, readGlossary, readTmx } = deps;
  const [{ createApp }, { listen }, { readAssets }, { addSamples }] = await Promise.all([
    import('./http/app.ts'),
    import('./http/server/listen.ts'),
    import('./presentation/site/assets.ts'),
    import('./interchange/add-samples.ts'),
  ]);
  const log = await startLog(deps);
  await addSamples({ ...services, folder: `${PACKAGE_ROOT}samples`, now: () => new Date() });
  const assets = readAssets(`${PACKAGE_ROOT}dist/public`);
  const app = createApp({
    services,
    fetchPage,
    readGlossary,
    readTmx,
    words,
    assets,
    log,
    settings: { ...settings, version: PACKAGE_VERSION },
  });
  const server = await listen(app, settings);
  const background = await startBackground(deps, 'web');
  const writers = settings.adminToken === undefined ? 'this-machine' : 'token';
  return {
    ...server,
    report: () => log.info({ uses: { ...startReport({ ...deps, url: server.url }), writers } }, 'started'),
    async close() {
      await Promise.all([background.close(), server.close()]);
    },
  };
}

async function work(deps: WorkDeps, port: number | undefined): Promise<RunningProcess> {
  const { settings, services } = deps;
  const log = await startLog(deps);
  const server = port === undefined ? undefined : await answerProbes({ host: settings.host, port });
  const background = await startBackground(deps, 'worker');
  const staysAlive = setInterval(() => undefined, LONGEST_TIMER_MILLISECONDS);
  return {
    ...(server && { url: server.url }),
    report: () => log.info({ uses: startReport({ ...deps, url: server?.url }) }, 'started'),
    closed: server?.closed ?? new Promise(() => undefined),
    async close() {
      clearInterval(staysAlive);
      await Promise.all([background.close(), server?.close()]);
    },
  };

  async function answerProbes(address: { readonly host: string; readonly port: number }) {
    const [{ createProbeApp }, { listen }] = await Promise.all([
      import('./http/probe-app.ts'),
      import('./http/server/listen.ts'),
    ]);
    return listen(createProbeApp({ services, log }), address);
  }
}

async function startLog({ settings, unknown, operator }: WorkDeps) {
  const [{ createLog }, { createEngineLog }, { createLearningLog }] = await Promise.all([
    import('./http/server/log.ts'),
    import('./http/server/log-engines.ts'),
    import('./http/server/log-learning.ts'),
  ]);
  const log = await createLog(settings.logLevel);
  operator.onFault = (error) => log.error({ err: error }, 'fault');
  operator.onEngineWarning = createEngineLog(log);
  operator.onLearned = createLearningLog(log);
  for (const name of unknown) log.warn(unknownInWords(name));
  return log;
}

function unknownInWords({ name, meant }: UnknownName): string {
  return meant === undefined
    ? `${name} in .env is not a setting.`
    : `${name} is not a setting. Did you mean ${meant}?`;
}

/** The work of a server or a worker that no request waits for. `close` ends it and translating. */
async function startBackground(deps: WorkDeps, kind: ProcessKind) {
  const { services, engines, operator } = deps;
  const { startServerWork } = await import('./jobs/server-work.ts');
  const { onFault } = operator;
  const background = await createBackground(deps);
  operator.background = background;
  const id = randomUUID();
  startServerWork({ background, services, process: { id, kind }, onFault, now: () => new Date() });
  const prepare = setTimeout(() => {
    for (const engine of engines) engine.prepare?.().catch(onFault);
  }, PREPARE_MILLISECONDS);
  return {
    async close() {
      clearTimeout(prepare);
      await Promise.all([background.stop(), services.learning.stop(), services.translating.stop('shutdown')]);
      await services.processes.leave(id).catch(onFault);
    },
  };
}

async function createBackground({ settings, services, operator }: WorkDeps): Promise<BackgroundWork> {
  const { databaseUrl: url } = settings;
  const { onFault } = operator;
  if (isPostgresUrl(url)) {
    const { createPgBossWork } = await import('./jobs/pg-boss-work.ts');
    return createPgBossWork({ url, translating: services.translating, onFault });
  }
  const { createInProcessWork } = await import('./jobs/in-process.ts');
  return createInProcessWork(onFault);
}
