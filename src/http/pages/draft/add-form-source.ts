import type { Request } from 'express';
import { FORMATS, type Format } from '../../../article/article.ts';
import { formatByLooking, formatOfFileName } from '../../../article/format-of.ts';
import { ADD_WAYS, type AddFormValues, type AddWay } from '../../../presentation/add/add-form-values.ts';
import { languageTag } from '../../../text/language-tag.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { formValues } from '../../request/form-values.ts';
import { type BroughtSource, fetchSource } from '../../request/read-source.ts';
import { sourceQuery } from '../../request/schemas.ts';
import { validate } from '../../request/validate.ts';
import { targetsOf } from '../../request/targets.ts';

/**
 * Reads the source in a form: a pasted text, a file or an address.
 * @throws Problem `request-invalid`, `language-invalid`, `address-…`, `fetch-failed`, …
 */
export async function sourceOfForm(
  { fetchPage }: Pick<HttpDeps, 'fetchPage'>,
  request: Request,
): Promise<BroughtSource> {
  const form = formValues(request);
  const { title, sourceLanguage } = validate(sourceQuery.pick({ title: true, sourceLanguage: true }), {
    title: form.one('title'),
    sourceLanguage: form.one('sourceLanguage'),
  });
  const targets = targetsOf(form.all('targets'));
  const languages = {
    ...(sourceLanguage && { sourceLanguage: languageTag(sourceLanguage) }),
    ...(targets && { targets }),
  };
  const titled = title ? { title } : {};
  switch (wayOf(request)) {
    case 'url':
      return fetchSource(
        withScheme(form.one('url').trim()),
        { title: title || undefined, fetchPage },
        languages,
      );
    case 'file': {
      const { buffer: content = Buffer.alloc(0), originalname = '' } = request.file ?? {};
      const format = formatOfFileName(originalname) ?? formatByLooking(content);
      return { input: { content, format, ...titled, details: {} }, ...languages };
    }
    case 'text':
      return { input: { ...pastedText(request), ...titled, details: {} }, ...languages };
  }
}

/** What people type and say: `kompas.com/x`. */
const WITHOUT_SCHEME = /^[^\s/:@?#]+\.[^\s/:@?#]{2,}(?::\d+)?(?:[/?#]\S*)?$/;

function withScheme(typed: string): string {
  return WITHOUT_SCHEME.test(typed) ? `https://${typed}` : typed;
}

/** Uses the clipboard's markup if the script kept it, so that links and emphasis stay. */
function pastedText(request: Request): { readonly content: string; readonly format: Format } {
  const form = formValues(request);
  const markup = form.one('markup');
  if (markup.trim() !== '') return { content: markup, format: 'html' };
  // Forms send every line break as CR LF, whatever was pasted.
  const content = form.one('text').replaceAll('\r\n', '\n');
  const format = FORMATS.find((each) => each === form.one('format'));
  return { content, format: format ?? formatByLooking(Buffer.from(content)) };
}

/**
 * The chosen way. If its field is empty and exactly one other is filled, the filled one is used.
 */
function wayOf(request: Request): AddWay {
  const form = formValues(request);
  const given = ADD_WAYS.filter((way) =>
    way === 'file' ? (request.file?.size ?? 0) > 0 : form.one(way).trim() !== '',
  );
  const chosen = ADD_WAYS.find((way) => way === form.one('from')) ?? 'text';
  return !given.includes(chosen) && given.length === 1 ? given[0]! : chosen;
}

/** The typed values, to show the form again. */
export function valuesOfForm(request: Request, usualLanguage: string): AddFormValues {
  const form = formValues(request);
  return {
    from: wayOf(request),
    text: form.one('text'),
    format: form.one('format'),
    url: form.one('url'),
    title: form.one('title'),
    sourceLanguage: tagOr(usualLanguage, form.one('sourceLanguage')),
    targets: form.all('targets'),
  };
}

/** Returns `usual` for an invalid tag, because the list of languages cannot show it. */
function tagOr(usual: string, given: string): string {
  try {
    return languageTag(given);
  } catch {
    return usual;
  }
}
