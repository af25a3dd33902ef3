import { startsMessage } from './message-lines.ts';
import { isPreamble } from './law-parts.ts';
import type { LineGroup } from './line-group.ts';

/**
 * The lines that begin what somebody says, or another part of a text with labels: `T: …`, `Jawab: …`,
 * `Siti Aminah: …`, a message of a chat. A label counts if the text has it twice, or if it has its
 * counterpart.
 */
export function findTurns(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const labels = groups.map(({ head }) => labelOf(head));
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const isAnswered = (label: string) =>
    COUNTERPARTS.some(
      (sides) => sides.includes(label) && sides.filter((side) => counts.has(side)).length > 1,
    );
  return new Set(
    groups.filter(({ head }, index) => {
      const label = labels[index];
      if (label !== undefined && (counts.get(label)! > 1 || isAnswered(label))) return true;
      return startsMessage(head) || isPreamble(head);
    }),
  );
}

const LABEL =
  /^\*{0,2}(\p{Lu}[\p{L}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|bin|binti|de|van|von|al)){0,4})(?: ?\([^()]{1,40}\))?\*{0,2} ?:\*{0,2} ?(?=[\p{L}\p{N}"“‘«(])/u;

function labelOf(head: string): string | undefined {
  return LABEL.exec(head)?.[1]!.toLowerCase();
}

const COUNTERPARTS: readonly (readonly string[])[] = [
  ['t', 'j'],
  ['tanya', 'jawab'],
  ['pertanyaan', 'jawaban'],
  ['q', 'a'],
  ['q', 'r'],
  ['question', 'answer'],
  ['question', 'réponse'],
];
