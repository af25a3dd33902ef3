import type { RequestHandler } from 'express';
import type { Reader } from '../../article/may-read.ts';
import { libraryAddress, type LibraryQuestion } from '../../presentation/library/library-address.ts';
import { type LibraryView, renderLibraryPage } from '../../presentation/library/library-page.tsx';
import { Problem } from '../../problem.ts';
import { PRIVATE } from '../answer/caching.ts';
import { sendPage } from '../answer/send-page.ts';
import { pageReader } from '../guard/readers.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpDeps } from '../http-deps.ts';
import { libraryQuery, SEARCH_CHARACTERS } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

const ENTRIES = 50;
/** Each result shows up to three paragraphs in all columns. */
const RESULTS = 10;

export function showLibrary(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const query = validate(libraryQuery, request.query);
    const { q = '', cursor } = query;
    const question = { text: q.trim(), filter: filterOf(query) ?? {} };
    if (Object.values(request.query).includes('') && request.query['lng'] === undefined) {
      // A form sends its empty fields too. The canonical address omits them.
      response.set('Cache-Control', PRIVATE).redirect(302, libraryAddress(question, cursor));
      return;
    }
    const shown = await listOrSearch(deps, pageReader(deps, request), question, cursor);
    const view = { question, searchLimit: SEARCH_CHARACTERS, first: cursor === undefined, shown };
    await sendPage(deps, request, response, { view, render: renderLibraryPage });
  };
}

async function listOrSearch(
  { services, settings }: HttpDeps,
  reader: Reader,
  { text, filter }: LibraryQuestion,
  cursor: string | undefined,
): Promise<LibraryView['shown']> {
  const place = cursor === undefined ? {} : { cursor };
  if (text === '') {
    const query = { reader, limit: ENTRIES, ...place, targets: settings.targetLanguages };
    const narrowed = Object.keys(filter).length > 0 && { filter };
    const { items: entries, next } = await services.articles.list({ ...query, ...narrowed });
    return { kind: 'list', entries, next };
  }
  try {
    const page = await services.searching.search({ reader, text, limit: RESULTS, ...place, filter });
    return { kind: 'found', page };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'search-empty') return { kind: 'problem', problem: error };
    throw error;
  }
}
