import { c1Edits, controlEdits, lineBreakEdits, surrogateEdits, symbolFontEdits } from './repair-controls.ts';
import { codePageEdits } from './repair-code-pages.ts';
import { entityEdits } from './repair-entities.ts';
import { invisibleEdits } from './repair-invisible.ts';
import { mojibakeEdits, type Evidence } from './repair-mojibake.ts';
import { ligatureEdits, normalizationEdits, styleEdits } from './repair-normalization.ts';
import { mailCodingEdits } from './repair-mail-coding.ts';
import { daggerEdits, lostNoBreakSpaceEdits, lostQuoteEdits } from './repair-quotes.ts';
import { checkRepairs, rewrite, type Edit } from '../rewrite.ts';
import type { TracedText } from '../traced-text.ts';

/**
 * Time is linear in the text. A short text is repaired until nothing is left, a long text as often
 * as real damage needs.
 */
const MOST_UNITS_READ = 64 * 1024 * 1024;
const LEAST_ROUNDS = 12;

/** ASCII and the letters, quotation marks and dashes of most texts need no repair. */
const SUSPICIOUS = /[^\n -%'-~\u00c0-\u00c1]|&[#A-Za-z]|=[C-F][\dA-F]=|=\?/;

/**
 * Repairs the characters of a text and records every change: wrong decodings, also repeated or in
 * parts of the text; control and invisible characters; NFC. Lines remain lines, separated by `\n`;
 * all other white space becomes a plain space. Repairing again changes nothing.
 * @param mostRepairs more repairs are refused before the next rule works on them
 * @throws Problem `text-too-complex`
 * @example `â€œKami siapâ€\u009d` → `“Kami siap”`, with two repairs of the kind `encoding`
 */
export function repair(text: TracedText, mostRepairs = Infinity): TracedText {
  const evidence: Evidence = new Set();
  let repaired = text;
  const rounds = Math.max(LEAST_ROUNDS, MOST_UNITS_READ / (text.text.length + 1));
  for (let round = 0; round < rounds && SUSPICIOUS.test(repaired.text); round++) {
    const before = repaired;
    repaired = withoutMojibake(repaired, { rounds, evidence, mostRepairs });
    repaired = repairOnce(repaired, evidence, mostRepairs);
    if (repaired.text === before.text) break;
  }
  return repaired;
}

/** For text that nobody must change, such as code: only what no text can hold is replaced. */
export function withoutControls(text: TracedText): TracedText {
  return [surrogateEdits, lineBreakEdits, controlEdits].reduce(
    (value, step) => rewrite(value, step(value.text)),
    text,
  );
}

/** Undoes all layers before other rules see what the last layer leaves. */
function withoutMojibake(
  text: TracedText,
  { rounds, evidence, mostRepairs }: RepairBounds & { readonly evidence: Evidence },
): TracedText {
  const step = (value: TracedText, edits: readonly Edit[]) =>
    checkRepairs(rewrite(value, edits), mostRepairs);
  let repaired = step(text, mailCodingEdits(text.text));
  repaired = step(repaired, entityEdits(repaired.text));
  repaired = step(repaired, codePageEdits(repaired.text));
  for (let layer = 0; layer < rounds; layer++) {
    const edits = mojibakeEdits(repaired.text, evidence);
    if (edits.length === 0) break;
    repaired = step(repaired, edits);
  }
  return repaired;
}

interface RepairBounds {
  readonly rounds: number;
  readonly mostRepairs: number;
}

function repairOnce(text: TracedText, evidence: Evidence, mostRepairs: number): TracedText {
  const steps: readonly ((text: string) => readonly Edit[])[] = [
    lostQuoteEdits,
    (value) => lostNoBreakSpaceEdits(value, evidence.has('Latin')),
    daggerEdits,
    c1Edits,
    surrogateEdits,
    symbolFontEdits,
    lineBreakEdits,
    controlEdits,
    invisibleEdits,
    ligatureEdits,
    styleEdits,
    normalizationEdits,
  ];
  const repaired = steps.reduce(
    (value, step) => checkRepairs(rewrite(value, step(value.text)), mostRepairs),
    text,
  );
  return withPlainSpaces(repaired);
}

const OTHER_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Replaces one unit by one unit, so every origin stays. White space is not recorded. */
function withPlainSpaces(traced: TracedText): TracedText {
  const text = traced.text.replace(OTHER_SPACES, ' ');
  if (text === traced.text) return traced;
  const repairs = traced.repairs.map((repair) => ({ ...repair, to: repair.to.replace(OTHER_SPACES, ' ') }));
  return { ...traced, text, repairs };
}
