import {
  type Batch,
  type Engine,
  EngineFailure,
  type EngineFailureReason,
} from '../../translation/engine.ts';
import { ANSWER_BYTES, checkedBody, MalformedBody } from '../checked-body.ts';
import { checkedTexts } from '../checked-texts.ts';
import { libretranslateSource, libretranslateTarget } from './libretranslate-languages.ts';
import { isThisMachine, plainMessage, reasonOfStatus, retryAfterMilliseconds } from '../http.ts';

const NAME = 'libretranslate';
/**
 * It has no limit but often runs without a GPU. Small requests are answered in time and cost no
 * more.
 */
const MOST_TEXTS = 10;
const MOST_BYTES = 8 * 1024;
/** Enough for a request of that size on a slow machine. */
const TIMEOUT_MILLISECONDS = 120_000;

interface LibretranslateSettings {
  readonly url: string;
  readonly apiKey?: string;
  readonly timeoutMilliseconds?: number;
}

/**
 * LibreTranslate 1.9: https://docs.libretranslate.com. Its answers are always text, even if they
 * look like markup: it turns entities into characters, so `&lt;script&gt;` in a source returns as a
 * tag.
 */
export function createLibretranslate(settings: LibretranslateSettings): Engine {
  return {
    name: NAME,
    local: isThisMachine(settings.url),
    bills: false,
    // LibreTranslate loses and moves tags, and its output is not escaped.
    markup: false,
    glossaries: false,
    hasFormality: () => false,
    limits: { texts: MOST_TEXTS, bytes: MOST_BYTES },
    encodedBytes,
    targetLanguage: libretranslateTarget,
    async translate(batch, abandon) {
      const { status, wait, body } = await post(requestBody(batch, settings.apiKey), settings, abandon);
      const answer = parse(body);
      if (status !== 200) throw refusal(status, answer?.['error'], settings.apiKey, wait);
      return checkedTexts(NAME, answer?.['translatedText'], batch.texts.length).map((text) => ({ text }));
    },
  };
}

/** A string of a JSON array, and its comma. */
function encodedBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) + 1;
}

/** @throws EngineFailure `rejected`: LibreTranslate does not have these languages */
function requestBody({ texts, sourceLanguage, targetLanguage }: Batch, apiKey: string | undefined): string {
  const source = libretranslateSource(sourceLanguage);
  const target = libretranslateTarget(targetLanguage);
  if (source === undefined || target === undefined) throw new EngineFailure(NAME, 'rejected');
  return JSON.stringify({
    q: texts,
    source,
    target,
    format: 'text',
    ...(apiKey !== undefined && { api_key: apiKey }),
  });
}

interface Posted {
  readonly status: number;
  readonly wait: number | undefined;
  readonly body: Uint8Array;
}

async function post(
  body: string,
  settings: LibretranslateSettings,
  abandon: AbortSignal | undefined,
): Promise<Posted> {
  const late = AbortSignal.timeout(settings.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  try {
    const response = await fetch(`${settings.url.replace(/\/+$/, '')}/translate`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      // The text and the key must not go to any other server than the one in the settings.
      redirect: 'manual',
      signal: abandon ? AbortSignal.any([abandon, late]) : late,
    });
    const wait = retryAfterMilliseconds(response.headers.get('retry-after'));
    return { status: response.status, wait, body: await readBounded(response) };
  } catch (error) {
    abandon?.throwIfAborted();
    throw new EngineFailure(NAME, late.aborted ? 'timeout' : reasonOfConnection(error), { cause: error });
  }
}

function reasonOfConnection(error: unknown): EngineFailureReason {
  const { cause } = error as { readonly cause?: NodeJS.ErrnoException };
  const isBadlyCompressed = cause?.code?.startsWith('Z_') === true;
  return error instanceof MalformedBody || isBadlyCompressed ? 'malformed' : 'unavailable';
}

/** @throws MalformedBody the answer is longer than any translation */
async function readBounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new MalformedBody(`An answer of more than ${ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `undefined` if it is no object in JSON. */
function parse(body: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(checkedBody(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(
  status: number,
  error: unknown,
  apiKey: string | undefined,
  wait: number | undefined,
): EngineFailure {
  const told = typeof error === 'string' ? error : 'no reason given';
  return new EngineFailure(NAME, reasonOf(status, told), {
    cause: new Error(`${status}: ${plainMessage(told, apiKey)}`),
    status,
    ...(wait !== undefined && { retryAfterMilliseconds: wait }),
  });
}

/** It answers 400 if a key is missing, and also for every other fault of a request. */
function reasonOf(status: number, message: string): EngineFailureReason {
  return status === 400 && message.includes('API key') ? 'unauthorized' : reasonOfStatus(status);
}
