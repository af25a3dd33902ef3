import type * as Deepl from 'deepl-node';
import packageJson from '../../../package.json' with { type: 'json' };
import {
  type Batch,
  type Engine,
  EngineFailure,
  type EngineFailureReason,
  type EngineUsage,
} from '../../translation/engine.ts';
import { MalformedBody } from '../checked-body.ts';
import { checkedTexts } from '../checked-texts.ts';
import { createBoundedClient, type Heard } from './bounded-client.ts';
import { createDeeplGlossaries } from './deepl-glossaries.ts';
import { deeplGlossaryLanguage, deeplHasFormality, deeplSource, deeplTarget } from './deepl-languages.ts';
import { isThisMachine, plainMessage, reasonOfStatus } from '../http.ts';

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

/**
 * @param tell gets every refusal of a glossary: the text is then translated without it
 */
export function createDeepl(
  settings: DeeplSettings,
  tell: (failure: EngineFailure) => void = () => undefined,
): DeeplEngine {
  const { authKey, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = settings;
  const options = clientOptions(settings, timeoutMilliseconds);
  let loading: Promise<typeof Deepl> | undefined;
  const load = () => (loading ??= import('deepl-node'));

  /** One request. `abandon` closes its connection, and so does the time limit. */
  async function ask<T>(question: Question<T>, abandon?: AbortSignal): Promise<T> {
    const library = await load();
    abandon?.throwIfAborted();
    const late = AbortSignal.timeout(timeoutMilliseconds);
    const signal = abandon ? AbortSignal.any([abandon, late]) : late;
    const heard: Heard = {};
    try {
      const client = createBoundedClient(library, { authKey, options }, { signal, heard });
      return await question(client, library);
    } catch (error) {
      if (!(error instanceof library.DeepLError)) throw error;
      abandon?.throwIfAborted();
      const reason = late.aborted ? 'timeout' : reasonOf(error, heard, library);
      throw new EngineFailure(NAME, reason, { ...heard, cause: plainCause(error, authKey) });
    }
  }

  const glossaries = createDeeplGlossaries({ ask, tell, now: () => Date.now() });
  const glossaryOf = ({ glossary, sourceLanguage, targetLanguage }: Batch, abandon?: AbortSignal) => {
    const languages = {
      source: deeplGlossaryLanguage(deeplSource(sourceLanguage) ?? sourceLanguage),
      target: deeplGlossaryLanguage(deeplTarget(targetLanguage) ?? targetLanguage),
    };
    return glossary && glossaries.idOf(glossary, languages, abandon);
  };

  async function send(
    batch: Batch,
    glossary: string | undefined,
    abandon?: AbortSignal,
  ): Promise<readonly Deepl.TextResult[]> {
    const question = (id: string | undefined) =>
      ask((client) => client.translateText(...translateArguments(batch, id)), abandon);
    try {
      return await question(glossary);
    } catch (error) {
      if (!batch.glossary || !(error instanceof EngineFailure) || error.reason !== 'rejected') throw error;
      // The glossary may have been removed at DeepL. If it was, the next attempt makes a new one.
      glossaries.forget(batch.glossary.name);
      const renewed = await glossaryOf(batch, abandon);
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
    async translate(batch, abandon) {
      const glossary = await glossaryOf(batch, abandon);
      const results = await send(batch, glossary, abandon);
      const withoutGlossary = batch.glossary !== undefined && glossary === undefined;
      return checkedTexts(NAME, textsOf(results), batch.texts.length).map((text, index) => ({
        text,
        ...billingOf(results[index]!),
        ...(withoutGlossary && { withoutGlossary }),
      }));
    },
    async usage() {
      const { character } = await ask((client) => client.getUsage());
      const { count, limit } = character ?? {};
      if (!isCount(count) || !isCount(limit)) throw new EngineFailure(NAME, 'malformed');
      return { count, limit: limit < NO_LIMIT ? limit : undefined };
    },
  };
}

type Question<T> = (client: Deepl.DeepLClient, library: typeof Deepl) => Promise<T>;

function clientOptions({ serverUrl }: DeeplSettings, timeoutMilliseconds: number): Deepl.DeepLClientOptions {
  return {
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
  };
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
    // A paragraph is one unit. Only lines that DeepL translates one by one are lines again in its
    // answer; markup has `<br>` for them
    // (https://developers.deepl.com/api-reference/translate#about-the-split-sentences-parameter).
    splitSentences: !batch.markup && batch.texts.some((text) => text.includes('\n')) ? 'on' : 'nonewlines',
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

/**
 * deepl-node returns the server's values unchecked, whatever its types say. The bill is checked by
 * the caller, which knows what was sent.
 */
function billingOf({ billedCharacters, modelTypeUsed }: Deepl.TextResult): {
  billedCharacters?: number;
  model?: string;
} {
  const isName = typeof modelTypeUsed === 'string' && /^[\w.-]{1,100}$/.test(modelTypeUsed);
  return {
    ...(typeof billedCharacters === 'number' && { billedCharacters }),
    ...(isName && { model: modelTypeUsed }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function reasonOf(error: Deepl.DeepLError, { status }: Heard, library: typeof Deepl): EngineFailureReason {
  if (error instanceof library.ConnectionError) {
    const cause: unknown = error.error;
    return cause instanceof MalformedBody ? 'malformed' : reasonOfConnection(codeOf(cause));
  }
  // No status: the text was never sent, because deepl-node itself refused it.
  return status === undefined ? 'rejected' : reasonOfStatus(status);
}

function reasonOfConnection(code: string): EngineFailureReason {
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return 'timeout';
  // The answer was cut off, is too large, is not HTTP or is badly compressed: DeepL has answered, and
  // billed.
  return /^(ERR_BAD_RESPONSE$|HPE_|Z_)/.test(code) ? 'malformed' : 'unavailable';
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}

/**
 * The original error contains the request with the key. Its message may also contain the key, if a
 * proxy sent it back.
 */
function plainCause(error: Error, authKey: string): Error {
  return new Error(plainMessage(error.message, authKey.replace(/:fx$/, '')));
}
