import { describe, expect, it } from 'vitest';
import { readSettings, requireGuardedHost, terminalLanguage } from '../src/config.ts';
import { Problem } from '../src/problem.ts';
import { unknownNames } from '../src/setting-names.ts';

function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('names of settings', () => {
  it.each([
    ['DEEPL_AUTHKEY', 'DEEPL_AUTH_KEY'],
    ['DEEPL_API_KEY', 'DEEPL_AUTH_KEY'],
    ['deepl_auth_key', 'DEEPL_AUTH_KEY'],
    ['TARGET_LANGUAGE', 'TARGET_LANGUAGES'],
    ['SOURCE_LANGUAGES', 'SOURCE_LANGUAGE'],
    ['LIBRE_TRANSLATE_URL', 'LIBRETRANSLATE_URL'],
    ['MONTHLY_CHARACTERS_BUDGET', 'MONTHLY_CHARACTER_BUDGET'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['ENGINE', 'ENGINES'],
    ['LOGLEVEL', 'LOG_LEVEL'],
  ])('%s is almost %s', (name, meant) => {
    expect(unknownNames({ [name]: 'x' })).toEqual([{ name, meant }]);
  });

  it('a name that belongs to another program is not pointed out', () => {
    const others =
      'PATH HOME HOSTNAME HOSTTYPE LANG LANGUAGE LC_ALL LOGNAME PWD SHELL USER TERM EDITOR PAGER TZ TMPDIR NODE_ENV ' +
      'NODE_OPTIONS NO_PROXY HTTP_PROXY HTTPS_PROXY ALL_PROXY PORTS POST COST INVOCATION_ID JOURNAL_STREAM ' +
      'npm_config_loglevel npm_package_name CI GITHUB_TOKEN ONLINE PUBLIC_DIR DATABASE_NAME CACHE_DIR TASK_ID ' +
      'KUBERNETES_SERVICE_HOST MEMORY_PRESSURE_WATCH SSH_AUTH_SOCK DEBUG COLORTERM XDG_SESSION_TYPE';
    expect(unknownNames(Object.fromEntries(others.split(' ').map((name) => [name, 'x'])))).toEqual([]);
  });

  it('a name is not pointed out if it is empty, or if the setting that it is like has a value', () => {
    expect(unknownNames({ DEEPL_AUTHKEY: 'x', DEEPL_AUTH_KEY: 'y' })).toEqual([]);
    expect(unknownNames({ DEEPL_AUTHKEY: '' })).toEqual([]);
  });

  it('every name of .env that nothing reads is pointed out', () => {
    const file = { HTTPS_PROXY: 'x', PORT: '1', HOSTT: 'x', WARNA: 'biru', ADMIN_TOKENS: '' };
    const envFile = { path: '/x/.env', names: Object.keys(file) };
    expect(unknownNames({ PATH: '/bin', ...file }, envFile)).toEqual([
      { name: 'HOSTT', meant: 'HOST' },
      { name: 'WARNA' },
      { name: 'ADMIN_TOKENS', meant: 'ADMIN_TOKEN' },
    ]);
  });
});

describe('settings', () => {
  it('every setting has a default', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'file:data/sejajar.db',
      sourceLanguage: 'id',
      targetLanguages: ['en', 'fr'],
      engines: ['deepl', 'libretranslate'],
      offline: false,
    });
    expect(settings.deepl).toBeUndefined();
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('an empty value counts as an absent one', () => {
    expect(readSettings({ PORT: '', DEEPL_AUTH_KEY: '  ', OFFLINE: '', ADMIN_TOKEN: '' })).toEqual(
      readSettings({}),
    );
  });

  it('language tags are written in canonical form, each once', () => {
    expect(readSettings({ TARGET_LANGUAGES: 'EN-us, fr,fr' }).targetLanguages).toEqual(['en-US', 'fr']);
  });

  it('the source language is not among the default targets', () => {
    expect(readSettings({ SOURCE_LANGUAGE: 'fr' }).targetLanguages).toEqual(['en']);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'example.org'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['PUBLIC_URL', 'https://user:secret@example.org'],
    ['DATABASE_URL', 'mysql://u:geheim@h/db'],
    ['DATABASE_URL', 'file:'],
    ['SOURCE_LANGUAGE', 'bahasa_indonesia'],
    ['TARGET_LANGUAGES', 'en,xx-'],
    ['TARGET_LANGUAGES', ','],
    ['TARGET_LANGUAGES', 'en,id-ID'],
    ['DEEPL_AUTH_KEY', 'two words'],
    ['DEEPL_SERVER_URL', 'nowhere'],
    ['LIBRETRANSLATE_URL', 'nowhere'],
    ['ENGINES', 'deepl,google'],
    ['OFFLINE', 'perhaps'],
    ['ADMIN_TOKEN', 'pass word'],
    ['RATE_LIMIT', '0'],
    ['MONTHLY_CHARACTER_BUDGET', '1.5'],
    ['MAX_TEXT_BYTES', '0'],
    ['MAX_PARAGRAPHS', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'a;b'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/page'],
    ['CORS_ORIGINS', 'https://example.org,*'],
    ['CORS_ORIGINS', 'null'],
  ])('the value %s=%s is refused, with the setting’s name and the accepted values', (name, value) => {
    const problem = refusal(() => readSettings({ [name]: value }));
    expect(problem.kind).toBe('setting-invalid');
    expect(problem.values['name']).toBe(name);
    expect(problem.values['accepted']).not.toBe('');
  });

  it.each([
    ['DEEPL_AUTH_KEY', 'my secret'],
    ['ADMIN_TOKEN', 'my secret'],
    ['DATABASE_URL', 'postgres://u:secret@h:x/db'],
    ['LIBRETRANSLATE_API_KEY', 'my secret'],
  ])('the message about %s does not contain its value', (name, value) => {
    expect(JSON.stringify(refusal(() => readSettings({ [name]: value })).values)).not.toContain('secret');
  });

  it('the message about DATABASE_URL shows the rest of its value', () => {
    const { values } = refusal(() => readSettings({ DATABASE_URL: 'mysql://ani:rahasia@host/db' }));
    expect(values['value']).toBe('mysql://ani:…@host/db');
  });
});

it.each([
  [{}, []],
  [{ ADMIN_TOKEN: 't' }, '*'],
  [{ ADMIN_TOKEN: 't', CORS_ORIGINS: 'none' }, []],
  [{ CORS_ORIGINS: '*' }, '*'],
  [
    { CORS_ORIGINS: 'https://EXAMPLE.org:443/, http://a.example:81' },
    ['https://example.org', 'http://a.example:81'],
  ],
])('%j lets scripts of these sites read: %j', (environment, expected) => {
  expect(readSettings(environment).corsOrigins).toEqual(expected);
});

describe('the token of a reachable server', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('a server at %s needs no token', (HOST) => {
    expect(() => requireGuardedHost(readSettings({ HOST }))).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.org', '127.example.org'])(
    'a server at %s needs a token',
    (HOST) => {
      expect(refusal(() => requireGuardedHost(readSettings({ HOST }))).values['name']).toBe('HOST');
      expect(() => requireGuardedHost(readSettings({ HOST, ADMIN_TOKEN: 't' }))).not.toThrow();
    },
  );
});

it.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'en_GB', LC_ALL: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'C.UTF-8' }, 'C'],
  [{}, undefined],
])('the terminal with the environment %j uses the language %s', (environment, language) => {
  expect(terminalLanguage(environment)).toBe(language);
});
