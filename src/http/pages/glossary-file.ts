import type { Request, RequestHandler, Response } from 'express';
import type { ReadGlossary } from '../../interchange/glossary/glossary-read.ts';
import { GLOSSARY_BYTES } from '../../interchange/glossary/glossary-table.ts';
import {
  type GlossaryImportView,
  renderGlossaryImportPage,
} from '../../presentation/glossary/import-page.tsx';
import { glossaryPath } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { editsOf, importGlossaries, previewEdits } from '../../translation/glossary/import-glossaries.ts';
import { pageContext } from '../answer/create-page-context.ts';
import { sendFreshPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';
import { formValues } from '../request/form-values.ts';
import { changeQuery, pairOfWords } from '../request/glossary-query.ts';
import { pairOf } from '../request/params.ts';
import { readForm } from '../request/read-form.ts';
import { NEW_TERM, orFormAgain } from './glossary.ts';

/** Of a file in base64. */
const CONTENT_BYTES = Math.ceil(GLOSSARY_BYTES / 3) * 4;
const NAME_CHARACTERS = 200;

/** Shows how an uploaded file is read. Its form imports it. */
export function previewGlossary(deps: HttpDeps): RequestHandler {
  return handleFile(deps, async (request, response, sent) => {
    const { file, pair, isWhole } = sent;
    const changes = await previewEdits(deps.services.glossary, editsOf(file.glossaries, isWhole));
    const glossaries = file.glossaries.map((glossary, index) => ({ ...glossary, change: changes[index]! }));
    const view: GlossaryImportView = {
      pair,
      name: sent.name,
      content: Buffer.from(sent.bytes).toString('base64'),
      mode: isWhole ? 'replace' : 'add',
      file,
      glossaries,
    };
    const context = pageContext(deps, request, response, glossaryPath(pair));
    sendFreshPage(response, context, renderGlossaryImportPage(context, view));
  });
}

/** Imports a file for the chosen pairs, or for none. */
export function importGlossary(deps: HttpDeps): RequestHandler {
  return handleFile(deps, async (request, response, { file, pair, isWhole }) => {
    const pairs = formValues(request).all('pairs').map(pairOfWords);
    const isPreviewed = request.file === undefined;
    const chosen = isPreviewed ? pairs : [pair];
    const edits = editsOf(file.glossaries, isWhole).filter((edit) =>
      chosen.some((each) => isPair(edit.pair, each)),
    );
    if (edits.length === 0) throw new Problem('glossary-empty');
    const changes = await importGlossaries(deps.services.glossary, edits);
    const own = edits.findIndex((edit) => isPair(edit.pair, pair));
    const also = edits.filter((_, index) => index !== own).map((edit) => edit.pair);
    const query = [
      changeQuery(changes[own] ?? { added: 0, changed: 0, removed: 0 }),
      ...also.map(({ source, target }) => `also=${source}+${target}`),
    ];
    response.redirect(303, `${glossaryPath(pair)}?${query.join('&')}`);
  });
}

interface SentFile {
  readonly pair: LanguagePair;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: ReadGlossary;
  readonly isWhole: boolean;
}

/** Reads the form and the file in it. If the file is refused, shows the pair's page with the reason. */
function handleFile(
  deps: HttpDeps,
  handle: (request: Request, response: Response, sent: SentFile) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const pair = pairOf(request);
    await orFormAgain(deps, request, response, { form: NEW_TERM, which: 'file' }, async () => {
      await readForm(request, response, { bytes: CONTENT_BYTES, paragraphs: 0 });
      const values = formValues(request);
      const { buffer, originalname } = request.file ?? {};
      const name = (originalname ?? values.one('name')).slice(0, NAME_CHARACTERS);
      const bytes = buffer ?? Buffer.from(values.one('content'), 'base64');
      const format = /\.(?:tsv|tab)$/i.test(name) ? ('tsv' as const) : undefined;
      const usualSource = memoryTag(deps.settings.sourceLanguage);
      const file = await deps.readGlossary(bytes, { ...pair, usualSource, others: true, format });
      await handle(request, response, { pair, name, bytes, file, isWhole: values.one('mode') === 'replace' });
    });
  };
}

function isPair(one: LanguagePair, other: LanguagePair | undefined): boolean {
  return one.source === other?.source && one.target === other.target;
}
