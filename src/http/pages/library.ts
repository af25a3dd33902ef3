import type { Request, RequestHandler } from 'express';
import type { Reader } from '../../article/may-read.ts';
import {
  ARTICLES_A_PAGE,
  libraryAddress,
  type LibraryQuestion,
  USUAL_ORDER,
} from '../../presentation/library/library-address.ts';
import { type LibraryView, renderLibraryPage } from '../../presentation/library/library-page.tsx';
import { Problem } from '../../problem.ts';
import { PRIVATE } from '../answer/caching.ts';
import { sendPage } from '../answer/send-page.ts';
import { pageReader } from '../guard/readers.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpDeps } from '../http-deps.ts';
import { libraryQuery, SEARCH_CHARACTERS } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { usualLayout } from '../visitor/reading-layout.ts';

/** Each result shows up to three paragraphs in all columns. */
const RESULTS = 10;

type Shown = LibraryView['shown'];

export function showLibrary(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return async (request, response) => {
    const query = validate(libraryQuery, request.query);
    const { q = '', cursor, sort = USUAL_ORDER, page = 1 } = query;
    const question = { text: q.trim(), filter: filterOf(query) ?? {}, order: sort, page };
    const toAddress = (address: string) => response.set('Cache-Control', PRIVATE).redirect(302, address);
    if (saysTooMuch(request, question)) {
      toAddress(libraryAddress(question, cursor));
      return;
    }
    const reader = pageReader(deps, request);
    const shown = await listOrSearch(deps, request, reader, { question, cursor });
    const last = lastPage(shown);
    if (page > last) {
      toAddress(libraryAddress({ ...question, page: last }));
      return;
    }
    const view: LibraryView = {
      question,
      searchLimit: SEARCH_CHARACTERS,
      choices: await services.articles.filterChoices(reader),
      drafts: reader === 'writer' ? await services.drafts.count() : 0,
      shown,
    };
    await sendPage(deps, request, response, { view, render: renderLibraryPage });
  };
}

/**
 * Whether the canonical address omits a field. A form sends its empty fields too, and lists and
 * searches have pages of different kinds.
 */
function saysTooMuch({ query }: Request, { text }: LibraryQuestion): boolean {
  if (query['lng'] !== undefined) return false;
  const others = text === '' ? ['cursor'] : ['sort', 'page'];
  return Object.values(query).includes('') || others.some((name) => query[name] !== undefined);
}

interface Asked {
  readonly question: LibraryQuestion;
  readonly cursor: string | undefined;
}

async function listOrSearch(deps: HttpDeps, request: Request, reader: Reader, asked: Asked): Promise<Shown> {
  if (asked.question.text === '') return list(deps, reader, asked.question);
  try {
    return await search(deps, request, reader, asked);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'search-empty') return { kind: 'problem', problem: error };
    throw error;
  }
}

async function list(
  { services, settings }: HttpDeps,
  reader: Reader,
  { filter, order, page }: LibraryQuestion,
): Promise<Shown> {
  const { targetLanguages: targets } = settings;
  const found = await services.articles.page({
    reader,
    order,
    page,
    limit: ARTICLES_A_PAGE,
    targets,
    filter,
  });
  return { kind: 'list', page: found };
}

async function search(
  { services }: HttpDeps,
  request: Request,
  reader: Reader,
  { question: { text, filter }, cursor }: Asked,
): Promise<Shown> {
  const place = cursor === undefined ? {} : { cursor };
  const page = await services.searching.search({ reader, text, limit: RESULTS, ...place, filter });
  const usual = Object.fromEntries(
    page.items.map(
      ({ id, sourceLanguage, targetLanguages }) =>
        [id, usualLayout(request, [sourceLanguage, ...targetLanguages])] as const,
    ),
  );
  return { kind: 'found', page, first: cursor === undefined, usual };
}

/** Articles may have been deleted since the link to a page was made. */
function lastPage(shown: Shown): number {
  return shown.kind === 'list' ? Math.max(1, Math.ceil(shown.page.total / ARTICLES_A_PAGE)) : Infinity;
}
