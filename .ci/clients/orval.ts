import { addArticle, getArticle, translateArticle } from './generated/orval.ts';
import { requireEqual, TEXT, TRANSLATED } from './text.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };

/** The address of the server is in the generated code. */
export async function main(): Promise<void> {
  // Orval names no type if an operation takes several, so fetch sends text/plain.
  const refused = await addArticle({ content: TEXT });
  requireEqual(refused.status, 400, 'JSON as text');
  const type = 'type' in refused.data ? refused.data.type : undefined;
  requireEqual(type, 'urn:sejajar:problem:json-as-text', 'the problem');
  const added = await addArticle({ content: TEXT }, undefined, JSON_TYPE);
  if (added.status !== 201) throw new Error(JSON.stringify(added.data));
  if (!('id' in added.data)) throw new Error('A text was added as a book.');
  const { id } = added.data;
  const wait = { headers: { Prefer: 'wait=30' } };
  requireEqual((await translateArticle(id, { targets: ['en'] }, undefined, wait)).status, 200, 'the answer');
  const read = await getArticle(id, { targets: 'en' });
  if (read.status !== 200) throw new Error(JSON.stringify(read.data));
  requireEqual(read.data.paragraphs[0]?.translations['en']?.text, TRANSLATED, 'the translation');
}
