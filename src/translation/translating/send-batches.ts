import PQueue from 'p-queue';
import { type EngineAnswer, EngineFailure } from '../engine.ts';
import type { Bill } from '../ledger.ts';
import type { Answered } from '../requests.ts';
import type { WarningSubject } from '../engine-activity.ts';
import { askEngine } from './ask-engine.ts';
import { areBillsBelievable, reportedCharacters, withoutBills } from './believe-bills.ts';
import { Stopped } from './engine-gate.ts';
import type { RequestBatch, TextRequest } from './engine-requests.ts';
import { judgeAnswer } from './judge-answer.ts';
import { charactersOf, createReservations } from './reservations.ts';
import { storePaid } from './store-paid.ts';
import { closeRequest, type EngineRun } from './target-work.ts';

/** Requests for one article and language under way at a time. */
const AT_A_TIME = 3;

/**
 * Sends leased requests in as few batches as possible. Each request is stored with its answer,
 * given up with a reason, or released when the process is to end.
 */
export async function sendBatches(requests: readonly TextRequest[], run: EngineRun): Promise<void> {
  const { engine, work, progress } = run;
  let stopped: EngineFailure | undefined;

  async function sendBatch(batch: RequestBatch): Promise<void> {
    const reservations = createReservations(run);
    await askEngine(batch, {
      sleep: (milliseconds) => work.sleep(milliseconds),
      ask: (part) =>
        run.gate.enter(async () => {
          if (stopped) throw stopped;
          if (!(await work.stillHolds())) throw new Stopped();
          if (!(await work.mayStillReach(engine))) throw new EngineFailure(engine.name, 'confidential');
          await reservations.open(part.requests);
          progress.sent(1);
          try {
            return await askOnce(part, run);
          } catch (error) {
            // Not later: whether the batch will be sent again is not known yet.
            if (error instanceof EngineFailure || error instanceof Stopped) await reservations.close(error);
            throw error;
          }
        }),
      async onAnswers(answered, answers) {
        await store(answered, answers, reservations.bill(reportedCharacters(answers)), run);
        await run.breaker.succeeded();
      },
      async onFailure(failed, failure) {
        if (failure.reason === 'budget' && !stopped)
          work.activity.warn({ kind: 'failure', failure, subject: subjectOf(failed, run) });
        if (failure.stopsAll) stopped = failure;
        await giveUp(failed, failure, run);
      },
    });
  }

  async function sendOrRelease(batch: RequestBatch): Promise<void> {
    try {
      await sendBatch(batch);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      await work.requests.release(
        batch.requests.map(({ key }) => key),
        work.holder,
      );
    }
  }

  const faults: unknown[] = [];
  const queue = new PQueue({ concurrency: AT_A_TIME });
  await queue.addAll(
    run.engineRequests.batches(requests).map((batch) => async () => {
      if (faults.length === 0) await sendOrRelease(batch).catch((fault: unknown) => faults.push(fault));
    }),
  );
  // Not earlier: the end of the job frees the leases of its requests, and those under way are paid for.
  if (faults.length > 0) throw faults[0];
}

async function askOnce({ requests, fields }: RequestBatch, run: EngineRun): Promise<readonly EngineAnswer[]> {
  const { engine, breaker, work } = run;
  if (!work.explicit && !(await breaker.allows())) throw new EngineFailure(engine.name, 'resting');
  work.activity.sent(engine.name);
  try {
    const texts = requests.map(({ sent }) => sent);
    const answers = await engine.translate({ ...fields, texts }, work.abandon);
    return believe(requests, answers, run);
  } catch (error) {
    if (error instanceof EngineFailure) {
      if (error.stopsAll) await breaker.failed(error.retryAfterMilliseconds);
      work.activity.warn({ kind: 'failure', failure: error, subject: subjectOf(requests, run) });
    }
    throw error;
  }
}

function believe(
  requests: readonly TextRequest[],
  answers: readonly EngineAnswer[],
  run: EngineRun,
): readonly EngineAnswer[] {
  if (areBillsBelievable(requests, answers)) return answers;
  run.work.activity.warn({
    kind: 'bill-not-believed',
    engine: run.engine.name,
    reported: reportedCharacters(answers) ?? NaN,
    counted: charactersOf(requests),
    subject: subjectOf(requests, run),
  });
  return withoutBills(answers);
}

function subjectOf(requests: readonly TextRequest[], { work, progress }: EngineRun): WarningSubject {
  return {
    purpose: 'translation',
    article: work.article.id,
    target: work.target,
    texts: requests.length,
    requests: progress.requests(),
  };
}

async function store(
  requests: readonly TextRequest[],
  answers: readonly EngineAnswer[],
  bill: Bill | undefined,
  run: EngineRun,
): Promise<void> {
  const { work, progress } = run;
  const answered = await Promise.all(requests.map((request, index) => judge(request, answers[index]!, run)));
  await storePaid(() => work.requests.answer(answered, work.holder, bill), work);
  await work.keepUp(work.article.id);
  answered.forEach(({ refused }, index) => {
    const request = requests[index]!;
    if (refused) closeRequest(run, request, `refused-${refused}`);
    else progress.translated(request.source);
  });
  progress.billed(bill?.billedCharacters ?? 0);
  if (bill) work.activity.billed(run.engine.name, bill.billedCharacters);
  work.onProgress(progress.soFar());
}

async function judge(
  request: TextRequest,
  answer: EngineAnswer,
  { engine, engineRequests, work }: EngineRun,
): Promise<Answered> {
  const { key, source } = request;
  const translation = engineRequests.toTranslation(request, answer, work.now());
  const languages = { sourceLanguage: work.article.sourceLanguage, targetLanguage: work.target };
  const refused = await judgeAnswer({ source, answer: translation.text, ...languages }, work.detectLanguage);
  return { key, engine: engine.name, translation, ...(refused && { refused }) };
}

async function giveUp(
  requests: readonly TextRequest[],
  failure: EngineFailure,
  run: EngineRun,
): Promise<void> {
  const { work, progress } = run;
  const reason = `engine-${failure.reason}`;
  for (const request of requests) closeRequest(run, request, reason);
  await work.requests.fail(requests, reason, work.holder);
  work.onProgress(progress.soFar());
}
