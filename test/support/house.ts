import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createServices } from '../../src/assemble.ts';
import { readSettings } from '../../src/config.ts';
import type { Article, SourceParagraph } from '../../src/article/article.ts';
import { readSourceBytes } from '../../src/article/read-bytes.ts';
import { extractDocument } from '../../src/article/documents/extract-document.ts';
import { createDeepl } from '../../src/engines/deepl/deepl.ts';
import { createLibretranslate } from '../../src/engines/libretranslate/libretranslate.ts';
import { createSuggestions } from '../../src/storage/fuzzy/create-suggestions.ts';
import { derivePair } from '../../src/translation/deriving/derive-pair.ts';
import { learnFrom } from '../../src/translation/learning/learn-from.ts';
import { openStore, type Store } from '../../src/storage/open-store.ts';
import type { Engine, EngineFailure } from '../../src/translation/engine.ts';
import { createEngineActivity, type EngineWarning } from '../../src/translation/engine-activity.ts';
import type { Services } from '../../src/translation/services.ts';
import type { WorkShare } from '../../src/translation/translating/work-share.ts';
import { DEEPL_TEST_KEY } from './deepl-server.ts';
import { databaseAt, dropDatabasesIn } from './test-database.ts';

/** A store on disk and the services on top of it, assembled as in the program. */
export interface House extends Services {
  readonly store: Store;
  /** The requested delays, in milliseconds. The tests do not wait for them. */
  readonly waits: readonly number[];
  readonly warnings: readonly EngineWarning[];
  add(
    texts: readonly string[],
    more?: { readonly confidential?: boolean; readonly title?: string },
  ): Promise<Article>;
  revise(id: string, texts: readonly string[], details?: { readonly confidential?: boolean }): Promise<void>;
}

interface HouseOptions {
  readonly file?: string;
  /** Of the store, instead of a file. */
  readonly url?: string;
  /** By default a fault ends the test. */
  readonly onFault?: (error: unknown) => void;
  readonly deeplUrl?: string;
  readonly libretranslateUrl?: string;
  readonly offline?: boolean;
  readonly budget?: number;
  readonly formality?: 'more' | 'less';
  readonly timeoutMilliseconds?: number;
  readonly now?: () => Date;
  readonly share?: WorkShare;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sejajar-'));
  onTestFinished(async () => {
    await dropDatabasesIn(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Uses a new file unless one is given. Closed when the test ends. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const file = options.file ?? join(await temporaryFolder(), 'sejajar.db');
  const house = await openHouseOn({ ...options, file });
  onTestFinished(() => house.store.close());
  return house;
}

/** The caller closes the store. */
export async function openHouseOn(options: HouseOptions & { readonly file: string }): Promise<House> {
  const url = options.url ?? (await databaseAt(options.file));
  const opened = await openStore({ url, ...(options.now && { now: options.now }) });
  const suggestions = createSuggestions({ url, onFault: () => undefined });
  const store: Store = {
    ...opened,
    async close() {
      await services.searching.stop();
      await services.learning.stop();
      await services.deriving.stop();
      await suggestions.close();
      await opened.close();
    },
  };
  const engines: Engine[] = [];
  const warnings: EngineWarning[] = [];
  const activity = createEngineActivity((warning) => warnings.push(warning));
  const tell = (failure: EngineFailure) =>
    activity.warn({ kind: 'failure', failure, subject: { purpose: 'glossary' } });
  const { deeplUrl, libretranslateUrl, timeoutMilliseconds } = options;
  if (deeplUrl !== undefined) {
    const settings = { authKey: DEEPL_TEST_KEY, serverUrl: deeplUrl };
    engines.push(
      createDeepl(timeoutMilliseconds === undefined ? settings : { ...settings, timeoutMilliseconds }, tell),
    );
  }
  if (libretranslateUrl !== undefined) engines.push(createLibretranslate({ url: libretranslateUrl }));
  const { offline = false, budget, formality } = options;
  const settings = readSettings({
    OFFLINE: String(offline),
    ...(budget !== undefined && { MONTHLY_CHARACTER_BUDGET: String(budget) }),
    ...(formality !== undefined && { FORMALITY: formality }),
  });
  const waits: number[] = [];
  const services = createServices({
    settings,
    store,
    suggestions,
    readSource: readSourceBytes,
    extractDocument,
    derivePair: (pair, loaded) => derivePair(pair, loaded?.lexicon),
    learn: (order) => Promise.resolve(learnFrom(order)),
    onLearned: () => undefined,
    tasks: () => ({ running: 0, waiting: 0 }),
    engines,
    activity,
    share: options.share ?? 'queue',
    announce: () => undefined,
    deadLetters: () => Promise.resolve(undefined),
    now: options.now ?? (() => new Date()),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20)));
    },
    onFault: options.onFault ?? fail,
  });
  return {
    ...services,
    store,
    waits,
    warnings,
    async add(texts, { confidential = false, title = texts[0]! } = {}) {
      const draft = draftOf(texts, title);
      const { article } = await store.articles.add({
        ...draft,
        sourceLanguage: 'id',
        targets: [],
        details: { confidential },
      });
      return article;
    },
    async revise(id, texts, details = {}) {
      await store.articles.replace(id, draftOf(texts, texts[0]!), details);
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

function draftOf(texts: readonly string[], title: string) {
  const paragraphs = texts.map((written): SourceParagraph => {
    const text = written.replace(/<[^>]*>/g, '');
    const sentences = [[0, text.length]] as const;
    return { role: 'paragraph', text, ...(text !== written && { html: written }), sentences, repairs: [] };
  });
  return {
    source: { title, paragraphs, repairs: [], leftOut: [], details: {} },
    bytes: Buffer.from(texts.join('\n\n')),
    format: 'text' as const,
    encoding: 'utf-8',
    contentType: 'text/plain; charset=utf-8',
    intake: 1,
  };
}
