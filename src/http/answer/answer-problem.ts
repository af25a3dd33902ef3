import type { ErrorRequestHandler, Request, Response } from 'express';
import { renderProblemPage } from '../../presentation/site/problem-page.tsx';
import type { Translate } from '../../i18n/words.ts';
import { Problem } from '../../problem.ts';
import { languageOf } from '../visitor/language.ts';
import { pageContext } from './create-page-context.ts';
import type { HttpDeps } from '../http-deps.ts';
import { isForPrograms, isShapedAsDeepl } from '../paths.ts';
import { type FieldFault, InvalidRequest } from '../request/field-faults.ts';
import { requestIdOf } from '../request-id.ts';
import { logRefusal } from './log-refusal.ts';
import { setProblemHeaders, STATUSES } from './statuses.ts';
import { toProblem } from './to-problem.ts';

/**
 * Turns failures into answers: problem+json (RFC 9457) for programs, a page for readers. An error
 * that is not a `Problem` is a bug: it is logged, and the answer holds only its reference in the
 * log.
 */
export function answerProblems(deps: HttpDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      deps.log.error({ reference: requestIdOf(response), err: error }, 'unexpected');
      next(error);
      return;
    }
    const problem = toProblem(error, request.path) ?? asInternal(deps, error, response);
    logRefusal(deps, response, problem);
    setProblemHeaders(response, problem);
    if (isShapedAsDeepl(request.path)) sendMessage(deps, response, problem);
    else if (isForPrograms(request.path)) sendJson(deps, request, response, problem);
    else sendPage(deps, request, response, problem);
  };
}

function asInternal({ log }: HttpDeps, error: unknown, response: Response): Problem {
  const reference = requestIdOf(response);
  log.error({ reference, err: error }, 'unexpected');
  return new Problem('internal', { reference }, error);
}

function sendJson({ words }: HttpDeps, request: Request, response: Response, problem: Problem): void {
  const language = languageOf(response);
  response.set('Content-Language', language).type('application/problem+json');
  response.send(
    JSON.stringify(problemJson(problem, words.for(language), request.originalUrl.split('?', 1)[0]!)),
  );
}

/** DeepL's clients show the member `message` of a failure. */
function sendMessage({ words }: HttpDeps, response: Response, { kind, values }: Problem): void {
  const language = languageOf(response);
  const message = words.for(language)(`problem.${kind}.detail`, values);
  response.set('Content-Language', language).json({ message });
}

function problemJson(problem: Problem, t: Translate, instance: string): Record<string, unknown> {
  const { kind, values } = problem;
  // RFC 9457 uses `type` itself.
  const { type: mediaType, ...extensions } = values;
  return {
    ...extensions,
    ...(mediaType !== undefined && { mediaType }),
    type: `urn:sejajar:problem:${kind}`,
    title: t(`problem.${kind}.title`),
    status: STATUSES[kind],
    detail: t(`problem.${kind}.detail`, values),
    instance,
    ...(problem instanceof InvalidRequest && { errors: problem.faults.map((fault) => errorOf(fault, t)) }),
  };
}

/** An item of `errors`, as in the example of RFC 9457, section 3. */
function errorOf({ pointer, parameter, header, reason, values }: FieldFault, t: Translate): object {
  return { pointer, parameter, header, detail: t(`field-fault.${reason}`, values) };
}

function sendPage(deps: HttpDeps, request: Request, response: Response, problem: Problem): void {
  const context = pageContext(deps, request, response);
  const status = STATUSES[problem.kind];
  response.set('Content-Language', context.language).type('html');
  response.send(renderProblemPage(context, { status, problem }));
}
