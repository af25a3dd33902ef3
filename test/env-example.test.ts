import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readSettings, SETTINGS } from '../src/config.ts';

interface Described {
  readonly env: string;
  readonly default: string | undefined;
  readonly description: string;
  readonly secret: boolean;
}

const settings = Object.values(SETTINGS).map((setting): Described => {
  const otherwise = 'default' in setting ? setting.default : undefined;
  return {
    env: setting.env,
    default: typeof otherwise === 'function' ? otherwise({ sourceLanguage: 'id' }) : otherwise,
    description: setting.description,
    secret: 'secret' in setting,
  };
});
const names = settings.map(({ env }) => env).toSorted();

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const example = [...read('.env.example').matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);
const rows = [...read('docs/settings.md').matchAll(/^\| `([A-Z_]+)` *\|(.*)\|(.*)\|(.*)\|$/gm)].map(
  ([, name, ...cells]) => [name!, ...cells.map((cell) => cell.trim())] as const,
);

describe('.env.example', () => {
  it('.env.example describes every setting, and no other', () => {
    expect(example.map(([name]) => name).toSorted()).toEqual(names);
  });

  it('.env.example gives the default of every setting that has one', () => {
    const values = new Map(example);
    const withDefault = settings.filter((setting) => setting.default !== undefined);
    expect(withDefault.map(({ env }) => [env, values.get(env)])).toEqual(
      withDefault.map((setting) => [setting.env, setting.default]),
    );
  });

  it.each(example)('.env.example gives %s an accepted value: %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).not.toThrow();
  });

  it('the values of .env.example give the same settings as no values', () => {
    const withDefault = settings.flatMap(({ env, default: value }) => (value === undefined ? [] : [env]));
    const defaults = example.filter(([name]) => withDefault.includes(name));
    expect(readSettings(Object.fromEntries(defaults))).toEqual(readSettings({}));
  });
});

describe('docs/settings.md', () => {
  it('docs/settings.md lists every setting, and no other', () => {
    expect(rows.map(([name]) => name).toSorted()).toEqual(names);
  });

  it.each(settings)('docs/settings.md gives the default and the purpose of $env', (setting) => {
    const { env, description } = setting;
    const [, otherwise, , does] = rows.find(([name]) => name === env)!;
    const shown = setting.default === undefined ? 'none' : `\`${setting.default}\``;
    expect([otherwise, does]).toEqual([shown, description]);
  });
});

test('README names only settings that exist', () => {
  const named = [...read('README.md').matchAll(/\b[A-Z]+_[A-Z_]+\b|`([A-Z]{3,})`|\b([A-Z]{3,})=/g)];
  const found = named.map(([whole, quoted, set]) => quoted ?? set ?? whole);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((name) => !names.includes(name))).toEqual([]);
});

test('every setting that holds a key, a token or an address of a database is secret', () => {
  const secret = settings.filter((setting) => setting.secret).map(({ env }) => env);
  expect(secret.toSorted()).toEqual(names.filter((name) => /KEY|TOKEN|DATABASE_URL/.test(name)));
});
