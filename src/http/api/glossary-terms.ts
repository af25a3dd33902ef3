import type { Request, RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { checkGlossary } from '../../translation/glossary/check-glossary.ts';
import { addToGlossary } from '../../translation/glossary/edit-glossary.ts';
import { sendTagged } from '../answer/send-json.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { translationOfTerm } from '../request/glossary-body.ts';
import { parseJson } from '../request/json-body.ts';
import { bodyBytes } from '../request/source-body.ts';
import { validate } from '../request/validate.ts';
import { pairOf } from '../request/params.ts';

export function getTerm({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { source } = entryOf(request);
    const entries = await services.glossary.entries(pairOf(request));
    const found = entries.find((entry) => entry.source === source);
    if (!found) throw new Problem('term-not-found', { term: source.slice(0, 80) });
    sendTagged(request, response, JSON.stringify(found));
  };
}

export function putTerm({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { target } = validate(translationOfTerm, parseJson(bodyBytes(request)), languageOf(response));
    const entry = entryOf(request, target);
    const { added } = await addToGlossary(services.glossary, pairOf(request), [entry]);
    response.status(added > 0 ? 201 : 200).json(entry);
  };
}

export function deleteTerm({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { source } = entryOf(request);
    if (!(await services.glossary.remove(pairOf(request), source)))
      throw new Problem('term-not-found', { term: source.slice(0, 80) });
    response.status(204).end();
  };
}

/** The term in the path, as the glossary writes it. @throws Problem `glossary-invalid` */
function entryOf({ params }: Request, target = 'x') {
  return checkGlossary([{ source: String(params['term']), target }])[0]!;
}
