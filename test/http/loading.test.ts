import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeeplServer, startDeepl } from '../support/deepl-server.ts';
import type { HttpQuestion } from '../support/http-client.ts';
import { startServer, type TestServer } from '../support/http-server.ts';
import { type Statement, statementsDuring } from '../support/observed-sql.ts';

let deepl: DeeplServer;
let server: TestServer;
let id: string;

/** An article in its second revision, which English and French lack in part and whole. */
beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
  const { intake, translating } = server.services;
  const { article } = await intake.add({ content: 'Kami siap.\n\nKami kuat.', format: 'text' });
  id = article.id;
  await (
    await translating.translate(id, ['en'])
  ).finished;
  await intake.replace(id, { content: 'Kami siap.\n\nKami pulang.', format: 'text' });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

const ARTICLE = /^select \* from "article"/;
const REVISION = /^select "revision"\.\* from/;
const PARAGRAPHS = /from "revision_paragraph" as "place" inner join "segment"/;
const JOBS = /^select "job"\.\* from "job"/;
/** Of the revision's texts, or of earlier ones. */
const TRANSLATIONS = /inner join "choice" on "choice"\."segment_id" = "(?:place|segment)"/;
const DERIVED = /left join glossary_finding/;
const TITLES = /from article_title/;

async function readsOf(
  path: string,
  status = 200,
  question: HttpQuestion = {},
): Promise<(kind: RegExp) => readonly Statement[]> {
  const statements = await statementsDuring(async () =>
    expect((await server.ask(path, question)).status).toBe(status),
  );
  return (kind) => statements.filter(({ sql }) => kind.test(sql));
}

describe('a step in the preview of a revision', () => {
  it('has the article and its revision read once', async () => {
    const { services } = server;
    const draft = await services.drafts.keep({
      bytes: Buffer.from('Kami siap.\n\nKami pergi. Kami pulang.'),
      format: 'text',
      sourceLanguage: 'id',
      details: {},
      targets: ['en'],
      adjustments: [],
      revises: id,
    });
    const reads = await readsOf(`/drafts/${draft}`, 303, {
      method: 'POST',
      body: 'do=split.24',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    for (const kind of [ARTICLE, REVISION, PARAGRAPHS]) expect(reads(kind)).toHaveLength(1);
    expect(await services.drafts.find(draft)).toMatchObject({ adjustments: [{ kind: 'split', at: 24 }] });
  });
});

describe('a writer who gets an incomplete article', () => {
  it.each([
    // The bills on a page are those of the moment, so they look at the jobs again.
    ['as a page', () => `/articles/${id}`, 2],
    ['by the API', () => `/api/v1/articles/${id}`, 1],
  ])('has its row and its revision read once (%s)', async (_how, path, jobs) => {
    const reads = await readsOf(path());
    for (const kind of [ARTICLE, REVISION, PARAGRAPHS]) expect(reads(kind)).toHaveLength(1);
    expect(reads(JOBS)).toHaveLength(jobs);
  });

  it('has each translation looked up once, for the text and for its price', async () => {
    const lookUps = (await readsOf(`/articles/${id}/id+en`))(TRANSLATIONS).map((each) =>
      JSON.stringify(each),
    );
    expect(lookUps.length).toBeGreaterThan(0);
    expect(lookUps).toEqual([...new Set(lookUps)]);
  });

  it('has the derived data of each column read by one statement', async () => {
    const reads = await readsOf(`/api/v1/articles/${id}?targets=en,fr`);
    expect(reads(DERIVED)).toHaveLength(2);
    expect(reads(TITLES)).toHaveLength(1);
  });
});
