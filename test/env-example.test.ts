import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const described = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);

test('.env.example describes every setting that is read, and no other', () => {
  const read = new Set<string>();
  const environment = new Proxy(
    {},
    {
      get(_, name) {
        read.add(String(name));
        return undefined;
      },
    },
  );
  readSettings(environment);
  expect(described.map(([name]) => name).toSorted()).toEqual([...read].toSorted());
});

test.each(described)('the value that .env.example gives for %s is accepted: %s', (name, value) => {
  expect(() => readSettings({ [name]: value })).not.toThrow();
});

test('what .env.example gives as holding where nothing is set does', () => {
  const examples = [
    ...['PUBLIC_URL', 'TRUST_PROXY', 'RATE_LIMIT', 'MONTHLY_CHARACTER_BUDGET', 'FORMALITY'],
    'ENGINE_RATE_LIMIT',
  ];
  const defaults = described.filter(
    ([name]) => !examples.includes(name) && !/^(DEEPL|LIBRETRANSLATE)_/.test(name),
  );
  expect(readSettings(Object.fromEntries(defaults))).toEqual(readSettings({}));
});
