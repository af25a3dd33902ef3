import type * as Deepl from 'deepl-node';
import packageJson from '../../../package.json' with { type: 'json' };
import {
  type Batch,
  type Engine,
  EngineFailure,
  type EngineFailureReason,
  type EngineUsage,
} from '../../translation/engine.ts';
import { checkedTexts } from '../checked-texts.ts';
import { createDeeplGlossaries } from './deepl-glossaries.ts';
import { deeplGlossaryLanguage, deeplHasFormality, deeplSource, deeplTarget } from './deepl-languages.ts';
import { isThisMachine, reasonOfStatus, withRetryAfter } from '../http.ts';

const NAME = 'deepl';
/** Up to 50 texts in one request: https://developers.deepl.com/api-reference/translate */
const MOST_TEXTS = 50;
/** DeepL documents 128 KiB, but refusals were reported from about 76 KiB. */
const MOST_BYTES = 64 * 1024;
/** An abandoned request may have been billed, so it gets more time than DeepL ever needs. */
const TIMEOUT_MILLISECONDS = 60_000;
/**
 * The `character_limit` of a plan that has no limit:
 * https://developers.deepl.com/api-reference/usage-and-quota
 */
const NO_LIMIT = 1e12;
/** Limit for an error's message, which may be a whole page from a proxy. */
const MESSAGE_CHARACTERS = 300;

interface DeeplSettings {
  readonly authKey: string;
  /** The default is the server of the key's plan: the key of a free plan ends with `:fx`. */
  readonly serverUrl?: string;
  readonly timeoutMilliseconds?: number;
}

interface DeeplEngine extends Engine {
  prepare(): Promise<void>;
  usage(): Promise<EngineUsage>;
}

export function createDeepl(settings: DeeplSettings): DeeplEngine {
  const { authKey, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = settings;
  let loading: Promise<Loaded> | undefined;
  const load = () => (loading ??= loadClient(settings, timeoutMilliseconds));

  async function ask<T>(
    question: (client: Deepl.DeepLClient, library: typeof Deepl) => Promise<T>,
  ): Promise<T> {
    const { library, client } = await load();
    let wait: number | undefined;
    try {
      return await within(
        timeoutMilliseconds,
        withRetryAfter(
          () => question(client, library),
          (milliseconds) => (wait = milliseconds),
        ),
      );
    } catch (error) {
      if (!(error instanceof library.DeepLError)) throw error;
      throw new EngineFailure(NAME, reasonOf(error, library), plainCause(error, authKey), wait);
    }
  }

  const glossaries = createDeeplGlossaries({ ask, now: () => Date.now() });
  const glossaryOf = ({ glossary, sourceLanguage, targetLanguage }: Batch) =>
    glossary &&
    glossaries.idOf(glossary, {
      source: deeplGlossaryLanguage(deeplSource(sourceLanguage) ?? sourceLanguage),
      target: deeplGlossaryLanguage(deeplTarget(targetLanguage) ?? targetLanguage),
    });

  async function send(batch: Batch, glossary: string | undefined): Promise<readonly Deepl.TextResult[]> {
    const question = (id: string | undefined) =>
      ask((client) => client.translateText(...translateArguments(batch, id)));
    try {
      return await question(glossary);
    } catch (error) {
      if (!batch.glossary || !(error instanceof EngineFailure) || error.reason !== 'rejected') throw error;
      // The glossary may have been removed at DeepL. If it was, the next attempt makes a new one.
      glossaries.forget(batch.glossary.name);
      const renewed = await glossaryOf(batch);
      if (renewed === glossary) throw error;
      return question(renewed);
    }
  }

  return {
    name: NAME,
    // Another address may be a proxy in front of DeepL, so texts leave this machine in any case.
    local: false,
    bills: true,
    markup: true,
    glossaries: true,
    hasFormality: deeplHasFormality,
    limits: { texts: MOST_TEXTS, bytes: MOST_BYTES },
    encodedBytes,
    targetLanguage: deeplTarget,
    async prepare() {
      await load();
    },
    async translate(batch) {
      const glossary = await glossaryOf(batch);
      const results = await send(batch, glossary);
      const withoutGlossary = batch.glossary !== undefined && glossary === undefined;
      return checkedTexts(NAME, textsOf(results), batch.texts.length).map((text, index) => ({
        text,
        ...billingOf(results[index]!),
        ...(withoutGlossary && { withoutGlossary }),
      }));
    },
    async usage() {
      const { character } = await ask((client) => client.getUsage());
      if (!Number.isSafeInteger(character?.count)) throw new EngineFailure(NAME, 'malformed');
      const { count, limit } = character!;
      return { count, limit: limit < NO_LIMIT ? limit : undefined };
    },
  };
}

interface Loaded {
  readonly library: typeof Deepl;
  readonly client: Deepl.DeepLClient;
}

async function loadClient(
  { authKey, serverUrl }: DeeplSettings,
  timeoutMilliseconds: number,
): Promise<Loaded> {
  const library = await import('deepl-node');
  const client = new library.DeepLClient(authKey, {
    // The caller decides about repeats, because it knows what was paid and stored.
    maxRetries: 0,
    minTimeout: timeoutMilliseconds,
    sendPlatformInfo: false,
    appInfo: { appName: packageJson.name, appVersion: packageJson.version },
    ...(serverUrl !== undefined && { serverUrl }),
    // The types lack `false`. Axios gets it unchanged: it means no proxy, whatever the environment
    // says.
    ...(serverUrl !== undefined &&
      isThisMachine(serverUrl) && { proxy: false as unknown as Deepl.ProxyConfig }),
  });
  return { library, client };
}

/** A form field, written as deepl-node writes it. */
function encodedBytes(text: string): number {
  return `&${new URLSearchParams({ text }).toString()}`.length;
}

/** @throws EngineFailure `rejected`: DeepL does not have these languages */
function translateArguments(
  batch: Batch,
  glossary: string | undefined,
): [string[], Deepl.SourceLanguageCode, Deepl.TargetLanguageCode, Deepl.TranslateTextOptions] {
  const source = deeplSource(batch.sourceLanguage);
  const target = deeplTarget(batch.targetLanguage);
  if (source === undefined || target === undefined) throw new EngineFailure(NAME, 'rejected');
  const options: Deepl.TranslateTextOptions = {
    // A paragraph is one unit: a line break inside it ends no sentence.
    splitSentences: 'nonewlines',
    // Otherwise DeepL adds full stops and capitals to headings, captions and parts of a paragraph.
    preserveFormatting: true,
    // Version 2 keeps attributes and checks the markup; DeepL does not bill tags:
    // https://developers.deepl.com/docs/xml-and-html-handling/html
    ...(batch.markup && { tagHandling: 'html' as const, tagHandlingVersion: 'v2' as const }),
    ...(glossary !== undefined && { glossary }),
    // `prefer_` accepts a language that has no such tone.
    ...(batch.formality && { formality: `prefer_${batch.formality}` as const }),
    ...(batch.context && { context: batch.context }),
  };
  return [[...batch.texts], source as Deepl.SourceLanguageCode, target as Deepl.TargetLanguageCode, options];
}

function textsOf(results: readonly Deepl.TextResult[]): readonly unknown[] {
  return results.map((result) => result.text);
}

/** deepl-node returns the server's values unchecked, whatever its types say. */
function billingOf({ billedCharacters, modelTypeUsed }: Deepl.TextResult): {
  billedCharacters?: number;
  model?: string;
} {
  return {
    ...(Number.isSafeInteger(billedCharacters) && { billedCharacters }),
    ...(typeof modelTypeUsed === 'string' && { model: modelTypeUsed }),
  };
}

/**
 * deepl-node's own time-out restarts with each byte that arrives. The request continues without us.
 */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineFailure(NAME, 'timeout')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: Deepl.DeepLError, library: typeof Deepl): EngineFailureReason {
  if (error instanceof library.ConnectionError)
    return reasonOfConnection((error.error as NodeJS.ErrnoException | undefined)?.code);
  if (error.message.startsWith('Error parsing response JSON')) return 'malformed';
  const status = statusOf(error, library);
  // No status: the text was never sent, because deepl-node itself refused it.
  return status === undefined ? 'rejected' : reasonOfStatus(status);
}

function reasonOfConnection(code = ''): EngineFailureReason {
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return 'timeout';
  // The answer was cut off, is not HTTP or is badly compressed: DeepL has answered, and billed.
  return /^(ERR_BAD_RESPONSE$|HPE_|Z_)/.test(code) ? 'malformed' : 'unavailable';
}

/** deepl-node keeps the status as an error class, or at the beginning of a message. */
function statusOf(error: Deepl.DeepLError, library: typeof Deepl): number | undefined {
  if (error instanceof library.AuthorizationError) return 403;
  if (error instanceof library.QuotaExceededError) return 456;
  if (error instanceof library.TooManyRequestsError) return 429;
  if (error.message.startsWith('Bad request')) return 400;
  if (error.message.startsWith('Not found')) return 404;
  if (error.message.startsWith('Service unavailable')) return 503;
  const [, status] = /^Unexpected status code: (\d{3})/.exec(error.message) ?? [];
  return status === undefined ? undefined : Number(status);
}

/**
 * The original error contains the request with the key. Its message may also contain the key, if a
 * proxy sent it back.
 */
function plainCause(error: Error, authKey: string): Error {
  const secret = authKey.replace(/:fx$/, '');
  return new Error(error.message.replaceAll(secret, '…').slice(0, MESSAGE_CHARACTERS));
}
