import fc from 'fast-check';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { createDeepl } from '../../../src/engines/deepl/deepl.ts';
import { EngineFailure } from '../../../src/translation/engine.ts';

const KEY = 'f63c02c5-f056-4b2c-9d0a-000000000000:fx';

/** Records what deepl-node really sends, and answers each request as DeepL does. */
function recordRequests(server = 'https://api-free.deepl.com') {
  const bodies: string[] = [];
  const headers: Record<string, unknown>[] = [];
  nock(server)
    .persist()
    .post('/v2/translate')
    .reply(function (_path, form) {
      const body = form as string;
      bodies.push(body);
      headers.push(this.req.headers);
      const texts = new URLSearchParams(body).getAll('text');
      const translations = texts.map((text) => ({
        detected_source_language: 'ID',
        text: `<${text}>`,
        billed_characters: Array.from(text).length,
      }));
      return [200, { translations }];
    });
  return { bodies, headers };
}

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe('a request to DeepL', () => {
  const batch = {
    sourceLanguage: 'id',
    targetLanguage: 'en',
    texts: ['Kami siap.', 'Mali & Prancis: “sepakat” + 100%'],
    context: 'Kerja sama Prancis–Mali',
  };

  it('a request has the languages, the texts in order, the context and the requested details of the answer', async () => {
    const { bodies } = recordRequests();
    await createDeepl({ authKey: KEY }).translate(batch);
    expect(bodies).toHaveLength(1);
    expect([...new URLSearchParams(bodies[0])]).toEqual([
      ['target_lang', 'en-GB'],
      ['source_lang', 'id'],
      ['show_billed_characters', '1'],
      ['text', 'Kami siap.'],
      ['text', 'Mali & Prancis: “sepakat” + 100%'],
      ['split_sentences', 'nonewlines'],
      ['preserve_formatting', '1'],
      ['context', 'Kerja sama Prancis–Mali'],
    ]);
  });

  it('lines are translated one by one where only so they are lines in the answer', async () => {
    const { bodies } = recordRequests();
    const engine = createDeepl({ authKey: KEY });
    await engine.translate({ ...batch, texts: ['Kami siap.', 'Aku ini\nDari sana'] });
    await engine.translate({ ...batch, texts: ['<b>Aku</b> ini<br>Dari sana'], markup: true });
    const split = bodies.map((body) => new URLSearchParams(body).get('split_sentences'));
    expect(split).toEqual(['1', 'nonewlines']);
    expect(new URLSearchParams(bodies[0]).getAll('text')[1]).toBe('Aku ini\nDari sana');
  });

  it('a request has no context field if the context is absent or empty', async () => {
    const { bodies } = recordRequests();
    const engine = createDeepl({ authKey: KEY });
    await engine.translate({ sourceLanguage: 'id', targetLanguage: 'fr', texts: ['Ya.'] });
    await engine.translate({ sourceLanguage: 'id', targetLanguage: 'fr', texts: ['Ya.'], context: '' });
    expect(bodies.map((body) => new URLSearchParams(body).has('context'))).toEqual([false, false]);
  });

  it('a request names this program and nothing about its machine', async () => {
    const { headers } = recordRequests();
    await createDeepl({ authKey: KEY }).translate(batch);
    const agent = String(headers[0]!['user-agent']);
    expect(agent).toMatch(/^deepl-node\/[\d.]+ sejajar\/[\d.]+$/);
    expect(agent).toContain(`sejajar/${packageJson.version}`);
    expect(headers[0]!['authorization']).toBe(`DeepL-Auth-Key ${KEY}`);
  });

  it.each([
    { key: KEY, server: 'https://api-free.deepl.com' },
    { key: 'f63c02c5-f056-4b2c-9d0a-000000000000', server: 'https://api.deepl.com' },
  ])('a request goes to $server if the key belongs to its plan', async ({ key, server }) => {
    const { bodies } = recordRequests(server);
    await createDeepl({ authKey: key }).translate(batch);
    expect(bodies).toHaveLength(1);
  });

  it('a configured server receives the request, also if its address ends with a slash', async () => {
    const { bodies } = recordRequests('https://deepl.example.org');
    await createDeepl({ authKey: KEY, serverUrl: 'https://deepl.example.org/' }).translate(batch);
    expect(bodies).toHaveLength(1);
  });

  it('a request names the source language without its region', async () => {
    const { bodies } = recordRequests();
    await createDeepl({ authKey: KEY }).translate({ ...batch, sourceLanguage: 'id-ID' });
    expect(new URLSearchParams(bodies[0]).get('source_lang')).toBe('id');
  });

  it.each([
    { sourceLanguage: 'tlh', targetLanguage: 'en' },
    { sourceLanguage: 'id', targetLanguage: 'tlh' },
  ])(
    'no request is made from $sourceLanguage into $targetLanguage, because DeepL does not support it',
    async (languages) => {
      const { bodies } = recordRequests();
      const failure = await createDeepl({ authKey: KEY })
        .translate({ ...batch, ...languages })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EngineFailure);
      expect((failure as EngineFailure).reason).toBe('rejected');
      expect(bodies).toEqual([]);
    },
  );
});

describe('an answer of DeepL', () => {
  it('an answer has one translation for each text in order, with its billed code points', async () => {
    recordRequests();
    const texts = ['Satu.', 'Dua 😀.', 'Satu.'];
    const answers = await createDeepl({ authKey: KEY }).translate({
      sourceLanguage: 'id',
      targetLanguage: 'en',
      texts,
    });
    expect(answers).toEqual([
      { text: '<Satu.>', billedCharacters: 5 },
      { text: '<Dua 😀.>', billedCharacters: 6 },
      { text: '<Satu.>', billedCharacters: 5 },
    ]);
  });

  it('an answer keeps the model that DeepL names, and ignores a billed number that is no number', async () => {
    nock('https://api-free.deepl.com')
      .post('/v2/translate')
      .reply(200, {
        translations: [
          {
            detected_source_language: 'ID',
            text: 'Yes.',
            model_type_used: 'quality_optimized',
            billed_characters: '3',
          },
        ],
      });
    const answers = await createDeepl({ authKey: KEY }).translate({
      sourceLanguage: 'id',
      targetLanguage: 'en',
      texts: ['Ya.'],
    });
    expect(answers).toStrictEqual([{ text: 'Yes.', model: 'quality_optimized' }]);
  });
});

describe('the size of a request', () => {
  it('encodedBytes gives the exact size of any text in a request', async () => {
    const { bodies } = recordRequests();
    const engine = createDeepl({ authKey: KEY });
    const anyText = fc
      .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1 })
      .map((units) => String.fromCharCode(...units));
    const likelyText = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyText, likelyText), { minLength: 1, maxLength: 50 }),
        async (texts) => {
          bodies.length = 0;
          // The answer repeats the texts, and some of them are no text.
          await engine
            .translate({ sourceLanguage: 'id', targetLanguage: 'fr', texts })
            .catch((error: unknown) => expect(error).toMatchObject({ reason: 'malformed' }));
          const split = texts.some((text) => text.includes('\n')) ? '1' : 'nonewlines';
          const fixed = `target_lang=fr&source_lang=id&show_billed_characters=1&split_sentences=${split}&preserve_formatting=1`;
          const expected = texts.reduce((sum, text) => sum + engine.encodedBytes(text), fixed.length);
          expect(Buffer.byteLength(bodies[0]!)).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('usage of DeepL', () => {
  it('usage gives the characters of this month and the limit', async () => {
    nock('https://api-free.deepl.com')
      .get('/v2/usage')
      .reply(200, { character_count: 180_118, character_limit: 500_000 });
    expect(await createDeepl({ authKey: KEY }).usage()).toEqual({ count: 180_118, limit: 500_000 });
  });

  it('usage has no limit if the plan has none', async () => {
    nock('https://api-free.deepl.com')
      .get('/v2/usage')
      .reply(200, { character_count: 7, character_limit: 1_000_000_000_000 });
    expect(await createDeepl({ authKey: KEY }).usage()).toEqual({ count: 7, limit: undefined });
  });

  it.each([{}, { character_count: 'many', character_limit: 1 }])(
    'usage of the form %j is malformed',
    async (body) => {
      nock('https://api-free.deepl.com').get('/v2/usage').reply(200, body);
      await expect(createDeepl({ authKey: KEY }).usage()).rejects.toMatchObject({ reason: 'malformed' });
    },
  );
});
