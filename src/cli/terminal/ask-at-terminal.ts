import { createInterface } from 'node:readline';
import type { Terminal } from '../command-deps.ts';

/**
 * Asks a person on stderr. Only the word for yes, or its beginning, is a yes.
 * @param yes the word in the language of the question
 */
export async function askAtTerminal(
  question: string,
  yes: string,
  { stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>,
): Promise<boolean> {
  stderr.write(`${question} `);
  // Without an output, Ctrl-C is a signal as usual.
  const lines = createInterface({ input: stdin });
  try {
    for await (const line of lines) {
      const answer = line.trim().toLowerCase();
      return answer !== '' && yes.startsWith(answer);
    }
    return false;
  } finally {
    lines.close();
  }
}
