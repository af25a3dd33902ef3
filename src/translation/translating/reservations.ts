import { countCharacters } from '../../text/count-characters.ts';
import { type Engine, type EngineAnswer, EngineFailure } from '../engine.ts';
import type { TargetWork } from './target-work.ts';

/** The money of one batch: set aside before each request, settled or given back after it. */
export function createReservations(
  engine: Engine,
  work: Pick<TargetWork, 'article' | 'target' | 'ledger' | 'budget'>,
) {
  let open: number | undefined;
  return {
    async open(texts: readonly string[]): Promise<void> {
      if (!engine.bills) return;
      const characters = texts.reduce((sum, text) => sum + countCharacters(text), 0);
      const { article, target } = work;
      const reservation = {
        engine: engine.name,
        articleId: article.id,
        target,
        texts: texts.length,
        characters,
      };
      open = await work.ledger.reserve(reservation, work.budget);
      if (open === undefined) throw new EngineFailure(engine.name, 'budget');
    },
    async settle(answers: readonly EngineAnswer[]): Promise<void> {
      if (open === undefined) return;
      const told = answers.every((answer) => answer.billedCharacters !== undefined);
      const billed = answers.reduce((sum, answer) => sum + (answer.billedCharacters ?? 0), 0);
      await work.ledger.settle(open, told ? billed : undefined);
      open = undefined;
    },
    async close(failure: EngineFailure): Promise<void> {
      if (open === undefined) return;
      if (failure.maybeBilled) await work.ledger.settle(open, undefined);
      else await work.ledger.release(open);
      open = undefined;
    },
  };
}
