import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../../presentation/examples/context.ts';
import { type DeeplServer, startDeepl } from '../../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../../support/http-server.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const FIRST = 'Presiden tiba di Paris pada hari Senin.';
const SECOND = 'Menteri menyusul pada hari Rabu sore. Ia datang sendiri.';

let deepl: DeeplServer;
let server: TestServer;

beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

type Fields = Readonly<Record<string, string>>;

const post = (path: string, fields: Fields) =>
  server.ask(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: FORM });

async function add(
  more: Partial<Parameters<TestServer['services']['intake']['add']>[0]> = {},
): Promise<string> {
  const { article } = await server.services.intake.add({
    content: `${FIRST}\n\n${SECOND}\n`,
    format: 'text',
    ...more,
  });
  return article.id;
}

const get = async (path: string) => parsePage((await server.ask(path)).text);
const sourceIn = async (id: string) =>
  (await get(`/articles/${id}/revise`)).querySelector('#add-text')!.textContent.replace(/^\n/, '');

async function draftOf(id: string, text: string): Promise<string> {
  const answer = await post(`/articles/${id}/revise`, { from: 'text', format: 'text', text });
  expect([answer.status, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/drafts\//)]);
  return answer.headers.location!;
}

/** Sends the fields of the present page, as a browser does. */
async function press(path: string, step: string) {
  const page = await get(path);
  const fields = Object.fromEntries(
    ['shown', 'revision', 'title'].map((name) => [
      name,
      page.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? '',
    ]),
  );
  return post(path, { ...fields, do: step });
}

const rows = async (path: string) =>
  [...(await get(path)).querySelectorAll('.unit')].map(
    (unit) => `${unit.getAttribute('data-change')} ${unit.querySelector('.unit-text')!.textContent}`,
  );

describe('revising an article’s source', () => {
  it('the form holds the present source, and an unchanged source makes no revision', async () => {
    const id = await add();
    expect(await sourceIn(id)).toBe(`${FIRST}\n\n${SECOND}\n`);
    const path = await draftOf(id, `${FIRST}\r\n\r\n${SECOND}\r\n`);
    expect(await rows(path)).toEqual([`kept ${FIRST}`, `kept ${SECOND}`]);
    const answer = await press(path, 'add');
    expect([answer.status, answer.headers.location]).toEqual([303, `/articles/${id}`]);
    expect(await server.services.articles.get(id)).toMatchObject({ revision: 1, version: 1 });
  });

  it('the preview compares the old and the new text, with the cost and the outdated translations', async () => {
    const id = await add();
    await server.services.memory.add([
      {
        sourceLanguage: 'id',
        source: SECOND,
        target: 'en',
        text: 'The minister follows on Wednesday afternoon. He comes alone.',
        origin: 'imported',
        provenance: { date: '2026-11-23T00:00:00Z' },
      },
    ]);
    const path = await draftOf(id, `Judul Baru Artikel\n\n${SECOND.replace('Rabu', 'Kamis')}`);
    const { text } = await server.ask(path);
    expect(text).toContain('<del>Rabu</del><ins>Kamis</ins>');
    expect(text).toMatch(/would become outdated: English \(1\)/);
    expect((await rows(path)).map((row) => row.split(' ', 1)[0])).toEqual(['changed', 'changed']);
    expect((await press(path, 'add')).status).toBe(303);
    const article = await server.services.reading.read(id);
    expect(article.revision).toBe(2);
    expect(article.paragraphs[1]!.translations['en']).toMatchObject({ outdated: true });
  });

  it('a revision keeps earlier adjustments whose places still exist', async () => {
    const at = FIRST.length + 2 + SECOND.indexOf('Ia datang');
    const id = await add({ adjustments: [{ kind: 'split', at }] });
    const path = await draftOf(id, `${FIRST.replace('Senin', 'Selasa malam')}\n\n${SECOND}\n`);
    expect(await rows(path)).toHaveLength(3);
    await press(path, 'add');
    expect((await server.services.articles.revision(id))?.adjustments).toEqual([
      { kind: 'split', at: at + 'Selasa malam'.length - 'Senin'.length },
    ]);
  });

  it('new adjustments make a new revision, although the bytes are the same', async () => {
    const id = await add();
    const path = await draftOf(id, `${FIRST}\n\n${SECOND}\n`);
    await press(path, `split.${FIRST.length + 2 + SECOND.indexOf('Ia datang')}`);
    await press(path, 'add');
    const article = await server.services.reading.read(id);
    expect([article.revision, article.paragraphs.length]).toEqual([2, 3]);
    expect(article.paragraphs[0]!.id).toBe('p1');
  });

  it('a change by somebody else is not overwritten: both texts are shown, and the user can then replace it', async () => {
    const id = await add();
    const path = await draftOf(id, 'Versi saya yang lain sama sekali.');
    const page = await get(path);
    const shown = page.querySelector('[name="shown"]')!.getAttribute('value')!;
    await server.services.intake.replace(id, { content: 'Versi orang lain.', format: 'text' });
    const refused = await post(path, { do: 'add', shown, revision: '1' });
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('Someone else has revised the article in the meantime');
    expect(refused.text).toContain('Versi <del>orang</del><ins>saya yang</ins> lain');
    expect((await press(path, 'add')).status).toBe(303);
    expect(await server.services.articles.get(id)).toMatchObject({ revision: 3 });
  });

  it('the source can be read in each of its revisions', async () => {
    const id = await add();
    await server.services.intake.replace(id, { content: 'Lain sekali.', format: 'text' });
    const page = await get(`/articles/${id}`);
    const links = [...page.querySelectorAll('.revisions a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`/articles/${id}`, `/articles/${id}?revision=1`]);
    const old = await server.ask(`/articles/${id}?revision=1`);
    expect(old.text).toContain('Presiden tiba');
    expect(old.text).toContain('This is an older revision');
    expect(old.headers['x-robots-tag']).toBe('noindex');
    expect((await server.ask(`/articles/${id}?revision=9`)).status).toBe(404);
    expect((await server.ask(`/articles/${id}?revision=x`)).status).toBe(400);
  });

  it('a source that cannot be accepted comes back with the typed values', async () => {
    const id = await add();
    const answer = await post(`/articles/${id}/revise`, { from: 'text', text: ' ' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('role="alert"');
    expect((await server.ask('/articles/tidak-ada/revise')).status).toBe(404);
  });
});
