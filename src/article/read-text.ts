import { chatMarkEdits, type ChatMark, findChatMarks } from '../text/messages/chat-marks.ts';
import { flowedEdits, quoteEdits, signatureEdits } from '../text/messages/mail-quotes.ts';
import { areMessages } from '../text/messages/are-messages.ts';
import { subjectOf } from '../text/messages/mail-subject.ts';
import { keepLines } from '../text/paragraphs/kept-lines.ts';
import { withoutPageEdges } from '../text/paragraphs/page-edges.ts';
import { splitIntoParagraphs } from '../text/paragraphs/paragraphs.ts';
import { repair } from '../text/repair/repair.ts';
import { checkRepairs, rewrite, type Edit } from '../text/rewrite.ts';
import { type Span, type TextParagraph, traced, type TracedText } from '../text/traced-text.ts';
import { type DroppedBlock, leftOutParts } from './inline/dropped-blocks.ts';
import { inlineHtml, type Mark, markInside, type MarkRun } from './inline/inline-markup.ts';
import type { ParsedParagraph, ParsedSource } from './reading.ts';

/**
 * Reads plain text: repairs its characters, leaves out what stands above and below its pages, takes
 * the marks of mails and chats from it, and makes paragraphs of its lines.
 * @throws Problem `text-too-complex` for more than `mostRepairs`
 */
export function readText(
  text: string,
  mostRepairs = Infinity,
): Pick<ParsedSource, 'paragraphs' | 'repairs' | 'leftOut' | 'subject'> {
  const repaired = repair(traced(text), mostRepairs);
  const pages = withoutPageEdges(repaired);
  const mail = [quoteEdits, flowedEdits, signatureEdits].reduce(
    (value, edits) => apply(value, edits(value.text), mostRepairs),
    pages.text,
  );
  const chatMarks = findChatMarks(mail.text);
  const isChat = areMessages(mail.text, chatMarks);
  const plain = apply(mail, chatMarkEdits(mail.text, chatMarks), mostRepairs);
  const { paragraphs, repairs } = splitIntoParagraphs(isChat ? plain : keepLines(plain), mostRepairs, isChat);
  const subject = subjectOf(paragraphs.map(({ text }) => text));
  return {
    ...(subject !== undefined && { subject }),
    paragraphs: withMarks(paragraphs, markRuns(chatMarks, mail.origins)),
    repairs,
    leftOut: leftOutParts(
      pages.edges.map((edge) => edgeOf(repaired, edge)),
      text.length,
    ),
  };
}

function apply(text: TracedText, edits: readonly Edit[], mostRepairs: number): TracedText {
  return checkRepairs(rewrite(text, edits), mostRepairs);
}

/** @param chatMarks ascending; one inside another follows it */
function markRuns(chatMarks: readonly ChatMark[], origins: Uint32Array): readonly MarkRun[] {
  const runs: MarkRun[] = [];
  const open: { readonly end: number; readonly mark: Mark | undefined }[] = [];
  const close = (before: number) => {
    while (open.length > 0 && open.at(-1)!.end <= before) {
      const { end } = open.pop()!;
      runs.push({ from: origins[end]!, mark: open.at(-1)?.mark });
    }
  };
  for (const { tag, inside } of chatMarks) {
    close(inside[0]);
    const mark = markInside(open.at(-1)?.mark, tag);
    runs.push({ from: origins[inside[0]]!, mark });
    open.push({ end: inside[1], mark });
  }
  close(Infinity);
  return runs;
}

/** Each paragraph gets the runs that apply to it. Both ascend. */
function withMarks(
  paragraphs: readonly TextParagraph[],
  runs: readonly MarkRun[],
): readonly ParsedParagraph[] {
  let first = 0;
  return paragraphs.map((paragraph) => {
    const { text, origins } = paragraph;
    while (first + 1 < runs.length && runs[first + 1]!.from <= origins[0]!) first++;
    let end = first;
    while (end < runs.length && runs[end]!.from < origins[text.length]!) end++;
    const marks = runs.slice(first, end);
    const html = inlineHtml(paragraph, marks);
    return { ...paragraph, marks, ...(html !== undefined && { html }) };
  });
}

function edgeOf({ text, origins }: TracedText, [start, end]: Span): DroppedBlock {
  return {
    traced: { text: text.slice(start, end), origins: origins.slice(start, end + 1), repairs: [] },
    marks: [],
    reason: 'furniture',
  };
}

/** A name or a title for display: its characters repaired, its white space single. */
export function oneLine(text: string): string {
  return repair(traced(text)).text.replace(/\s+/g, ' ').trim();
}
