import type { Request, RequestHandler } from 'express';
import { formatByLooking, formatOfFileName } from '../../article/format-of.ts';
import { ADD_WAYS, type AddFormValues, type AddWay } from '../../presentation/add-form.tsx';
import { renderAddPage } from '../../presentation/add-page.tsx';
import { articlePath, LIBRARY_PATH } from '../../presentation/paths.ts';
import type { InterfaceLanguage } from '../../presentation/words.ts';
import { languageTag } from '../../text/languages.ts';
import { formValues } from '../request/form-values.ts';
import { languageOf } from '../language.ts';
import { pageContext } from '../answer/page-context.ts';
import type { HttpParts } from '../parts.ts';
import { readForm } from '../request/read-form.ts';
import { type BroughtSource, fetchSource } from '../request/read-source.ts';
import { sourceQuery } from '../request/schemas.ts';
import { sendFormAgain } from '../answer/send-page.ts';
import { translateWhatCame } from '../start-translation.ts';
import { take } from '../request/take.ts';
import { targetsOf } from '../request/targets.ts';
import { toProblem } from '../answer/to-problem.ts';

/** The library's form: a pasted text, a file or an address. What cannot be taken comes back with what was typed. */
export function addFromPage(parts: HttpParts): RequestHandler {
  const { services, settings } = parts;
  return async (request, response) => {
    try {
      await readForm(request, response, settings.limits);
      const { input, ...wishes } = await sourceOf(parts, request, languageOf(response));
      const { article } = await services.intake.add({ ...input, ...wishes });
      const { targets } = wishes;
      if (targets) await translateWhatCame(parts, request, response, { id: article.id, targets });
      response.redirect(303, articlePath(article.id));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      const context = pageContext(parts, request, response, LIBRARY_PATH);
      const values = valuesOf(request, settings.sourceLanguage);
      sendFormAgain(response, problem, context, renderAddPage(context, { values, problem }));
    }
  };
}

async function sourceOf(
  { fetchPage }: HttpParts,
  request: Request,
  language: InterfaceLanguage,
): Promise<BroughtSource> {
  const form = formValues(request);
  const { title, sourceLanguage } = take(
    sourceQuery.pick({ title: true, sourceLanguage: true }),
    { title: form.one('title'), sourceLanguage: form.one('sourceLanguage') },
    language,
  );
  const targets = targetsOf(form.all('targets'));
  const wishes = {
    ...(sourceLanguage && { sourceLanguage: languageTag(sourceLanguage) }),
    ...(targets && { targets }),
  };
  const titled = title ? { title } : {};
  switch (wayOf(request)) {
    case 'url':
      return fetchSource(form.one('url').trim(), { title: title || undefined, fetchPage }, wishes);
    case 'file': {
      const { buffer: content = Buffer.alloc(0), originalname = '' } = request.file ?? {};
      const format = formatOfFileName(originalname) ?? formatByLooking(content);
      return { input: { content, format, ...titled, details: {} }, ...wishes };
    }
    case 'text': {
      const content = form.one('text');
      return {
        input: { content, format: formatByLooking(Buffer.from(content)), ...titled, details: {} },
        ...wishes,
      };
    }
  }
}

/** The chosen way; where nothing was given that way and something in one other, that one. */
function wayOf(request: Request): AddWay {
  const form = formValues(request);
  const given = ADD_WAYS.filter((way) =>
    way === 'file' ? (request.file?.size ?? 0) > 0 : form.one(way).trim() !== '',
  );
  const chosen = ADD_WAYS.find((way) => way === form.one('from')) ?? 'text';
  return !given.includes(chosen) && given.length === 1 ? given[0]! : chosen;
}

function valuesOf(request: Request, usualLanguage: string): AddFormValues {
  const form = formValues(request);
  return {
    from: wayOf(request),
    text: form.one('text'),
    url: form.one('url'),
    title: form.one('title'),
    sourceLanguage: tagOr(usualLanguage, form.one('sourceLanguage')),
    targets: form.all('targets'),
  };
}

/** What is no tag cannot stand in the list of languages again. */
function tagOr(usual: string, given: string): string {
  try {
    return languageTag(given);
  } catch {
    return usual;
  }
}
