import { lineKindOf } from '../paragraphs/line-kinds.ts';
import { isField } from '../paragraphs/headings.ts';
import { endsSentence } from '../sentences/sentence-ends.ts';
import { subjectIn } from '../paragraphs/message-lines.ts';

/** A letter has its letterhead, its number and its date before its subject. */
const MOST_LINES = 20;
const LONGEST_LETTERHEAD = 100;

/**
 * What a mail or a letter says that it is about, among the lines before its text. `undefined` if it
 * does not say it.
 * @param paragraphs of the whole text
 * @example `Dari: Budi`, `Perihal: Re: Jadwal rapat`, `Selamat pagi,` → `Jadwal rapat`
 */
export function subjectOf(paragraphs: readonly string[]): string | undefined {
  const lines = paragraphs.slice(0, MOST_LINES).flatMap((text) => text.split('\n'));
  for (const line of lines.slice(0, MOST_LINES)) {
    const subject = subjectIn(line);
    if (subject !== undefined) return withoutReplies(subject);
    if (!isBeforeText(line)) return undefined;
  }
  return undefined;
}

function isBeforeText(line: string): boolean {
  const kind = lineKindOf(line);
  if (kind === 'header' || kind === 'forwarded' || kind === 'attribution' || isField(line)) return true;
  return line.length <= LONGEST_LETTERHEAD && !endsSentence(line);
}

/**
 * What mail programs write before a subject when somebody answers or forwards, in many languages,
 * perhaps behind the name of a list.
 */
const REPLY =
  /^((?:\[[^[\]]{1,60}\] ?)?)(?:re|r[ée]f|r[ée]p|fwd?|tr|trs|trm|bls|balas|balasan|teruskan|terusan|diteruskan|aw|wg)(?: ?[[(]\d{1,3}[\])])? ?: */iu;
const NONE = /^\W*(?:tanpa subjek|tidak ada subjek|no subject|sans objet|aucun objet)\W*$/iu;

function withoutReplies(subject: string): string | undefined {
  let left = subject.trim();
  for (let found = REPLY.exec(left); found !== null; found = REPLY.exec(left))
    left = found[1]! + left.slice(found[0].length);
  return left === '' || NONE.test(left) ? undefined : left;
}
