import type { OpenAPIRegistry, ResponseConfig, RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { ProblemKind } from '../../problem.ts';
import { isApi } from '../paths.ts';
import { LANGUAGE_PARAMETER } from '../request/known-query.ts';
import { type Answers, problems, requestId } from './answers.ts';
import { ANY_OPERATION, ANYWHERE, REFUSED_WRITE } from './problem-groups.ts';

/** The groups of operations, in the order of the documentation. */
export const TAGS = {
  articles: 'Texts, their revisions and their translations, paragraph by paragraph.',
  translations: 'Translating what the translation memory lacks, and the progress of that.',
  costs: 'What a translation would cost, and what was spent.',
  search: 'The words of all articles, in all languages.',
  glossaries: 'Terms that must be translated in one way.',
  sharing: 'Articles in the pages of other sites.',
  server: 'The server itself.',
} as const;

export interface Operation extends Pick<RouteConfig, 'method' | 'path' | 'operationId' | 'summary'> {
  readonly tag: keyof typeof TAGS;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Only whoever may write may do it. */
  readonly isForWriters?: true;
  /** For monitoring: it ignores unknown parameters. */
  readonly isProbe?: true;
  readonly request?: Omit<NonNullable<RouteConfig['request']>, 'query'> & { readonly query?: z.ZodObject };
  /** By status, without the problems. */
  readonly answers: Answers;
  /** Those of this operation alone; those that others share are added. */
  readonly problems?: readonly ProblemKind[];
}

export type AddOperation = (operation: Operation) => void;

const language = z.string().optional().meta({ description: 'The language of problems: id, en or fr.' });

/** @param token whether writes need it */
export function createAddOperation(registry: OpenAPIRegistry, { token }: { token: boolean }): AddOperation {
  const security = token ? [{ token: [] }] : [];
  return ({ tag, isForWriters, isProbe, request, answers, problems: own = [], ...named }) => {
    const api = isApi(named.path) && !isProbe ? ANY_OPERATION : [];
    const writers = isForWriters ? REFUSED_WRITE : [];
    // They are never limited.
    const isHealth = named.path.startsWith('/health/');
    const always = isHealth ? (['internal'] as const) : ANYWHERE;
    const query = (request?.query ?? z.object({})).extend({ [LANGUAGE_PARAMETER]: language });
    registry.registerPath({
      ...named,
      tags: [tag],
      ...(isForWriters && { security }),
      request: { ...request, query },
      responses: {
        ...withRequestId({ ...problems([...own, ...writers, ...api, ...always]), ...answers }),
        ...(isHealth && HEADERS_TOO_LARGE),
      },
    });
  };
}

/**
 * Node.js itself answers this, to any request. Linters want each operation to have a status of
 * this class, and these have no other.
 */
const HEADERS_TOO_LARGE: Answers = { 431: { description: 'The headers have more than 16 KiB.' } };

function withRequestId(answers: Answers): Record<string, ResponseConfig> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { ...answer, headers: { ...(answer.headers as object), ...requestId } },
    ]),
  );
}
