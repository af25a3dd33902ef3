import type { Request, RequestHandler, Response } from 'express';
import { startsLikeFormula } from '../../interchange/glossary/formula-guard.ts';
import { writeGlossary } from '../../interchange/glossary/glossary-write.ts';
import { renderGlossaryPage } from '../../presentation/glossary/glossary-page.tsx';
import type { GlossaryView } from '../../presentation/glossary/glossary-view.ts';
import type { TermFormValues } from '../../presentation/glossary/glossary-view.ts';
import { glossaryPath } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { writeEntry } from '../../translation/glossary/edit-glossary.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { PRIVATE } from '../answer/caching.ts';
import { pageContext } from '../answer/create-page-context.ts';
import { sendFormAgain, sendPage } from '../answer/send-page.ts';
import { toProblem } from '../answer/to-problem.ts';
import type { HttpDeps } from '../http-deps.ts';
import { formValues } from '../request/form-values.ts';
import {
  changeQuery,
  entriesToShow,
  readChange,
  readImportedPairs,
  textOf,
} from '../request/glossary-query.ts';
import { pairOf } from '../request/params.ts';

export function showGlossary(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    if (!isCanonical(request, pair)) {
      response.redirect(301, glossaryPath(pair));
      return;
    }
    const change = readChange(request);
    const also = readImportedPairs(request);
    const view = { ...(await viewOf(deps, request, pair)), ...(change && { change, also }) };
    await sendPage(deps, request, response, { view, render: renderGlossaryPage });
  };
}

/** Adds a term, or changes the one that the form names. */
export function saveTerm(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    const values = formValues(request);
    const term = values.one('term') === '' ? undefined : values.one('term');
    const form = {
      source: values.one('source'),
      target: values.one('target'),
      ...(term !== undefined && { term }),
    };
    await orFormAgain(deps, request, response, { form, which: 'term' }, async () => {
      const change = await writeEntry(deps.services.glossary, pair, form, term);
      response.redirect(303, `${glossaryPath(pair)}?${changeQuery(change)}`);
    });
  };
}

/** Removes a term. The form then holds it, so that it can be added again. */
export function removeTerm({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    const term = formValues(request).one('term');
    const entry = (await services.glossary.entries(pair)).find(({ source }) => source === term);
    if (!entry || !(await services.glossary.remove(pair, term)))
      throw new Problem('term-not-found', { term: term.slice(0, 80) });
    const query = `${changeQuery({ added: 0, changed: 0, removed: 1 })}&${new URLSearchParams({ ...entry })}`;
    response.redirect(303, `${glossaryPath(pair)}?${query}`);
  };
}

/** Sends a file for a spreadsheet; programs use the API. */
export function downloadGlossary({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    const entries = await services.glossary.entries(pair);
    if (entries.length === 0) throw new Problem('glossary-not-found', { ...pair });
    response.set('Cache-Control', PRIVATE).attachment(`glossary-${pair.source}-${pair.target}.csv`);
    response.type('text/csv; charset=utf-8; header=present');
    response.send(writeGlossary(entries, { pair, format: 'csv', forSpreadsheet: true }));
  };
}

export const NEW_TERM: TermFormValues = { source: '', target: '' };

async function viewOf({ services }: HttpDeps, request: Request, pair: LanguagePair): Promise<GlossaryView> {
  const all = await services.glossary.entries(pair);
  const { query } = request;
  const chosen = all.find(({ source }) => source === query['term']);
  const form = chosen
    ? { ...chosen, term: chosen.source }
    : { source: textOf(query['source']), target: textOf(query['target']) };
  return {
    pair,
    form,
    formulas: all.filter(({ source, target }) => [source, target].some(startsLikeFormula)).length,
    ...entriesToShow(all, request),
  };
}

/** `/glossary/ID/en-GB` is the glossary of `id` and `en`. */
function isCanonical({ params }: Request, { source, target }: LanguagePair): boolean {
  return params['source'] === source && params['target'] === target;
}

interface SentForm {
  readonly form: TermFormValues;
  readonly which: 'term' | 'file';
}

/** Shows a refused form again, with its values and the reason. */
export async function orFormAgain(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { form, which }: SentForm,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = toProblem(error, request.path);
    if (problem === undefined) throw error;
    const pair = pairOf(request);
    const context = pageContext(deps, request, response, glossaryPath(pair));
    const view = { ...(await viewOf(deps, request, pair)), form, refused: { problem, form: which } };
    sendFormAgain(deps, response, problem, context, renderGlossaryPage(context, view));
  }
}
