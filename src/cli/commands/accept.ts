import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandParts } from '../command-deps.ts';
import { printable } from '../terminal/printable.ts';
import { readArticle } from '../read-article.ts';

interface Wanted {
  readonly id: string;
  readonly paragraph: string;
  readonly target: string;
  /** As `show` prints it beside the answer. */
  readonly answer: string;
}

/** Takes an engine's answer for good that was refused. */
export async function accept(
  parts: CommandParts,
  { id, paragraph, target, answer }: Wanted,
): Promise<number> {
  if (!/^[1-9]\d{0,14}$/.test(answer)) throw new CommandFailure('cli.accept.no-number', { answer });
  const text = await inAssembly(parts, async (assembly) => {
    await assembly.services.accepting.accept(id, { paragraph, target, answer: Number(answer) });
    const { paragraphs } = await readArticle(assembly, id, [target]);
    return Object.values(paragraphs.find((each) => each.id === paragraph)!.translations)[0]!.text ?? '';
  });
  parts.io.stdout.write(`${parts.words('cli.accept.outcome', { paragraph, target })} ${printable(text)}\n`);
  return 0;
}
