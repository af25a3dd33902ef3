import { z } from 'zod';
import { ROLES } from '../../text/traced-text.ts';
import type { FoundArticle, FoundParagraph, SearchPage } from '../../translation/found-article.ts';
import { STATES } from '../../translation/parallel-article.ts';
import { API_PATH } from '../paths.ts';
import { searchQuery } from '../request/schemas.ts';
import { etag, json, notModified } from './answers.ts';
import type { AddOperation } from './operations.ts';
import { about, span } from './response-schemas.ts';
import { schemaOf } from './schema-of.ts';

const count = z.int().min(0);
const matches = z.array(span).meta({ description: 'The places of the search words.' });

const foundParagraph = schemaOf<FoundParagraph>()(
  z
    .object({
      id: z.string().meta({ example: 'p7' }),
      position: z.int().min(1),
      role: z.enum(ROLES),
      marker: z.string().optional(),
      source: z.object({ text: z.string(), matches }),
      translations: z
        .record(
          z.string(),
          z.object({
            text: z.string().nullable(),
            state: z.enum(STATES),
            outdated: z.boolean(),
            matches,
          }),
        )
        .meta({ description: 'By target language, also without matches.' }),
    })
    .meta({ id: 'FoundParagraph' }),
);

const { coverage: _coverage, ...aboutFound } = about;
const foundArticle = schemaOf<FoundArticle>()(
  z
    .object({
      ...aboutFound,
      titleMatches: matches,
      paragraphs: z.array(foundParagraph).meta({
        description: 'At most three, those with the most search words, in reading order.',
      }),
      others: z.array(z.string()).meta({ description: 'Ids of further paragraphs with search words.' }),
    })
    .meta({ id: 'FoundArticle' }),
);

const searchPage = schemaOf<SearchPage>()(
  z
    .object({
      items: z.array(foundArticle).meta({
        description: 'Articles whose title has all words, then the others; newest first in both groups.',
      }),
      next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
      total: count.meta({ description: 'Articles that have all words, on all pages.' }),
      waiting: count.meta({ description: 'Articles that are not indexed yet.' }),
      alone: z
        .array(z.object({ text: z.string(), total: count }))
        .meta({ description: 'The results of each word alone, if no article has all of them.' }),
    })
    .meta({ id: 'SearchPage' }),
);

export function addSearchOperations(add: AddOperation): void {
  add({
    tag: 'search',
    method: 'get',
    path: `${API_PATH}/search`,
    operationId: 'searchArticles',
    summary: 'Finds articles by their words, in all languages at once',
    description:
      'Ignores case and diacritics. Searches sources, titles and all shown translations, also those that `targets` leaves out.',
    request: { query: searchQuery },
    answers: { 200: json('A page of the results', searchPage, etag), ...notModified },
    problems: ['unauthorized', 'field-missing', 'search-empty', 'cursor-invalid', 'language-invalid'],
  });
}
