import PQueue from 'p-queue';
import { askEngine } from './ask-engine.ts';
import { type Batch, type Engine, type EngineAnswer, EngineFailure } from '../engine.ts';
import { Stopped } from './engine-gate.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Questions } from './engine-requests.ts';
import { createReservations } from './reservations.ts';
import type { Tally } from './progress.ts';
import type { TargetWork } from './target-work.ts';
import type { Answered } from '../requests.ts';

/** Requests of one article and language under way at a time. */
const AT_A_TIME = 3;

export interface Sending {
  readonly engine: Engine;
  readonly questions: Questions;
  readonly tally: Tally;
  /** The engine is asked no more for this text in this run. */
  readonly close: (text: string, reason: string) => void;
}

/** Sends claimed texts in as few requests as they fit. Each is stored, given up with its reason, or released when the process is to end. */
export async function sendBatches(
  texts: readonly string[],
  sending: Sending,
  work: TargetWork,
): Promise<void> {
  const { engine, questions, tally } = sending;
  let stopped: EngineFailure | undefined;

  async function sendBatch(batch: Batch): Promise<void> {
    const sourcesOf = (sent: readonly string[]) => sent.map((text) => questions.sourceOf(batch, text));
    const reservations = createReservations(engine, work);
    await askEngine(batch, {
      sleep: (milliseconds) => work.sleep(milliseconds),
      ask: (part) =>
        work.gates.get(engine)!.enter(async () => {
          if (stopped) throw stopped;
          if (!(await work.mayStillReach(engine))) throw new EngineFailure(engine.name, 'confidential');
          await reservations.open(sourcesOf(part.texts));
          tally.sent(1);
          try {
            return await askOnce(engine, part, work);
          } catch (error) {
            // At once: whether it will be asked again is not known yet.
            if (error instanceof EngineFailure) await reservations.close(error);
            throw error;
          }
        }),
      async onAnswers(sent, answers) {
        await store(sourcesOf(sent), answers, sending, work);
        await reservations.settle(answers);
      },
      async onFailure(sent, failure) {
        if (failure.stopsAll) stopped = failure;
        await giveUp(sourcesOf(sent), failure, sending, work);
      },
    });
  }

  const queue = new PQueue({ concurrency: AT_A_TIME });
  await queue.addAll(
    questions.batches(texts).map((batch) => async () => {
      try {
        await sendBatch(batch);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        const keys = batch.texts.map((text) => questions.request(questions.sourceOf(batch, text)).key);
        await work.requests.release(keys, work.holder);
      }
    }),
  );
}

async function askOnce(engine: Engine, batch: Batch, work: TargetWork): Promise<readonly EngineAnswer[]> {
  const breaker = work.breakers.get(engine);
  if (!work.explicit && breaker?.allows() === false) throw new EngineFailure(engine.name, 'resting');
  try {
    const answers = await engine.translate(batch);
    breaker?.succeeded();
    return answers;
  } catch (error) {
    if (error instanceof EngineFailure && error.stopsAll) breaker?.failed(error.retryAfterMilliseconds);
    throw error;
  }
}

async function store(
  sources: readonly string[],
  answers: readonly EngineAnswer[],
  sending: Sending,
  work: TargetWork,
): Promise<void> {
  const answered = await Promise.all(
    sources.map((source, index) => judged(source, answers[index]!, sending, work)),
  );
  await work.requests.answer(answered, work.holder);
  answered.forEach(({ refused }, index) => {
    const source = sources[index]!;
    if (refused) sending.close(source, `refused-${refused}`);
    else sending.tally.found(source);
  });
  sending.tally.billed(answers.reduce((sum, answer) => sum + (answer.billedCharacters ?? 0), 0));
  work.onProgress(sending.tally.progress());
}

async function judged(
  source: string,
  answer: EngineAnswer,
  { engine, questions }: Sending,
  work: TargetWork,
): Promise<Answered> {
  const translation = questions.translation(source, answer, work.now());
  const languages = { sourceLanguage: work.article.sourceLanguage, targetLanguage: work.target };
  const refused = await judgeAnswer({ source, answer: translation.text, ...languages }, work.detectLanguage);
  const { key } = questions.request(source);
  return { key, engine: engine.name, translation, ...(refused && { refused }) };
}

async function giveUp(
  texts: readonly string[],
  failure: EngineFailure,
  { questions, close, tally }: Sending,
  work: TargetWork,
): Promise<void> {
  const reason = `engine-${failure.reason}`;
  for (const text of texts) close(text, reason);
  await work.requests.fail(texts.map(questions.request), reason, work.holder);
  work.onProgress(tally.progress());
}
