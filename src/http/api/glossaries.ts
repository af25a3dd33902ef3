import type { Request, RequestHandler, Response } from 'express';
import { writeGlossary } from '../../interchange/glossary/glossary-write.ts';
import { Problem } from '../../problem.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { ASKED_EACH_TIME, setCaching } from '../answer/caching.ts';
import { glossaryFileAnswer } from './glossary-file-answer.ts';
import { glossaryTag, requireGlossaryMatch } from '../answer/etag.ts';
import { sendJson, sendTagged } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';
import type {
  glossary as glossarySchema,
  glossaryList,
  replacedGlossary,
} from '../openapi/glossary-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { API_PATH } from '../paths.ts';
import { pairOf } from '../request/params.ts';
import { GLOSSARY_TYPES, glossaryOf } from '../request/glossary-body.ts';

export function listGlossaries({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const items = await services.glossary.pairs();
    const answer: Answer<typeof glossaryList> = { items, next: null };
    await sendJson(request, response, JSON.stringify(answer), { reader: 'anyone' });
  };
}

export function getGlossary({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    const entries = await services.glossary.entries(pair);
    if (entries.length === 0) throw new Problem('glossary-not-found', { ...pair });
    await sendGlossary(request, response, pair, entries);
  };
}

export function replaceGlossary(deps: HttpDeps): RequestHandler {
  const { glossary } = deps.services;
  return async (request, response) => {
    const pair = pairOf(request);
    const version = await glossary.version();
    const before = await glossary.entries(pair);
    const isConditional = requireGlossaryMatch(request, pair, before);
    const { entries, file } = await glossaryOf(request, pair, deps);
    const change = await glossary.replace(pair, entries, isConditional ? version : undefined);
    response.status(before.length === 0 && entries.length > 0 ? 201 : 200);
    response.set('Content-Location', glossaryApiPath(pair));
    const now = await glossary.entries(pair);
    const answer: Answer<typeof replacedGlossary> = {
      ...pair,
      entries: now,
      change,
      ...(file && { file: glossaryFileAnswer(file) }),
    };
    await sendJson(request, response, JSON.stringify(answer), {
      reader: 'anyone',
      tag: glossaryTag(now, 'json'),
    });
  };
}

export function deleteGlossary({ services }: HttpDeps): RequestHandler {
  const { glossary } = services;
  return async (request, response) => {
    const pair = pairOf(request);
    const version = await glossary.version();
    const before = await glossary.entries(pair);
    if (before.length === 0) throw new Problem('glossary-not-found', { ...pair });
    const isConditional = requireGlossaryMatch(request, pair, before);
    await glossary.replace(pair, [], isConditional ? version : undefined);
    response.status(204).end();
  };
}

function glossaryApiPath({ source, target }: LanguagePair): string {
  return `${API_PATH}/glossaries/${source}/${target}`;
}

/** Sends the format that the client prefers; JSON by default. */
async function sendGlossary(
  request: Request,
  response: Response,
  pair: LanguagePair,
  entries: readonly GlossaryEntry[],
): Promise<void> {
  const type = request.accepts([...GLOSSARY_TYPES]) || 'application/json';
  setCaching(request, response, ASKED_EACH_TIME);
  response.vary('Accept');
  if (type === 'application/json') {
    const answer: Answer<typeof glossarySchema> = { ...pair, entries };
    await sendJson(request, response, JSON.stringify(answer), {
      reader: 'anyone',
      tag: glossaryTag(entries, 'json'),
    });
    return;
  }
  const format = type === 'text/csv' ? 'csv' : 'tsv';
  response.attachment(`glossary-${pair.source}-${pair.target}.${format}`);
  // RFC 4180, section 3. Tab-separated values have no such parameter.
  response.type(`${type}; charset=utf-8${format === 'csv' ? '; header=present' : ''}`);
  const file = writeGlossary(entries, { pair, format });
  await sendTagged(request, response, file, glossaryTag(entries, format));
}
