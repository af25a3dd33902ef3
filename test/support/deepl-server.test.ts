import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from './deepl-server.ts';

let deepl: DeeplServer;
beforeEach(async () => {
  deepl = await startDeepl({ characterLimit: 1_000_000 });
});
afterEach(() => deepl.close());

function post(texts: readonly string[], { key = DEEPL_TEST_KEY, target = 'en-GB' } = {}): Promise<Response> {
  const fields = [
    ['target_lang', target],
    ['source_lang', 'id'],
    ['show_billed_characters', '1'],
    ...texts.map((text) => ['text', text]),
  ];
  return fetch(`${deepl.url}/v2/translate`, {
    method: 'POST',
    headers: { Authorization: `DeepL-Auth-Key ${key}` },
    body: new URLSearchParams(fields),
  });
}

it('translates by saying into what, and bills code points', async () => {
  const response = await post(['Ya 😀']);
  expect(await response.json()).toEqual({
    translations: [{ detected_source_language: 'ID', text: '[EN-GB] Ya 😀', billed_characters: 4 }],
  });
  expect(deepl.charactersBilled).toBe(4);
  expect(deepl.requests).toMatchObject([
    { texts: ['Ya 😀'], target: 'en-GB', source: 'id', characters: 4, billed: true },
  ]);
});

it('keeps the limits of DeepL', async () => {
  expect((await post(Array<string>(50).fill('Ya.'))).status).toBe(200);
  expect((await post(Array<string>(51).fill('Ya.'))).status).toBe(400);
  expect((await post(['a'.repeat(128 * 1024)])).status).toBe(413);
  expect((await post([])).status).toBe(400);
  expect((await post(['Ya.'], { target: 'tlh' })).status).toBe(400);
  expect((await post(['Ya.'], { key: 'another' })).status).toBe(403);
  expect(deepl.charactersBilled).toBe(150);
});

it('refuses what is beyond the plan, and bills none of it', async () => {
  await deepl.close();
  deepl = await startDeepl({ characterLimit: 5 });
  expect((await post(['1234'])).status).toBe(200);
  expect((await post(['56'])).status).toBe(456);
  expect((await post(['5'])).status).toBe(200);
  expect(deepl.charactersBilled).toBe(5);
});

it('tells which texts were paid for twice, and not those that were refused before', async () => {
  deepl.behave({ kind: 'status', status: 503 }, 1);
  await post(['Satu.', 'Dua.']);
  await post(['Satu.', 'Dua.']);
  expect(deepl.repeats()).toEqual([]);
  await post(['Dua.'], { target: 'fr' });
  await post(['Dua.', 'Tiga.'], { target: 'EN-GB' });
  expect(deepl.repeats()).toEqual([{ target: 'EN-GB', text: 'Dua.', times: 2 }]);
});

it('fails as many requests as it was told to, with what they were told to meet', async () => {
  deepl.behave({ kind: 'status', status: 429, retryAfter: 7 }, 2);
  const responses = [await post(['Ya.']), await post(['Ya.']), await post(['Ya.'])];
  expect(responses.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(responses[0]!.headers.get('Retry-After')).toBe('7');
});

it('fails the requests that a function chooses', async () => {
  deepl.behave(({ texts }) => (texts.includes('Racun.') ? { kind: 'status', status: 400 } : undefined));
  expect((await post(['Ya.', 'Racun.'])).status).toBe(400);
  expect((await post(['Ya.'])).status).toBe(200);
});

it.each([
  ['short', ['[EN-GB] Satu.']],
  ['long', ['[EN-GB] Satu.', '[EN-GB] Dua.', '[EN-GB] Satu.']],
  ['empty', ['', '']],
  ['untranslated', ['Satu.', 'Dua.']],
] as const)('answers %s', async (kind, texts) => {
  deepl.behave({ kind });
  const { translations } = (await (await post(['Satu.', 'Dua.'])).json()) as {
    translations: { text: string }[];
  };
  expect(translations.map(({ text }) => text)).toEqual(texts);
});

it.each(['reset', 'half'] as const)('cuts the connection: %s', async (kind) => {
  deepl.behave({ kind });
  await expect(post(['Satu.']).then((response) => response.text())).rejects.toThrow();
  expect(deepl.requests[0]!.billed).toBe(kind === 'half');
});

it('tells the usage and the languages', async () => {
  await post(['1234']);
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(deepl.url + path, {
      headers: { Authorization: `DeepL-Auth-Key ${DEEPL_TEST_KEY}` },
    });
    return response.json();
  };
  expect(await get('/v2/usage')).toEqual({ character_count: 4, character_limit: 1_000_000 });
  expect(await get('/v2/languages?type=target')).toContainEqual(
    expect.objectContaining({ language: 'EN-GB' }),
  );
  expect(await get('/v2/languages')).not.toContainEqual(expect.objectContaining({ language: 'EN-GB' }));
});
