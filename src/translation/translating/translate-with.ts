import type { Engine } from '../engine.ts';
import { createQuestions } from './engine-requests.ts';
import type { Piece } from './cut-to-fit.ts';
import type { Segment } from '../segments.ts';
import { sendBatches, type Sending } from './send-batches.ts';
import type { StoredTranslation } from '../memory.ts';
import type { Tally } from './progress.ts';
import type { TargetWork } from './target-work.ts';

/** A claim outlives its process by this at the most; a living process renews it long before. */
export const LEASE_MILLISECONDS = 30_000;
/** How long to wait before looking again whether another process has answered. */
const POLL_MILLISECONDS = 100;
/** Automatic work buys an answer that was refused so often no more. */
const MOST_REFUSALS = 3;

export interface EngineWork {
  readonly engine: Engine;
  readonly segments: readonly Segment[];
  /** Whether the engine is to be asked for a text of which the memory holds this. */
  readonly isWanted: (text: string, stored: StoredTranslation | undefined) => boolean;
  readonly tally: Tally;
}

/**
 * Asks one engine for these segments. What another process is asking already is waited for; every answer is stored before the next
 * request leaves.
 */
export async function translateWith(asked: EngineWork, work: TargetWork): Promise<void> {
  const { engine, segments, tally } = asked;
  const questions = createQuestions(engine, work);
  const cut = new Map(segments.map(({ text }) => [text, questions.cut(text)]));
  const pieces = [...new Set([...cut.values()].flat().map((piece) => piece.text))];
  /** Texts that this engine is asked no more in this run, and why. */
  const closed = new Map<string, string>();
  const sending: Sending = {
    engine,
    questions,
    tally,
    close(text, reason) {
      closed.set(text, reason);
      tally.gaveUp(text, reason);
    },
  };
  if (!work.explicit) await closeOftenRefused(pieces, sending, work);

  while (!work.stopping.aborted) {
    const open = (await wantedOf(pieces, sending, asked, work)).filter((text) => !closed.has(text));
    if (open.length === 0) break;
    const requests = open.map(questions.request);
    const reused = await work.requests.answered(
      engine.name,
      requests.map((request) => request.key),
    );
    if (reused.size > 0) {
      await work.memory.add([...reused.values()].map((answer) => ({ ...answer, target: questions.tag })));
      for (const text of open) if (reused.has(questions.request(text).key)) closed.set(text, 'interrupted');
      continue;
    }
    const granted = await work.requests.claim(requests, work.holder, LEASE_MILLISECONDS);
    if (granted.size === 0) await work.sleep(POLL_MILLISECONDS);
    else
      await sendBatches(
        open.filter((text) => granted.has(questions.request(text).key)),
        sending,
        work,
      );
  }
  await joinPieces(cut, closed, sending, asked, work);
}

async function wantedOf(
  texts: readonly string[],
  { questions }: Sending,
  { isWanted }: EngineWork,
  work: TargetWork,
): Promise<readonly string[]> {
  const known = await work.memory.lookUp(questions.sourceTag, questions.tag, texts);
  return texts.filter((text) => isWanted(text, known.get(text)));
}

async function closeOftenRefused(
  texts: readonly string[],
  { engine, questions, close }: Sending,
  work: TargetWork,
): Promise<void> {
  const refused = await work.requests.refused(
    engine.name,
    texts.map((text) => questions.request(text).key),
  );
  for (const text of texts) {
    const found = refused.get(questions.request(text).key);
    if (found && found.attempts >= MOST_REFUSALS) close(text, `refused-${found.reason}`);
  }
}

/** A paragraph that went by its sentences becomes one translation again; with a refused piece in it, one refused answer. */
async function joinPieces(
  cut: ReadonlyMap<string, readonly Piece[]>,
  closed: ReadonlyMap<string, string>,
  sending: Sending,
  { isWanted }: EngineWork,
  work: TargetWork,
): Promise<void> {
  const { engine, questions, tally } = sending;
  const inPieces = [...cut].filter(([, parts]) => parts.length > 1);
  if (inPieces.length === 0) return;
  const pieces = inPieces.flatMap(([, parts]) => parts.map((part) => part.text));
  const known = await work.memory.lookUp(questions.sourceTag, questions.tag, pieces);
  const refused = await work.requests.refusedAnswers(questions.sourceTag, questions.tag, [
    ...pieces,
    ...inPieces.map(([text]) => text),
  ]);
  for (const [text, parts] of inPieces) {
    const answers = parts.map(({ text: piece }) => {
      const answer = known.get(piece);
      if (answer && !isWanted(piece, answer)) return { text: answer.text };
      const kept = refused.get(piece);
      return kept?.engine === engine.name ? { text: kept.text, refused: kept.reason } : undefined;
    });
    const { key } = questions.request(text);
    const refusal = answers.find((answer) => answer?.refused)?.refused;
    if (answers.every((answer) => answer !== undefined)) {
      const joined = parts.map((part, index) => answers[index]!.text + part.gap).join('');
      const translation = questions.translation(text, { text: joined }, work.now());
      const answered = { key, engine: engine.name, translation, ...(refusal && { refused: refusal }) };
      const isKept = refusal !== undefined && refused.get(text)?.text === joined;
      if (!isKept) await work.requests.answer([answered], work.holder);
      if (refusal) tally.gaveUp(text, `refused-${refusal}`);
      continue;
    }
    const reason = parts.map((part) => closed.get(part.text)).find((each) => each !== undefined);
    if (reason === undefined) continue;
    tally.gaveUp(text, reason);
    await work.requests.fail([questions.request(text)], reason, work.holder);
  }
}
