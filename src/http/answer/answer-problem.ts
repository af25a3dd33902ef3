import type { ErrorRequestHandler, Request, Response } from 'express';
import { renderProblemPage } from '../../presentation/site/problem-page.tsx';
import type { Translate } from '../../i18n/words.ts';
import { Problem } from '../../problem.ts';
import { languageOf } from '../visitor/language.ts';
import { pageContext } from './create-page-context.ts';
import type { HttpDeps } from '../http-deps.ts';
import { isForPrograms } from '../paths.ts';
import { setProblemHeaders } from './problem-headers.ts';
import { STATUSES } from './statuses.ts';
import { toProblem } from './to-problem.ts';

/**
 * The edge where failures become answers: problem+json (RFC 9457) for programs, a page for readers. What is no `Problem` is a fault of
 * ours: it is logged, and the reader gets the reference under which it stands in the log, never its words.
 */
export function answerProblems(deps: HttpDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      request.log.error(error);
      next(error);
      return;
    }
    const problem = toProblem(error, request.path) ?? asInternal(error, request);
    if (STATUSES[problem.kind] >= 500 && problem.kind !== 'internal') {
      // Not its values: an address may hold somebody's secrets.
      request.log.warn({ kind: problem.kind, err: problem.cause }, 'refused');
    }
    setProblemHeaders(response, problem);
    if (isForPrograms(request.path)) sendJson(deps, request, response, problem);
    else sendPage(deps, request, response, problem);
  };
}

function asInternal(error: unknown, request: Request): Problem {
  const reference = request.id as string;
  request.log.error({ reference, err: error }, 'unexpected');
  return new Problem('internal', { reference }, error);
}

function sendJson({ words }: HttpDeps, request: Request, response: Response, problem: Problem): void {
  const language = languageOf(response);
  response.set('Content-Language', language).type('application/problem+json');
  response.send(
    JSON.stringify(problemJson(problem, words.for(language), request.originalUrl.split('?', 1)[0]!)),
  );
}

function problemJson({ kind, values }: Problem, t: Translate, instance: string): Record<string, unknown> {
  // `type` is RFC 9457's own member.
  const { type: mediaType, ...extensions } = values;
  return {
    ...extensions,
    ...(mediaType !== undefined && { mediaType }),
    type: `urn:sejajar:problem:${kind}`,
    title: t(`problem.${kind}.title`),
    status: STATUSES[kind],
    detail: t(`problem.${kind}.detail`, values),
    instance,
  };
}

function sendPage(deps: HttpDeps, request: Request, response: Response, problem: Problem): void {
  const context = pageContext(deps, request, response);
  const status = STATUSES[problem.kind];
  response.set('Content-Language', context.language).type('html');
  response.send(renderProblemPage(context, { status, problem }));
}
