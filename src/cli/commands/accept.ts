import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';
import { printable } from '../terminal/printable.ts';
import { readArticle } from '../read-article.ts';

interface RefusedAnswerName {
  readonly id: string;
  readonly paragraph: string;
  readonly target: string;
  /** The number that `show` prints with the answer. */
  readonly answer: string;
}

/** Accepts an engine's answer that was refused. */
export async function accept(
  deps: CommandDeps,
  { id, paragraph, target, answer }: RefusedAnswerName,
): Promise<number> {
  if (!/^[1-9]\d{0,14}$/.test(answer)) throw new CommandFailure('cli.accept.no-number', { answer });
  const text = await inAssembly(deps, async (assembly) => {
    await assembly.services.accepting.accept(id, { paragraph, target, answer: Number(answer) });
    const { paragraphs } = await readArticle(assembly, id, [target]);
    return Object.values(paragraphs.find((each) => each.id === paragraph)!.translations)[0]!.text ?? '';
  });
  deps.io.stdout.write(`${deps.t('cli.accept.outcome', { paragraph, target })} ${printable(text)}\n`);
  return 0;
}
