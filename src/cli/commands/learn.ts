import type { Learned } from '../../translation/learning/learning.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandDeps } from '../command-deps.ts';
import { inAssembly } from '../in-assembly.ts';
import { describeLearned, watchLearning } from '../learning-lines.ts';
import { printJson } from '../terminal/print-json.ts';

/** A server on the same store completes what takes longer. */
const PATIENCE_MILLISECONDS = 2_000;

/** Learns from the memory for all pairs of languages that it has. */
export async function learn(deps: CommandDeps, options: { readonly json?: true }): Promise<number> {
  const { io, t } = deps;
  const learned = await inAssembly(deps, async ({ services: { learning, deriving } }) => {
    const lines = watchLearning(deps);
    const all = await learning.learnAll(lines.onLearning).finally(() => lines.end());
    if (!all) throw new CommandFailure('cli.learn.busy');
    await deriving.keepUpAll(PATIENCE_MILLISECONDS);
    return all;
  });
  if (options.json) printJson(io, { lexicons: learned.map(toJson) });
  else for (const each of learned) io.stdout.write(`${describeLearned(each, deps)}\n`);
  if (learned.length === 0) io.stderr.write(`${t('cli.learn.nothing')}\n`);
  return 0;
}

function toJson({ languages, known, stored }: Learned) {
  if (!stored) return { ...languages, known, number: null };
  const { number, learnedAt, pairs, size, sha256 } = stored.snapshot;
  const { isNew, articles } = stored;
  return { ...languages, known, number, isNew, learnedAt, learnedFrom: pairs, size, sha256, articles };
}
