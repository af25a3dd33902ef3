import type { Server } from './program.ts';

/** One of every kind of page, for checkers: how to request it, and its status. */
export interface PageOfAKind {
  readonly kind: string;
  readonly path: string;
  readonly status: number;
  /** The form to post for it. */
  readonly form?: Readonly<Record<string, string>>;
}

const DAMAGED =
  'Judul berita\n\nKata <pembuka> & “kutipan” â€œrusakâ€\u009d.\n\n1. Satu hal.\n2. Dua hal.\n\nBaca juga: Berita lain';
const GLOSSARY = 'harga,price\n"=1 & <b>",formula\n';
const MARKED_UP =
  '<article><h1>Judul</h1><p>Kata <a href="https://contoh.id/?a=1&amp;b=2">tautan</a> dan <em>tekanan</em>.</p></article>';

/**
 * Adds what the pages need and lists the pages. Expects a server whose store has only the sample.
 * @param token if the server requires one
 */
export async function everyPage({ url }: Server, token?: string): Promise<readonly PageOfAKind[]> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const list = await fetch(`${url}/api/v1/articles`);
  const sample = ((await list.json()) as { items: { id: string }[] }).items[0]!.id;
  const add = async (type: string, body: string, query = ''): Promise<string> => {
    const answer = await fetch(`${url}/api/v1/articles${query}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': type },
      body,
    });
    return ((await answer.json()) as { id: string }).id;
  };
  await fetch(`${url}/api/v1/glossaries/id/en`, {
    method: 'PUT',
    headers: { ...headers, 'Content-Type': 'text/csv' },
    body: GLOSSARY,
  });
  const damaged = await add('text/plain; charset=utf-8', DAMAGED);
  const marked = await add('text/html; charset=utf-8', MARKED_UP);
  // In progress if the engine is slow, refused if there is none.
  const asked = await add('text/plain; charset=utf-8', 'Kami siap.\n\nKami kuat.', '?targets=en,fr');
  const draft = token === undefined ? await previewed(url, '/drafts') : '';
  const revision = token === undefined ? await previewed(url, `/articles/${damaged}/revise`) : '';
  const signIn = { kind: 'sign-in', path: '/sign-in?next=%2F', status: 200 };
  return [
    { kind: 'library', path: '/', status: 200 },
    { kind: 'library, filtered', path: '/?complete=en&needsReview=fr&from=2023-01-01', status: 200 },
    { kind: 'found', path: '/?q=prancis', status: 200 },
    { kind: 'nothing found', path: '/?q=prancis+zebra', status: 200 },
    { kind: 'an empty search', path: '/?q=%21', status: 200 },
    { kind: 'concordance', path: '/concordance?word=prancis&in=id&to=fr', status: 200 },
    { kind: 'article', path: `/articles/${sample}`, status: 200 },
    { kind: 'article in two columns', path: `/articles/${sample}/id+fr`, status: 200 },
    { kind: 'article in one column', path: `/articles/${sample}/en`, status: 200 },
    { kind: 'article with gaps and repairs', path: `/articles/${damaged}`, status: 200 },
    { kind: 'article with markup', path: `/articles/${marked}/id+en`, status: 200 },
    { kind: 'article being translated', path: `/articles/${asked}`, status: 200 },
    { kind: 'one missing language alone', path: `/articles/${marked}/fr`, status: 200 },
    { kind: 'glossaries', path: '/glossary', status: 200 },
    { kind: 'glossary', path: '/glossary/id/en?q=a', status: 200 },
    { kind: 'glossary without terms', path: '/glossary/id/de', status: 200 },
    ...(token === undefined
      ? [
          { kind: 'usage', path: '/usage', status: 200 },
          {
            kind: 'glossary, a file before its import',
            path: '/glossary/id/en/preview',
            status: 200,
            form: { mode: 'add', name: 'istilah.csv', content: GLOSSARY_FILE },
          },
          { kind: 'glossary, refused', path: '/glossary/id/en/import', status: 422, form: { mode: 'add' } },
          { kind: 'adding', path: '/add', status: 200 },
          { kind: 'preview', path: draft, status: 200 },
          { kind: 'editing the text of a preview', path: `${draft}/edit`, status: 200 },
          { kind: 'preview, a paragraph open', path: `${draft}?at=14`, status: 200 },
          { kind: 'preview of a revision', path: revision, status: 200 },
          { kind: 'revising', path: `/articles/${damaged}/revise`, status: 200 },
          { kind: 'deleting', path: `/articles/${damaged}/delete`, status: 200 },
          {
            kind: 'adding, refused',
            path: '/articles',
            status: 422,
            form: { from: 'text', text: ' ', title: 'J' },
          },
        ]
      : [signIn]),
    { kind: 'no such article', path: '/articles/tidak-ada', status: 404 },
    { kind: 'no such page', path: '/tidak/ada', status: 404 },
  ];
}

const GLOSSARY_FILE = Buffer.from(
  'Indonesia;Inggris;Catatan;Prancis\nsawah;rice field;;\nleuit;;;grenier\n',
).toString('base64');

/** The address of the preview of the posted form. */
async function previewed(url: string, path: string): Promise<string> {
  const answer = await fetch(url + path, {
    method: 'POST',
    body: formData({ text: `${DAMAGED} Lagi dan lagi.` }),
    redirect: 'manual',
  });
  return answer.headers.get('location')!;
}

export async function getPage(
  { url }: Server,
  { path, form }: PageOfAKind,
  language: string,
): Promise<{ status: number; html: string }> {
  const answer = await fetch(url + path, {
    headers: { 'Accept-Language': language, Accept: 'text/html' },
    ...(form && { method: 'POST', body: formData(form) }),
  });
  return { status: answer.status, html: await answer.text() };
}

function formData(form: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.set(name, value);
  return data;
}
