import type { RequestHandler } from 'express';
import { libraryAddress, type LibraryQuestion } from '../../presentation/library/library-address.ts';
import { type LibraryView, renderLibraryPage } from '../../presentation/library/library-page.tsx';
import { Problem } from '../../problem.ts';
import { sendPage } from '../answer/send-page.ts';
import { languageOf } from '../visitor/language.ts';
import { listFiltered } from '../../translation/listing/list-filtered.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpParts } from '../http-deps.ts';
import { libraryQuery, SEARCH_CHARACTERS } from '../request/schemas.ts';
import { take } from '../request/validate.ts';

const ENTRIES = 50;
/** Each with up to three paragraphs in all columns. */
const FOUND_ARTICLES = 10;

export function showLibrary(parts: HttpParts): RequestHandler {
  return async (request, response) => {
    const query = take(libraryQuery, request.query, languageOf(response));
    const { q = '', cursor } = query;
    const question = { text: q.trim(), filter: filterOf(query) ?? {} };
    if (Object.values(request.query).includes('') && request.query['lng'] === undefined) {
      // A form sends its empty fields too; the address that is kept and shared has none.
      response.set('Cache-Control', 'no-cache').redirect(302, libraryAddress(question, cursor));
      return;
    }
    const shown = await findShown(parts, question, cursor);
    const view = { question, searchLimit: SEARCH_CHARACTERS, first: cursor === undefined, shown };
    sendPage(parts, request, response, { view, render: renderLibraryPage });
  };
}

async function findShown(
  { services, settings }: HttpParts,
  { text, filter }: LibraryQuestion,
  cursor: string | undefined,
): Promise<LibraryView['shown']> {
  const place = cursor === undefined ? {} : { cursor };
  if (text === '') {
    const query = { limit: ENTRIES, ...place, targets: settings.targetLanguages };
    const narrowed = Object.keys(filter).length > 0 && { filter };
    const { items: entries, next } = await listFiltered(services, { ...query, ...narrowed });
    return { kind: 'list', entries, next };
  }
  try {
    const page = await services.searching.search({ text, limit: FOUND_ARTICLES, ...place, filter });
    return { kind: 'found', page };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'search-empty') return { kind: 'problem', problem: error };
    throw error;
  }
}
