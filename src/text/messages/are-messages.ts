import { type ChatMark, isWholeLine } from './chat-marks.ts';
import { isForwardNote, startsMessage, startsWithEmoji } from '../paragraphs/message-lines.ts';

/**
 * Whether a text was copied from a chat, so that each line is a message or a part that its author
 * set apart: it has dated messages, or says that it was forwarded, or has marks and emoji as chats do.
 */
export function areMessages(text: string, marks: readonly ChatMark[]): boolean {
  if (MARKDOWN.test(text)) return false;
  // Markdown has two of each.
  const single = marks.filter(({ inside, outside }) => inside[0] === outside[0] + 1);
  const whole = single.filter(({ outside }) => isWholeLine(text, outside));
  if (whole.length > 1 || single.length > 2) return true;
  let [stamps, emoji] = [0, 0];
  for (const [line] of text.matchAll(/\S[^\n]*/g)) {
    if (line.length > LONGEST) continue;
    if (startsMessage(line)) stamps++;
    if (startsWithEmoji(line)) emoji++;
    // A mail that was forwarded says so between dashes.
    const isNote = !line.startsWith('-') && isForwardNote(line.trimEnd().replace(/[*_~]/g, ''));
    if (stamps > 1 || isNote || (emoji > 1 && single.length > 0)) return true;
  }
  return false;
}

/** A heading or a link, as nobody writes them in a chat. */
const MARKDOWN = /^#{1,6} \S|\]\(https?:/m;
/** The rules read no more of a line. */
const LONGEST = 300;
