import { LEASE_MILLISECONDS } from '../leases.ts';
import type { NewTranslation } from '../memory.ts';
import type { RefusalReason } from './judge-answer.ts';
import type { RequestPiece, TextRequest } from './engine-requests.ts';
import { sendBatches } from './send-batches.ts';
import { closeRequest, type EngineRun } from './target-work.ts';

/** How long to wait before looking again for the answer of another process. */
const POLL_MILLISECONDS = 100;
/** Automatic work gives up a request whose answers were refused this often. */
const MOST_REFUSALS = 3;

/** A paragraph's text, and the requests for it in reading order. */
interface CutText {
  readonly text: string;
  readonly pieces: readonly RequestPiece[];
}

/**
 * Asks one engine for these texts, each given once. A request that another process has leased is
 * waited for. Every answer is stored before the next request is sent.
 */
export async function translateWith(texts: readonly string[], run: EngineRun): Promise<void> {
  const { work } = run;
  const cut = texts.map((text) => ({ text, pieces: run.engineRequests.cut(text) }));
  const requests = [...new Set(cut.flatMap(requestsOf))];
  if (!work.explicit) await closeOftenRefused(requests, run);
  while (!work.isEnding()) {
    const open = await openOf(requests, run);
    if (open.length === 0) break;
    if (await reuseAnswers(open, run)) continue;
    const leased = await work.requests.lease(open, work.holder, LEASE_MILLISECONDS);
    if (leased.size === 0) await waitForOthers(run);
    else
      await sendBatches(
        open.filter(({ key }) => leased.has(key)),
        run,
      );
  }
  await joinPieces(
    cut.filter(({ pieces }) => pieces.length > 1),
    run,
  );
}

/** Until they have answered, or are found to have died. */
async function waitForOthers({ work }: EngineRun): Promise<void> {
  await work.sleep(POLL_MILLISECONDS);
  await work.interruptLapsed();
}

const requestsOf = ({ pieces }: CutText) => pieces.map(({ request }) => request);
const sourcesOf = (requests: readonly TextRequest[]) => requests.map(({ source }) => source);
const keysOf = (requests: readonly TextRequest[]) => requests.map(({ key }) => key);

async function closeOftenRefused(requests: readonly TextRequest[], run: EngineRun): Promise<void> {
  const refused = await run.work.requests.refused(run.engine.name, keysOf(requests));
  for (const request of requests) {
    const found = refused.get(request.key);
    if (found && found.attempts >= MOST_REFUSALS) closeRequest(run, request, `refused-${found.reason}`);
  }
}

/** Requests that are neither answered nor given up, as far as the memory knows now. */
async function openOf(
  requests: readonly TextRequest[],
  { engineRequests, work, needs, closed }: EngineRun,
): Promise<readonly TextRequest[]> {
  const { sourceTag, targetTag } = engineRequests;
  const known = await work.memory.lookUp(sourceTag, targetTag, sourcesOf(requests));
  return requests.filter(
    (request) => needs(request.source, known.get(request.source)) && !closed.has(request),
  );
}

/**
 * Shows answers that were paid for earlier, for example after a change of the glossary was undone.
 * Returns whether there were any.
 */
async function reuseAnswers(
  requests: readonly TextRequest[],
  { engine, engineRequests, work, closed }: EngineRun,
): Promise<boolean> {
  const answers = await work.requests.answered(engine.name, keysOf(requests));
  if (answers.size === 0) return false;
  const target = engineRequests.targetTag;
  const reused = requests.filter(({ key }) => answers.has(key));
  await work.memory.add(
    reused.map((request) => ({ ...asAnswered(request, answers.get(request.key)!), target })),
  );
  for (const request of reused) closed.set(request, 'interrupted');
  return true;
}

/** An answer with another effect than the request's was given without the glossary. */
function asAnswered({ glossaryEffect }: TextRequest, answer: NewTranslation): NewTranslation {
  const { glossaryEffect: stored, ...withoutGlossary } = answer;
  return stored === glossaryEffect ? answer : withoutGlossary;
}

interface PieceAnswer {
  readonly text: string;
  readonly refused?: RefusalReason;
}

/**
 * A text that was sent in pieces becomes one translation again; with a refused piece, one refused
 * answer.
 */
async function joinPieces(texts: readonly CutText[], run: EngineRun): Promise<void> {
  if (texts.length === 0) return;
  const { engine, engineRequests, work, needs } = run;
  const { sourceTag, targetTag } = engineRequests;
  const pieces = sourcesOf(texts.flatMap(requestsOf));
  const known = await work.memory.lookUp(sourceTag, targetTag, pieces);
  const refused = await work.requests.refusedAnswers(sourceTag, targetTag, [
    ...pieces,
    ...texts.map(({ text }) => text),
  ]);
  const answerTo = ({ source }: TextRequest): PieceAnswer | undefined => {
    const answer = known.get(source);
    if (answer && !needs(source, answer)) return { text: answer.text };
    const kept = refused.get(source);
    return kept?.engine === engine.name ? { text: kept.text, refused: kept.reason } : undefined;
  };
  for (const text of texts) {
    const answers = requestsOf(text).map(answerTo);
    if (answers.every((answer) => answer !== undefined))
      await storeJoined(text, answers, refused.get(text.text)?.text, run);
    else await giveUpText(text, run);
  }
}

/** @param lastRefused the text's refused answer that is stored already */
async function storeJoined(
  { text, pieces }: CutText,
  answers: readonly PieceAnswer[],
  lastRefused: string | undefined,
  { engine, engineRequests, work, progress }: EngineRun,
): Promise<void> {
  const joined = pieces.map(({ gap }, index) => answers[index]!.text + gap).join('');
  const refused = answers.find((answer) => answer.refused)?.refused;
  if (!refused || joined !== lastRefused) {
    const request = engineRequests.of(text);
    const translation = engineRequests.toTranslation(request, { text: joined }, work.now());
    const answer = { key: request.key, engine: engine.name, translation, ...(refused && { refused }) };
    await work.requests.answer([answer], work.holder);
  }
  if (refused) progress.gaveUp(text, `refused-${refused}`);
}

async function giveUpText(
  cut: CutText,
  { engineRequests, work, progress, closed }: EngineRun,
): Promise<void> {
  const reason = requestsOf(cut)
    .map((request) => closed.get(request))
    .find((each) => each !== undefined);
  if (reason === undefined) return;
  progress.gaveUp(cut.text, reason);
  await work.requests.fail([engineRequests.of(cut.text)], reason, work.holder);
}
