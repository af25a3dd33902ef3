import type { RequestHandler } from 'express';
import { renderConcordancePage } from '../../presentation/concordance/concordance-page.tsx';
import type { ConcordanceFault, ConcordanceView } from '../../presentation/concordance/concordance-view.ts';
import { languageTag, memoryTag } from '../../text/language-tag.ts';
import { searchWords } from '../../text/search/search-words.ts';
import type { ConcordanceQuestion } from '../../translation/searching/concordance.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { HttpSettings } from '../http-settings.ts';
import { concordanceQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

/** A longer text is no phrase that occurs twice. */
const WORD_CHARACTERS = 80;

/** A word in the sentences of all articles that anyone may read, also for those who may write. */
export function showConcordance(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const question = questionOf(validate(concordanceQuery, request.query), deps.settings);
    const view = { question, limit: WORD_CHARACTERS, shown: await lookUp(deps, question) };
    await sendPage(deps, request, response, { view, render: renderConcordancePage });
  };
}

/** @throws Problem `language-invalid` */
function questionOf(
  query: {
    readonly word?: string | undefined;
    readonly in?: string | undefined;
    readonly to?: string | undefined;
  },
  { sourceLanguage, targetLanguages }: HttpSettings,
): ConcordanceQuestion {
  const from = languageTag(query.in ?? sourceLanguage);
  const others = [sourceLanguage, ...targetLanguages].filter((tag) => memoryTag(tag) !== memoryTag(from));
  return { word: (query.word ?? '').trim(), in: from, to: languageTag(query.to ?? others[0] ?? from) };
}

async function lookUp(
  { services }: HttpDeps,
  question: ConcordanceQuestion,
): Promise<ConcordanceView['shown']> {
  if (question.word === '') return { kind: 'nothing' };
  const fault = faultOf(question);
  if (fault) return { kind: 'fault', fault };
  return { kind: 'found', page: await services.concordance.lookUp(question) };
}

function faultOf({ word, in: from, to }: ConcordanceQuestion): ConcordanceFault | undefined {
  if (word.length > WORD_CHARACTERS) return 'too-long';
  if (searchWords(word).length === 0) return 'no-word';
  return memoryTag(from) === memoryTag(to) ? 'same-language' : undefined;
}
