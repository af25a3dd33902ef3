import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { parseEnv } from 'node:util';
import { settingInvalid, type AcceptedValue } from './problem.ts';
import { withoutSecrets } from './storage/without-secrets.ts';
import { languageTag, memoryTag } from './text/language-tag.ts';
import type { Formality } from './translation/memory.ts';
import { LOWEST_THRESHOLD } from './translation/suggestions.ts';

/** One setting of the environment. */
interface Setting {
  readonly env: string;
  /** As it is written in the environment. Without a default, the setting may be absent. */
  readonly default?: string | ((read: ReadBefore) => string);
  /** In the message about a wrong value. */
  readonly accepted: AcceptedValue;
  /** Returns `undefined` for a wrong value. `read` has the settings above this one. */
  readonly parse: (value: string, read: ReadBefore) => unknown;
  /** Its value is never in a message or a log; a function gives what of it may be. */
  readonly secret?: true | ((value: string) => string);
  /** The description in docs/settings.md. */
  readonly description: string;
}

interface ReadBefore {
  readonly sourceLanguage: string;
  readonly adminToken?: string;
}

const ENGINES = ['deepl', 'libretranslate'] as const;
type EngineName = (typeof ENGINES)[number];

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const FORMALITIES: readonly Formality[] = ['more', 'less'];

const MEGABYTE = 1024 * 1024;

const AN_ADDRESS = { accepted: { kind: 'address' }, parse: webAddress } as const;
const YES_OR_NO = { accepted: { kind: 'yes-or-no' }, parse: yesOrNo } as const;

/**
 * Every setting, in the order in which it is read. `.env.example` and docs/settings.md document
 * each; a test compares them with this table.
 */
export const SETTINGS = {
  host: {
    env: 'HOST',
    default: '127.0.0.1',
    accepted: { kind: 'host' },
    parse: matching(/^[\w.:-]+$/),
    description: 'Address to listen on. Any address that other machines can reach needs `ADMIN_TOKEN`.',
  },
  port: {
    env: 'PORT',
    default: '3000',
    ...wholeNumber('number', 0, 65_535),
    description: 'Port to listen on. With 0, the system chooses a free port, and the start prints it.',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    ...AN_ADDRESS,
    description:
      'Address under which readers reach the server, if `HOST` and `PORT` do not say it (behind a proxy).',
  },
  noindexMachine: {
    env: 'NOINDEX_MACHINE',
    default: 'false',
    ...YES_OR_NO,
    description:
      "Asks search engines to skip a language's page that contains machine translations without a person's review.",
  },
  trustProxy: {
    env: 'TRUST_PROXY',
    accepted: { kind: 'proxies' },
    parse: proxies,
    description:
      'Proxies whose `X-Forwarded-*` headers are trusted. With `true`, a client can choose its own address, so limits for each client do not hold.',
  },
  adminToken: {
    env: 'ADMIN_TOKEN',
    accepted: { kind: 'token' },
    parse: visible,
    secret: true,
    description:
      'Token for writing, as `Authorization: Bearer <token>` or by signing in on the pages. Without it, only this machine can write.',
  },
  corsOrigins: {
    env: 'CORS_ORIGINS',
    default: ({ adminToken }) => (adminToken === undefined ? 'none' : '*'),
    accepted: { kind: 'origins' },
    parse: origins,
    description:
      'Sites whose pages may read articles, lists and search by script: `*` for all. They get what anyone may read, and can never write. With `ADMIN_TOKEN`, the default is `*`.',
  },
  rateLimit: {
    env: 'RATE_LIMIT',
    ...wholeNumber('requests', 1, 1e9),
    description: 'Requests per minute that one client may send.',
  },
  streamsPerClient: {
    env: 'STREAMS_PER_CLIENT',
    default: '100',
    // Half of what a process allows to all clients together, so that no client takes it all.
    ...wholeNumber('number', 1, 1_000),
    description: 'Event streams that one client may have open at the same time.',
  },
  sourceLanguage: {
    env: 'SOURCE_LANGUAGE',
    default: 'id',
    accepted: { kind: 'tag' },
    parse: tagOrNothing,
    description: 'Language of articles that are added without another language.',
  },
  targetLanguages: {
    env: 'TARGET_LANGUAGES',
    default: ({ sourceLanguage }) => ['en', 'fr'].filter((tag) => isOther(tag, sourceLanguage)).join(','),
    accepted: { kind: 'tags' },
    parse: (value, { sourceLanguage }) => tags(value, sourceLanguage),
    description:
      'Languages next to the original, in this order. None may be `SOURCE_LANGUAGE`. A bare `en` is British English; `en-US` is American.',
  },
  deeplAuthKey: {
    env: 'DEEPL_AUTH_KEY',
    accepted: { kind: 'key', engine: 'DeepL' },
    parse: visible,
    secret: true,
    description: 'Enables DeepL.',
  },
  deeplServerUrl: {
    env: 'DEEPL_SERVER_URL',
    ...AN_ADDRESS,
    description:
      "Another server that speaks DeepL's protocol. Without it, the key decides between DeepL's free and paid servers.",
  },
  libretranslateUrl: {
    env: 'LIBRETRANSLATE_URL',
    ...AN_ADDRESS,
    description: 'Enables LibreTranslate.',
  },
  libretranslateApiKey: {
    env: 'LIBRETRANSLATE_API_KEY',
    accepted: { kind: 'key', engine: 'LibreTranslate' },
    parse: visible,
    secret: true,
    description: 'Key for LibreTranslate, if the server wants one.',
  },
  engines: {
    env: 'ENGINES',
    default: ENGINES.join(','),
    accepted: { kind: 'engines', choices: ENGINES.join(', ') },
    parse: engineNames,
    description:
      'Order of the engines. The next engine takes what the one before it cannot translate. Engines that are not enabled are skipped.',
  },
  offline: {
    env: 'OFFLINE',
    default: 'false',
    ...YES_OR_NO,
    description: '`true` disables all engines, whatever else is set.',
  },
  engineRateLimit: {
    env: 'ENGINE_RATE_LIMIT',
    ...wholeNumber('requests', 1, 1e6),
    description:
      'Requests per minute to each engine, of all processes together. Without it, as many as the engine accepts.',
  },
  formality: {
    env: 'FORMALITY',
    ...oneOf(FORMALITIES),
    description:
      'Tone for languages that have more than one (French _vous_ or _tu_). Existing translations stay until `sejajar translate --upgrade`.',
  },
  budget: {
    env: 'MONTHLY_CHARACTER_BUDGET',
    ...wholeNumber('characters', 0, Number.MAX_SAFE_INTEGER),
    description: 'Characters that all engines together may bill in a calendar month (UTC).',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    default: 'file:data/sejajar.db',
    accepted: { kind: 'database' },
    parse: (value) => (/^file:./.test(value) || isPostgresAddress(value) ? value : undefined),
    secret: withoutSecrets,
    description:
      'Where everything is stored: a SQLite file, or a database of PostgreSQL, which several processes on several machines may share ([operations.md](operations.md#postgresql-and-several-processes)). A relative path starts at the folder where you start the program; folders are made.',
  },
  maxTextBytes: {
    env: 'MAX_TEXT_BYTES',
    default: String(2 * MEGABYTE),
    ...wholeNumber('bytes', 1, 64 * MEGABYTE),
    description: 'Largest source, in bytes (2 MiB by default).',
  },
  maxParagraphs: {
    env: 'MAX_PARAGRAPHS',
    default: '5000',
    ...wholeNumber('number', 1, 100_000),
    description: 'Most paragraphs that an article may have.',
  },
  cacheBytes: {
    env: 'CACHE_BYTES',
    default: String(64 * MEGABYTE),
    ...wholeNumber('bytes', 1, 16 * 1024 * MEGABYTE),
    description:
      'Memory for ready answers about articles, in bytes (64 MiB by default). What does not fit is rendered again.',
  },
  taskSeconds: {
    env: 'TASK_SECONDS',
    default: '20',
    ...wholeNumber('seconds', 1, 3_600),
    description: 'How long reading one text may take. A text that takes longer is refused.',
  },
  fuzzyThreshold: {
    env: 'FUZZY_THRESHOLD',
    default: '75',
    ...wholeNumber('percent', LOWEST_THRESHOLD, 99),
    description: 'How similar, in percent, a text must be for its translation to be suggested.',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    default: 'info',
    ...oneOf(LOG_LEVELS),
    description: 'What is logged to standard error.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Table = typeof SETTINGS;
type Value<Key extends keyof Table> = Exclude<ReturnType<Table[Key]['parse']>, undefined>;
/** The settings that always have a value. */
type KeyWithDefault = {
  [Key in keyof Table]: Table[Key] extends { default: unknown } ? Key : never;
}[keyof Table];
type Values = { readonly [Key in KeyWithDefault]: Value<Key> } & {
  readonly [Key in Exclude<keyof Table, KeyWithDefault>]?: Value<Key>;
};

export type Settings = ReturnType<typeof readSettings>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file `.env` that was read, with all names in it. */
export interface EnvFile {
  readonly path: string;
  readonly names: readonly string[];
}

/** Reads `.env` in the working folder, if there is one. The environment itself takes precedence. */
export function readEnvironment(): { readonly environment: Environment; readonly envFile?: EnvFile } {
  const path = resolve('.env');
  if (!existsSync(path)) return { environment: process.env };
  const names = Object.keys(parseEnv(readFileSync(path, 'utf8')));
  loadEnvFile(path);
  return { environment: process.env, envFile: { path, names } };
}

/** @throws Problem `setting-invalid` naming the setting and what is accepted */
export function readSettings(environment: Environment) {
  const { maxTextBytes, maxParagraphs, ...values } = readValues(environment);
  const { deeplAuthKey, deeplServerUrl, libretranslateUrl, libretranslateApiKey, ...settings } = values;
  return Object.freeze({
    ...settings,
    limits: Object.freeze({ bytes: maxTextBytes, paragraphs: maxParagraphs }),
    ...(deeplAuthKey !== undefined && {
      deepl: Object.freeze({
        authKey: deeplAuthKey,
        ...(deeplServerUrl !== undefined && { serverUrl: deeplServerUrl }),
      }),
    }),
    ...(libretranslateUrl !== undefined && {
      libretranslate: Object.freeze({
        url: libretranslateUrl,
        ...(libretranslateApiKey !== undefined && { apiKey: libretranslateApiKey }),
      }),
    }),
  });
}

function readValues(environment: Environment): Values {
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting>(SETTINGS)) {
    const value = readSetting(setting, environment, values as unknown as ReadBefore);
    if (value !== undefined) values[key] = value;
  }
  return values as Values;
}

function readSetting(setting: Setting, environment: Environment, read: ReadBefore): unknown {
  const { env: name, accepted, parse, secret } = setting;
  const given = environment[name]?.trim() || undefined;
  const otherwise = typeof setting.default === 'function' ? setting.default(read) : setting.default;
  const value = given ?? otherwise;
  if (value === undefined) return undefined;
  const parsed = parse(value, read);
  if (parsed === undefined) {
    const shown = secret === true ? '…' : (secret?.(value) ?? value).slice(0, 80);
    throw settingInvalid(name, shown, accepted);
  }
  return parsed;
}

/** The language of the terminal's user as a tag (`fr`), from its POSIX name (`fr_FR.UTF-8`). */
export function terminalLanguage(environment: Environment): string | undefined {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return locale?.split(/[_.@]/)[0];
}

/**
 * Without a token, everyone who reaches the server may write. So only this machine may reach it.
 * @throws Problem `setting-invalid`
 */
export function requireGuardedHost({ host, adminToken }: Settings): void {
  if (adminToken !== undefined || isLoopbackHost(host)) return;
  throw settingInvalid('HOST', host, { kind: 'loopback' });
}

function isLoopbackHost(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host.toLowerCase() === 'localhost';
}

type Parse<T> = (value: string) => T | undefined;

function tagOrNothing(value: string): string | undefined {
  try {
    return languageTag(value);
  } catch {
    return undefined;
  }
}

function tags(value: string, sourceLanguage: string): readonly string[] | undefined {
  const found = value
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(tagOrNothing);
  const known = found.filter((tag) => tag !== undefined && isOther(tag, sourceLanguage));
  return found.length > 0 && known.length === found.length ? [...new Set(known as string[])] : undefined;
}

function isOther(tag: string, sourceLanguage: string): boolean {
  return memoryTag(tag) !== memoryTag(sourceLanguage);
}

function matching(pattern: RegExp): Parse<string> {
  return (value) => (pattern.test(value) ? value : undefined);
}

function oneOf<T extends string>(words: readonly T[]) {
  const parse: Parse<T> = (value) => words.find((word) => word === value);
  return { accepted: { kind: 'choice', choices: words.join(', ') }, parse } as const;
}

/** @param kind with the unit of the number */
function wholeNumber(kind: AcceptedValue['kind'], least: number, most: number) {
  const parse: Parse<number> = (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    return number >= least && number <= most ? number : undefined;
  };
  return { accepted: { kind, least, most }, parse } as const;
}

function isPostgresAddress(value: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value);
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

/** `*` for all, or an empty list for none. */
function origins(value: string): '*' | readonly string[] | undefined {
  if (value === '*') return value;
  if (/^none$/i.test(value)) return [];
  const found = value.split(',').map((part) => originOf(part.trim()));
  return found.every((origin) => origin !== undefined) ? [...new Set(found)] : undefined;
}

/** As browsers write it; `undefined` for anything but a bare origin. */
function originOf(value: string): string | undefined {
  const address = webAddress(value);
  const url = address === undefined ? undefined : new URL(address);
  return url?.pathname === '/' ? url.origin : undefined;
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

function proxies(value: string): boolean | number | string | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  return yesOrNo(value) ?? (/^[\w.:/, ]+$/.test(value) ? value : undefined);
}
