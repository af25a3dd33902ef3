import { client } from './generated/hey-api/client.gen';
import { addArticle, followArticle, getArticle, translateArticle } from './generated/hey-api/sdk.gen';
import type { ArticleEvent } from './generated/hey-api/types.gen';
import { requireEqual, TEXT, TRANSLATED } from './text.ts';

/** @param baseUrl of the server */
export async function main(baseUrl: string): Promise<void> {
  client.setConfig({ baseUrl });
  const { data: added, error } = await addArticle({ body: { content: TEXT } });
  if (!added) throw new Error(JSON.stringify(error));
  if (!('id' in added)) throw new Error('A text was added as a book.');
  const path = { id: added.id };
  await translateArticle({ path, body: { targets: ['en'] }, headers: { Prefer: 'wait=30' } });
  const { data: read } = await getArticle({ path, query: { targets: 'en' } });
  requireEqual(read?.paragraphs[0]?.translations['en']?.text, TRANSLATED, 'the translation');
  const { stream } = await followArticle({ path });
  const events: ArticleEvent[] = [];
  // The type has the empty answer 204 too, which no event is.
  for await (const event of stream) events.push(event as ArticleEvent);
  const translation = events.find((event) => 'paragraphs' in event);
  requireEqual(translation?.paragraphs[0]?.translation.text, TRANSLATED, 'the event');
}
