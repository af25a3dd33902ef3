import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { loadEnvFile } from 'node:process';
import { Problem } from './problem.ts';
import { languageTag, memoryTag } from './text/language-tag.ts';
import type { Formality } from './translation/memory.ts';
import { LOWEST_THRESHOLD } from './translation/suggestions.ts';

/** Everything that may be set from outside; `.env.example` documents each. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  /** As Express takes it: a number of proxies, addresses, or whether to trust any. */
  readonly trustProxy?: boolean | number | string;
  readonly databaseUrl: string;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly deepl?: { readonly authKey: string; readonly serverUrl?: string };
  readonly libretranslate?: { readonly url: string; readonly apiKey?: string };
  /** In which order they are asked. */
  readonly engines: readonly EngineName[];
  readonly offline: boolean;
  readonly adminToken?: string;
  /** A client's requests a minute. */
  readonly rateLimit?: number;
  /** Whether search engines are asked to pass over pages of machine text that nobody reviewed. */
  readonly noindexMachine: boolean;
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  readonly logLevel: LogLevel;
  /** Percent; similar texts below it are not suggested. */
  readonly fuzzyThreshold: number;
  /** Characters that may be billed in a calendar month (UTC), by all engines together. */
  readonly monthlyCharacterBudget?: number;
  /** Requests a minute to each engine, by this process. */
  readonly engineRateLimit?: number;
  /** What is asked of engines in languages that have more than one tone. */
  readonly formality?: Formality;
}

const ENGINES = ['deepl', 'libretranslate'] as const;
type EngineName = (typeof ENGINES)[number];

const MEGABYTE = 1024 * 1024;

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` of the working folder, where there is one, under what the environment itself says. */
export function readEnvironment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

/** @throws Problem `setting-invalid` naming the setting and what is accepted */
export function readSettings(environment: Environment): Settings {
  const read = createReader(environment);
  return Object.freeze({
    ...readServer(read),
    ...readLanguages(read),
    ...readEngines(read),
    databaseUrl: read('DATABASE_URL', 'file:data/sejajar.db', 'file:<path>', databaseUrl),
    limits: Object.freeze({
      bytes: read(
        'MAX_TEXT_BYTES',
        2 * MEGABYTE,
        'bytes, a whole number from 1 to 67108864',
        wholeNumber(1, 64 * MEGABYTE),
      ),
      paragraphs: read('MAX_PARAGRAPHS', 5_000, 'a whole number from 1 to 100000', wholeNumber(1, 100_000)),
    }),
    fuzzyThreshold: read(
      'FUZZY_THRESHOLD',
      75,
      `percent, a whole number from ${LOWEST_THRESHOLD} to 99`,
      wholeNumber(LOWEST_THRESHOLD, 99),
    ),
    logLevel: read('LOG_LEVEL', 'info', `one of ${LOG_LEVELS.join(', ')}`, (value) =>
      LOG_LEVELS.find((level) => level === value),
    ),
  });
}

function readServer(read: Reader) {
  const proxied = 'true, false, a number of proxies, or their addresses';
  return {
    host: read('HOST', '127.0.0.1', 'a host name or an IP address', (value) =>
      /^[\w.:-]+$/.test(value) ? value : undefined,
    ),
    port: read('PORT', 3000, 'a whole number from 0 to 65535', wholeNumber(0, 65_535)),
    ...optional('publicUrl', read('PUBLIC_URL', undefined, AN_ADDRESS, webAddress)),
    noindexMachine: read('NOINDEX_MACHINE', false, 'true or false', yesOrNo),
    ...optional('trustProxy', read('TRUST_PROXY', undefined, proxied, proxies)),
    ...optional(
      'adminToken',
      read('ADMIN_TOKEN', undefined, 'visible ASCII characters, without spaces', visible),
    ),
    ...optional(
      'rateLimit',
      read('RATE_LIMIT', undefined, 'requests a minute, a whole number from 1', wholeNumber(1, 1e9)),
    ),
  };
}

function readLanguages(read: Reader) {
  const sourceLanguage = read('SOURCE_LANGUAGE', 'id', A_TAG, tagOrNothing);
  const otherwise = ['en', 'fr'].filter((tag) => memoryTag(tag) !== memoryTag(sourceLanguage));
  const accepted = `${A_TAG}, or several, separated by commas, other than SOURCE_LANGUAGE`;
  return {
    sourceLanguage,
    targetLanguages: read('TARGET_LANGUAGES', otherwise, accepted, tags(sourceLanguage)),
  };
}

function readEngines(read: Reader) {
  const authKey = read('DEEPL_AUTH_KEY', undefined, 'the key of your DeepL account, without spaces', visible);
  const serverUrl = read('DEEPL_SERVER_URL', undefined, AN_ADDRESS, webAddress);
  const url = read('LIBRETRANSLATE_URL', undefined, AN_ADDRESS, webAddress);
  const apiKey = read(
    'LIBRETRANSLATE_API_KEY',
    undefined,
    'the key of your LibreTranslate server, without spaces',
    visible,
  );
  return {
    ...(authKey !== undefined && { deepl: Object.freeze({ authKey, ...optional('serverUrl', serverUrl) }) }),
    ...(url !== undefined && { libretranslate: Object.freeze({ url, ...optional('apiKey', apiKey) }) }),
    engines: read(
      'ENGINES',
      ENGINES,
      `some of ${ENGINES.join(', ')}, separated by commas, first choice first`,
      engineNames,
    ),
    offline: read('OFFLINE', false, 'true or false', yesOrNo),
    ...optional(
      'engineRateLimit',
      read('ENGINE_RATE_LIMIT', undefined, 'requests a minute, a whole number from 1', wholeNumber(1, 1e6)),
    ),
    ...optional(
      'formality',
      read<Formality>('FORMALITY', undefined, 'more or less', (value) =>
        value === 'more' || value === 'less' ? value : undefined,
      ),
    ),
    ...optional(
      'monthlyCharacterBudget',
      read(
        'MONTHLY_CHARACTER_BUDGET',
        undefined,
        'characters, a whole number from 0',
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      ),
    ),
  };
}

/** The language of the terminal's user, as POSIX says it (`fr_FR.UTF-8`), as a tag (`fr`). */
export function terminalLanguage(environment: Environment): string | undefined {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return locale?.split(/[_.@]/)[0];
}

/**
 * Without a token everybody who reaches the server may write, so then only this machine may reach it.
 * @throws Problem `setting-invalid`
 */
export function requireGuardedHost({ host, adminToken }: Settings): void {
  if (adminToken !== undefined || isLoopbackHost(host)) return;
  const accepted = '127.0.0.1, ::1 or localhost; another address only together with ADMIN_TOKEN';
  throw new Problem('setting-invalid', { name: 'HOST', value: host, accepted });
}

function isLoopbackHost(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host.toLowerCase() === 'localhost';
}

type Parse<T> = (value: string) => T | undefined;

interface Reader {
  <T>(name: string, otherwise: undefined, accepted: string, parse: Parse<T>): T | undefined;
  <T>(name: string, otherwise: NoInfer<T>, accepted: string, parse: Parse<T>): T;
}

/** What must never stand in a message or a log. */
const SECRET = /KEY|TOKEN|DATABASE_URL/;

function createReader(environment: Environment): Reader {
  return <T>(name: string, otherwise: T | undefined, accepted: string, parse: Parse<T>): T => {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return otherwise as T;
    const parsed = parse(value);
    if (parsed === undefined) {
      const shown = SECRET.test(name) ? '…' : value.slice(0, 80);
      throw new Problem('setting-invalid', { name, value: shown, accepted });
    }
    return parsed;
  };
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

const A_TAG = 'a BCP 47 language tag such as id, en-US or fr';
const AN_ADDRESS = 'an http or https address such as https://example.org';

function tagOrNothing(value: string): string | undefined {
  try {
    return languageTag(value);
  } catch {
    return undefined;
  }
}

function tags(sourceLanguage: string): Parse<readonly string[]> {
  return (value) => {
    const found = value
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(tagOrNothing);
    const known = found.filter((tag) => tag !== undefined && memoryTag(tag) !== memoryTag(sourceLanguage));
    return found.length > 0 && known.length === found.length ? [...new Set(known as string[])] : undefined;
  };
}

function wholeNumber(least: number, most: number): Parse<number> {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    return number >= least && number <= most ? number : undefined;
  };
}

function yesOrNo(value: string): boolean | undefined {
  if (/^(true|1|yes|on)$/i.test(value)) return true;
  if (/^(false|0|no|off)$/i.test(value)) return false;
  return undefined;
}

function webAddress(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain =
    url && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '' && url.hash === '';
  return plain ? url.href.replace(/\/$/, '') : undefined;
}

function engineNames(value: string): readonly EngineName[] | undefined {
  const names = value
    .split(',')
    .map((name) => ENGINES.find((engine) => engine === name.trim().toLowerCase()));
  return names.every((name) => name !== undefined) ? [...new Set(names)] : undefined;
}

function visible(value: string): string | undefined {
  return /^[\x21-\x7e]+$/.test(value) ? value : undefined;
}

function databaseUrl(value: string): string | undefined {
  return /^file:./.test(value) ? value : undefined;
}

function proxies(value: string): boolean | number | string | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  return yesOrNo(value) ?? (/^[\w.:/, ]+$/.test(value) ? value : undefined);
}
