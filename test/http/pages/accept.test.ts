import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT =
  'Kami sudah siap berangkat ke Jakarta besok pagi.\n\nKami kuat dan kami tidak takut kepada siapa pun.';
const PLAIN = { 'Content-Type': 'text/plain', Prefer: 'wait=60' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let deepl: DeeplServer;
let server: TestServer;
let api: Api;
let article: ParallelArticle;
let answer: number;

const cell = (of: ParallelArticle, paragraph = 0) => of.paragraphs[paragraph]!.translations['en']!;
const get = async () => (await api('GET', `/articles/${article.id}`)).json as ParallelArticle;
const accept = (json: unknown, paragraph = 'p1', target = 'en') =>
  api('POST', `/articles/${article.id}/paragraphs/${paragraph}/translations/${target}/accept`, { json });

beforeEach(async () => {
  deepl = await startDeepl();
  deepl.behave({ kind: 'untranslated' });
  server = await startServer({ deeplUrl: deepl.url });
  api = await createApi(server);
  const added = await api('POST', '/articles?targets=en', { body: TEXT, headers: PLAIN });
  article = added.json as ParallelArticle;
  answer = cell(article).refused!.id;
});
afterEach(async () => {
  await server.close();
  await deepl.close();
});

describe('POST …/paragraphs/{paragraph}/translations/{target}/accept', () => {
  it('an accepted answer is shown from then on and never requested again', async () => {
    const { status, json } = await accept({ answer, by: 'Ani' });
    expect(status).toBe(200);
    const shown = cell(json as ParallelArticle);
    expect(shown).toMatchObject({ state: 'machine', provenance: { acceptedBy: 'Ani' } });
    expect(shown.text).toBe(article.paragraphs[0]!.source.text);
    deepl.behave(undefined);
    const before = deepl.requests.length;
    await api('POST', `/articles/${article.id}/translations`, {
      json: { targets: ['en'] },
      headers: { Prefer: 'wait=60' },
    });
    expect(deepl.requests.slice(before).flatMap(({ texts }) => texts)).toEqual([
      article.paragraphs[1]!.source.text,
    ]);
    expect(cell(await get())).toEqual(shown);
  });

  it('an acceptance can be repeated safely', async () => {
    await accept({ answer });
    const once = await get();
    expect((await accept({ answer })).status).toBe(200);
    expect(await get()).toEqual(once);
  });

  it.each<readonly [unknown, string, string, number, string]>([
    [{ answer: 999_999 }, 'p1', 'en', 404, 'answer-not-found'],
    [{ answer: 1 }, 'p7', 'en', 404, 'paragraph-not-found'],
    [{ answer: 1 }, 'x', 'en', 400, 'request-invalid'],
    [{ answer: 1 }, 'p1', 'x', 400, 'language-invalid'],
    [{ answer: '1' }, 'p1', 'en', 400, 'request-invalid'],
    [{}, 'p1', 'en', 400, 'field-missing'],
    [{ answer: 1, by: ' ' }, 'p1', 'en', 400, 'request-invalid'],
  ])('the body %j for %s and %s is refused', async (json, paragraph, target, status, kind) => {
    const refused = await accept(json, paragraph, target);
    expect([refused.status, (refused.json as { type: string }).type]).toEqual([
      status,
      `urn:sejajar:problem:${kind}`,
    ]);
  });
});

describe('the button on the page', () => {
  const press = (accepted: string, headers = {}) =>
    server.ask(`/articles/${article.id}/accepted-answers`, {
      method: 'POST',
      body: new URLSearchParams({ accepted, columns: 'id+en' }).toString(),
      headers: { ...FORM, ...headers },
    });

  it('the button accepts the answer and leads back to its paragraph', async () => {
    const page = (await server.ask(`/articles/${article.id}/id+en`)).text;
    const value = /name="accepted" value="([^"]*)"/.exec(page)![1]!;
    const { status, headers } = await press(value);
    expect([status, headers.location]).toEqual([303, `/articles/${article.id}/id+en#p1`]);
    expect(cell(await get()).text).toBe(article.paragraphs[0]!.source.text);
  });

  it('the button refuses another site', async () => {
    const { status } = await press(`p1 en ${answer}`, { Origin: 'https://evil.example' });
    expect(status).toBe(403);
    expect(cell(await get()).text).toBeNull();
  });

  it.each(['', 'p1', 'p1 en', 'p1 en x', 'p1 en 999999', 'p9 en 1'])(
    'the page explains what is wrong with %j',
    async (accepted) => {
      const { status, headers } = await press(accepted);
      expect([400, 404]).toContain(status);
      expect(headers['content-type']).toContain('text/html');
    },
  );
});

describe('two corrections of one text', () => {
  it('each correction is shown in its own article, and says so', async () => {
    const add = async (body: string) =>
      (await api('POST', '/articles', { body, headers: { 'Content-Type': 'text/plain' } }))
        .json as ParallelArticle;
    const [one, other] = [await add('Awal satu.\n\nBaca juga.'), await add('Awal dua.\n\nBaca juga.')];
    for (const [{ paragraphs }, text] of [
      [one, 'Read also.'],
      [other, 'See also.'],
    ] as const) {
      await server.services.memory.add([
        {
          sourceLanguage: 'id',
          source: 'Baca juga.',
          target: 'en',
          text,
          origin: 'edited',
          provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'Ani' },
          context: { previous: fingerprint('id', paragraphs[0]!.source.text) },
        },
      ]);
    }
    const shown = async ({ id }: ParallelArticle) =>
      cell((await api('GET', `/articles/${id}`)).json as ParallelArticle, 1);
    expect(await shown(one)).toMatchObject({ text: 'Read also.', match: 'in-context' });
    expect(await shown(other)).toMatchObject({ text: 'See also.', match: 'in-context' });
    const third = await add('Awal tiga.\n\nBaca juga.');
    expect(await shown(third)).toMatchObject({ text: 'See also.', match: 'exact' });
  });
});
