import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article, SourceParagraph } from '../../src/article/article.ts';
import { createDeepl } from '../../src/engines/deepl/deepl.ts';
import { createLibretranslate } from '../../src/engines/libretranslate/libretranslate.ts';
import { createSuggestions } from '../../src/storage/fuzzy/create-suggestions.ts';
import { openStore, type Store } from '../../src/storage/open-store.ts';
import { createDetectLanguage } from '../../src/text/detect-language.ts';
import { createAccepting } from '../../src/translation/translating/create-accepting.ts';
import { createPricing } from '../../src/translation/pricing/create-pricing.ts';
import { createReading } from '../../src/translation/reading/create-reading.ts';
import { createSearching } from '../../src/translation/searching/create-searching.ts';
import { createTranslating } from '../../src/translation/translating/create-translating.ts';
import type { Engine } from '../../src/translation/engine.ts';
import type { Pricing } from '../../src/translation/pricing/pricing.ts';
import type { Accepting } from '../../src/translation/translating/accepting.ts';
import type { Translating } from '../../src/translation/translating/translating.ts';
import type { Searching } from '../../src/translation/searching/searching.ts';
import type { Reading } from '../../src/translation/reading/reading.ts';
import { DEEPL_TEST_KEY } from './deepl-server.ts';

/** A store on disk and the services on top of it, assembled as in the program. */
export interface House {
  readonly store: Store;
  readonly reading: Reading;
  readonly searching: Searching;
  readonly translating: Translating;
  readonly pricing: Pricing;
  readonly accepting: Accepting;
  /** The requested delays, in milliseconds. The tests do not wait for them. */
  readonly waits: readonly number[];
  add(
    texts: readonly string[],
    more?: { readonly confidential?: boolean; readonly title?: string },
  ): Promise<Article>;
  revise(id: string, texts: readonly string[], details?: { readonly confidential?: boolean }): Promise<void>;
}

interface HouseOptions {
  readonly file?: string;
  readonly deeplUrl?: string;
  readonly libretranslateUrl?: string;
  readonly offline?: boolean;
  readonly budget?: number;
  readonly formality?: 'more' | 'less';
  readonly timeoutMilliseconds?: number;
  readonly now?: () => Date;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sejajar-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
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
  const opened = await openStore({ url: `file:${options.file}`, ...(options.now && { now: options.now }) });
  const suggestions = createSuggestions({ url: `file:${options.file}`, onFault: () => undefined });
  const store: Store = {
    ...opened,
    async close() {
      await searching.stop();
      await suggestions.close();
      await opened.close();
    },
  };
  const engines: Engine[] = [];
  const { deeplUrl, libretranslateUrl, timeoutMilliseconds } = options;
  if (deeplUrl !== undefined) {
    const settings = { authKey: DEEPL_TEST_KEY, serverUrl: deeplUrl };
    engines.push(
      createDeepl(timeoutMilliseconds === undefined ? settings : { ...settings, timeoutMilliseconds }),
    );
  }
  if (libretranslateUrl !== undefined) engines.push(createLibretranslate({ url: libretranslateUrl }));
  const waits: number[] = [];
  const shared = {
    ...store,
    engines,
    offline: options.offline ?? false,
    targetLanguages: ['en', 'fr'],
    suggestions,
    fuzzyThreshold: 75,
    budget: options.budget,
    formality: options.formality,
    engineOrder: ['deepl', 'libretranslate'],
    engineRateLimit: undefined,
  };
  const searching = createSearching({ ...shared, onFault: fail });
  const translating = createTranslating({
    ...shared,
    detectLanguage: createDetectLanguage(),
    now: options.now ?? (() => new Date()),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20)));
    },
    onFault: () => undefined,
  });
  return {
    store,
    reading: createReading(shared),
    searching,
    translating,
    accepting: createAccepting(store),
    pricing: createPricing({ ...shared, now: options.now ?? (() => new Date()) }),
    waits,
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
    source: { title, paragraphs, repairs: [], details: {} },
    bytes: Buffer.from(texts.join('\n\n')),
    format: 'text' as const,
    encoding: 'utf-8',
    contentType: 'text/plain; charset=utf-8',
    intake: 1,
  };
}
