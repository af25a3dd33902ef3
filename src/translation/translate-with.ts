import PQueue from 'p-queue';
import { askEngine } from './ask-engine.ts';
import { type Batch, type Engine, type EngineAnswer, EngineFailure } from './engine.ts';
import { judgeAnswer } from './judge-answer.ts';
import { createQuestions } from './questions.ts';
import { createReservations } from './reservations.ts';
import type { Segment } from './segments.ts';
import type { Tally } from './tally.ts';
import type { TargetWork } from './translate-target.ts';
import type { Answered } from './work.ts';

/** A claim outlives its process by this at the most; a living process renews it long before. */
export const LEASE_MILLISECONDS = 30_000;
/** How long to wait before looking again whether another process has answered. */
const POLL_MILLISECONDS = 100;
/** Requests of one article and language under way at a time. */
const AT_A_TIME = 3;
/** Automatic work buys an answer that was refused so often no more. */
const MOST_REFUSALS = 3;

/**
 * Asks one engine for these segments. What another process is asking already is waited for; every answer is stored before the next
 * request leaves.
 */
export async function translateWith(
  engine: Engine,
  segments: readonly Segment[],
  tally: Tally,
  work: TargetWork,
): Promise<void> {
  const questions = createQuestions(engine, work);
  const cut = new Map(segments.map(({ text }) => [text, questions.cut(text)]));
  const pieces = [...new Set([...cut.values()].flat().map((piece) => piece.text))];
  /** Texts that this engine is asked no more in this run. */
  const closed = new Map<string, string>();
  if (!work.explicit) await closeOftenRefused();

  while (!work.stopping.aborted) {
    const open = (await lackingOf(pieces)).filter((text) => !closed.has(text));
    if (open.length === 0) break;
    const requests = open.map(questions.request);
    const reused = await work.requests.answered(
      engine.name,
      requests.map((request) => request.key),
    );
    if (reused.size > 0) {
      await work.memory.add([...reused.values()].map((answer) => ({ ...answer, target: questions.tag })));
      continue;
    }
    const granted = await work.requests.claim(requests, work.holder, LEASE_MILLISECONDS);
    if (granted.size === 0) await work.sleep(POLL_MILLISECONDS);
    else await send(open.filter((text) => granted.has(questions.request(text).key)));
  }
  await joinPieces();

  async function lackingOf(texts: readonly string[]): Promise<readonly string[]> {
    const known = await work.memory.lookUp(questions.sourceTag, questions.tag, texts);
    return texts.filter((text) => !known.has(text));
  }

  async function closeOftenRefused(): Promise<void> {
    const refused = await work.requests.refused(
      engine.name,
      pieces.map((text) => questions.request(text).key),
    );
    for (const text of pieces) {
      const found = refused.get(questions.request(text).key);
      if (found && found.attempts >= MOST_REFUSALS) close(text, `refused-${found.reason}`);
    }
  }

  function close(text: string, reason: string): void {
    closed.set(text, reason);
    tally.gaveUp(text, reason);
  }

  async function send(texts: readonly string[]): Promise<void> {
    let stopped: EngineFailure | undefined;
    const queue = new PQueue({ concurrency: AT_A_TIME });
    await queue.addAll(
      questions.batches(texts).map((batch) => async () => {
        const sources = (sent: readonly string[]) => sent.map((text) => questions.sourceOf(batch, text));
        if (work.stopping.aborted) return release(sources(batch.texts));
        if (stopped) return giveUp(sources(batch.texts), stopped);
        const reservations = createReservations(engine, work);
        return askEngine(batch, {
          sleep: (milliseconds) => work.sleep(milliseconds),
          async ask(part) {
            if (stopped) throw stopped;
            await reservations.open(sources(part.texts));
            tally.sent(1);
            return askOnce(part);
          },
          async onAnswers(sent, answers) {
            await store(sources(sent), answers);
            await reservations.settle(answers);
          },
          async onFailure(sent, failure) {
            await reservations.close(failure);
            if (failure.stopsAll) stopped = failure;
            await giveUp(sources(sent), failure);
          },
        });
      }),
    );
  }

  function release(texts: readonly string[]): Promise<void> {
    return work.requests.release(
      texts.map((text) => questions.request(text).key),
      work.holder,
    );
  }

  async function askOnce(batch: Batch): Promise<readonly EngineAnswer[]> {
    const breaker = work.breakers.get(engine);
    if (!work.explicit && breaker?.allows() === false) throw new EngineFailure(engine.name, 'resting');
    try {
      const answers = await engine.translate(batch);
      breaker?.succeeded();
      return answers;
    } catch (error) {
      if (error instanceof EngineFailure && error.stopsAll) breaker?.failed();
      throw error;
    }
  }

  async function store(sources: readonly string[], answers: readonly EngineAnswer[]): Promise<void> {
    const answered = await Promise.all(sources.map((source, index) => judged(source, answers[index]!)));
    await work.requests.answer(answered, work.holder);
    answered.forEach(({ refused }, index) => {
      const source = sources[index]!;
      if (refused) close(source, `refused-${refused}`);
      else tally.found(source);
    });
    tally.billed(answers.reduce((sum, answer) => sum + (answer.billedCharacters ?? 0), 0));
    work.onProgress(tally.outcome());
  }

  async function judged(source: string, answer: EngineAnswer): Promise<Answered> {
    const { sourceLanguage } = work.article;
    const translation = questions.translation(source, answer, work.now());
    const refused = await judgeAnswer(
      { source, answer: translation.text, sourceLanguage, targetLanguage: work.target },
      work.detectLanguage,
    );
    const { key } = questions.request(source);
    return { key, engine: engine.name, translation, ...(refused && { refused }) };
  }

  async function giveUp(texts: readonly string[], failure: EngineFailure): Promise<void> {
    const reason = `engine-${failure.reason}`;
    for (const text of texts) close(text, reason);
    await work.requests.fail(texts.map(questions.request), reason, work.holder);
  }

  /** A paragraph that went by its sentences becomes one translation again. */
  async function joinPieces(): Promise<void> {
    const inPieces = [...cut].filter(([, parts]) => parts.length > 1);
    if (inPieces.length === 0) return;
    const known = await work.memory.lookUp(questions.sourceTag, questions.tag, pieces);
    for (const [text, parts] of inPieces) {
      const answers = parts.map((part) => known.get(part.text));
      if (answers.every((answer) => answer !== undefined)) {
        const joined = parts.map((part, index) => answers[index]!.text + part.gap).join('');
        await work.memory.add([questions.translation(text, { text: joined }, work.now())]);
        continue;
      }
      const reason = parts.map((part) => closed.get(part.text)).find((each) => each !== undefined);
      if (reason === undefined) continue;
      tally.gaveUp(text, reason);
      await work.requests.fail([questions.request(text)], reason, work.holder);
    }
  }
}
