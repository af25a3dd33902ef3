import type { Request, RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { checkGlossary } from '../../translation/glossary/check-glossary.ts';
import { addToGlossary } from '../../translation/glossary/edit-glossary.ts';
import type { Glossary } from '../../translation/glossary/glossary.ts';
import { sendJson } from '../answer/send-tagged.ts';
import { entryTag, requireGlossaryMatch } from '../answer/etag.ts';
import type { HttpDeps } from '../http-deps.ts';
import { translationOfTerm } from '../request/glossary-body.ts';
import { parseJson } from '../request/json-body.ts';
import { bodyBytes } from '../request/source-body.ts';
import { validateBody } from '../request/validate.ts';
import { pairOf } from '../request/params.ts';

export function getTerm({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { source } = entryOf(request);
    const entries = await services.glossary.entries(pairOf(request));
    const found = entries.find((entry) => entry.source === source);
    if (!found) throw new Problem('term-not-found', { term: source.slice(0, 80) });
    await sendJson(request, response, JSON.stringify(found), { reader: 'anyone', tag: entryTag(found) });
  };
}

export function putTerm({ services }: HttpDeps): RequestHandler {
  const { glossary } = services;
  return async (request, response) => {
    const { target } = validateBody(translationOfTerm, parseJson(bodyBytes(request)));
    const pair = pairOf(request);
    const entry = entryOf(request, target);
    const { isConditional, version, others } = await presentTerm(glossary, request, entry.source);
    const { added } = isConditional
      ? await glossary.replace(pair, checkGlossary([...others, entry]), version)
      : await addToGlossary(glossary, pair, [entry]);
    response.status(added > 0 ? 201 : 200);
    await sendJson(request, response, JSON.stringify(entry), { reader: 'anyone', tag: entryTag(entry) });
  };
}

export function deleteTerm({ services }: HttpDeps): RequestHandler {
  const { glossary } = services;
  return async (request, response) => {
    const pair = pairOf(request);
    const { source } = entryOf(request);
    const { isConditional, version, others } = await presentTerm(glossary, request, source);
    const { removed } = isConditional
      ? await glossary.replace(pair, others, version)
      : { removed: Number(await glossary.remove(pair, source)) };
    if (removed === 0) throw new Problem('term-not-found', { term: source.slice(0, 80) });
    response.status(204).end();
  };
}

/**
 * Compares the request's conditions with the entry of this term, if there is one.
 * @throws Problem `glossary-changed`, `term-not-found`
 */
async function presentTerm(glossary: Glossary, request: Request, term: string) {
  const pair = pairOf(request);
  const version = await glossary.version();
  const entries = await glossary.entries(pair);
  const present = entries.filter(({ source }) => source === term);
  if (present.length === 0 && request.method === 'DELETE')
    throw new Problem('term-not-found', { term: term.slice(0, 80) });
  const isConditional = requireGlossaryMatch(request, pair, present);
  return { isConditional, version, others: entries.filter(({ source }) => source !== term) };
}

/** The term in the path, as the glossary writes it. @throws Problem `glossary-invalid` */
function entryOf({ params }: Request, target = 'x') {
  return checkGlossary([{ source: String(params['term']), target }])[0]!;
}
