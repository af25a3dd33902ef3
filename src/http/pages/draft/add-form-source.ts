import type { Request } from 'express';
import { FORMATS, type Format } from '../../../article/article.ts';
import { looksLikeDocument } from '../../../article/documents/document-kind.ts';
import { onlyInput, unpackSource } from '../../../article/documents/unpack-source.ts';
import { formatByLooking, formatOfFileName } from '../../../article/format-of.ts';
import { ADD_WAYS, type AddFormValues, type AddWay } from '../../../presentation/add/add-form-values.ts';
import { languageTag } from '../../../text/language-tag.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { formValues } from '../../request/form-values.ts';
import { type BroughtSource, type BroughtSources, fetchSources } from '../../request/read-source.ts';
import { sourceQuery } from '../../request/schemas.ts';
import { validate } from '../../request/validate.ts';
import { targetsOf } from '../../request/targets.ts';

/**
 * Reads the source in a form that takes one text.
 * @throws Problem as `sourcesOfForm`; `document-is-book`
 */
export async function sourceOfForm(deps: FormDeps, request: Request): Promise<BroughtSource> {
  const { inputs, isBook, bookTitle: _, ...languages } = await sourcesOfForm(deps, request);
  return { input: onlyInput({ inputs, isBook }), ...languages };
}

type FormDeps = Pick<HttpDeps, 'fetchPage' | 'services'>;

/**
 * Reads the source in a form: a pasted text, a file or an address.
 * @throws Problem `request-invalid`, `language-invalid`, `address-…`, `fetch-failed`, `document-…`, …
 */
export async function sourcesOfForm(deps: FormDeps, request: Request): Promise<BroughtSources> {
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
    case 'url': {
      const address = withScheme(form.one('url').trim());
      return { ...(await fetchSources(address, titled, deps)), ...languages };
    }
    case 'file': {
      const { buffer: content = Buffer.alloc(0), originalname = '' } = request.file ?? {};
      if (looksLikeDocument(content))
        return { ...(await unpackSource(deps.services.intake, content, titled)), ...languages };
      const format = formatOfFileName(originalname) ?? formatByLooking(content);
      return { inputs: [{ content, format, ...titled, details: {} }], isBook: false, ...languages };
    }
    case 'text':
      return { inputs: [{ ...pastedText(request), ...titled, details: {} }], isBook: false, ...languages };
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
