import { beginsSentence, fullStopEnds } from './full-stop.ts';
import { listItemAt } from './list-numbers.ts';
import { pairMarks, type PairedMarks } from './paired-marks.ts';
import {
  CLOSING_MARK,
  goesOn,
  introducesSpeech,
  isBrokenOff,
  isTerminator,
  lastInside,
} from './quotation.ts';
import { openingAt, type Opening } from './sentence-opening.ts';
import { sentenceWords, type SentenceWords } from './sentence-words.ts';
import type { Span } from '../traced-text.ts';
import { skipSpace, skipSpaceBack } from '../white-space.ts';

/**
 * The sentences of a text, ascending and trimmed. Between them is only white space. A language's
 * profile (`languages/`) gives its abbreviations and its words of speech.
 *
 * A quotation and its attribution are one sentence, even if the quotation holds several. A
 * quotation without an attribution is split like any other text, and so is a bracket. A mark
 * without a partner counts as absent. Takes time linear in the text.
 * @param language BCP 47
 * @example `Rapat dipimpin Kol. Budi dkk. Ia senang.` in `id` → `[[0, 29], [30, 40]]`
 */
export function splitIntoSentences(text: string, language: string): readonly Span[] {
  const words = sentenceWords(language);
  return new Splitter(
    text,
    words,
    pairMarks(text, (word) => words.speech.has(word)),
  ).split();
}

/** Terminators, marks that may open something, and blank lines. */
const CANDIDATE = /[…\p{Sentence_Terminal}"“”„＂«»‹›'‘‚(（[【{「『]|\n[^\S\n]*\n/gu;
const RUN = /(?:\.[ \u00a0]){2,}\.|[.!?…\p{Sentence_Terminal}]+/uy;
const ELLIPSIS = /^(?:[.…]{2,}|…|\. .*)$/su;
const LETTER = /[\p{L}\p{N}]/gu;
const FOOTNOTE = /(?:\[\d{1,3}\]|[¹²³⁰-⁹])+/uy;
const EMOJI =
  /(?:[ \u00a0]?(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]*)+/uy;
/** Verses are numbered behind their ends: `… kepada-Mu. (2) Tunjukkanlah …`. */
const NUMBER_BEHIND = /\s?[(\ufd3e\ufd3f[][\d\u0660-\u0669]{1,3}[)\ufd3e\ufd3f\]]/uy;
const NUMBERED = /[.!?…]["”’»]*\s?[(\ufd3e\ufd3f[][\d\u0660-\u0669]{1,3}[)\ufd3e\ufd3f\]]\s*$/;
/** The mark of a footnote as PDF files have it. */
const PLAIN_FOOTNOTE = /\d{1,2}(?=\s+["“‘(]?\p{Lu}|\s*$)/uy;
/** `Tél. : 01`: the sentence continues with its own punctuation. */
const CONTINUATION = /[,;:](?=\s)/y;
/** Names that are written with an exclamation mark. */
const SHOUTED = /(?:^|\s)(?:Yahoo|Jeopardy|Wham|Oklahoma|E)!$/;

class Splitter {
  readonly #text: string;
  readonly #words: SentenceWords;
  readonly #pairs: PairedMarks;
  readonly #closing: ReadonlySet<number>;
  readonly #isNumbered: boolean;
  readonly #spans: Span[] = [];
  #start = 0;
  /** The sentence's first letter or digit. A mark before it ends nothing. */
  #first = 0;
  #hasCapitals: boolean | undefined;

  constructor(text: string, words: SentenceWords, pairs: PairedMarks) {
    this.#text = text;
    this.#words = words;
    this.#pairs = pairs;
    this.#closing = new Set(pairs.values());
    this.#isNumbered = NUMBERED.test(text.slice(-20));
  }

  split(): readonly Span[] {
    let at = this.#begin(0);
    for (;;) {
      CANDIDATE.lastIndex = at;
      const found = CANDIDATE.exec(this.#text)?.index;
      if (found === undefined) break;
      at = this.#pass(found);
    }
    this.#finish();
    return this.#spans;
  }

  /** Each of these decides whether a sentence ends, and returns where to continue. */
  #pass(at: number): number {
    const close = this.#pairs.get(at);
    if (close !== undefined) return this.#passPair(at, close);
    if (this.#text[at] === '\n')
      return this.#first < at ? this.#cut(skipSpaceBack(this.#text, at, this.#start), at) : at + 1;
    if (this.#closing.has(at) && isBrokenOff(this.#text, at)) return this.#passBrokenOff(at);
    // Some terminators are beyond the BMP.
    const mark = String.fromCodePoint(this.#text.codePointAt(at)!);
    return isTerminator(mark) ? this.#passTerminator(at) : at + 1;
  }

  /**
   * Skips a quotation or bracket inside a sentence as a whole. One that holds whole sentences is
   * split.
   */
  #passPair(open: number, close: number): number {
    const isInside = this.#first < open;
    const isIntroduced = isInside && introducesSpeech(this.#text, open, this.#words);
    const continues = goesOn(this.#text, close, this.#words, isIntroduced);
    if (!isInside && !continues) return open + 1;
    const end = this.#skipClosing(close + 1);
    if (continues || !this.#hasBreak(end)) return end;
    const next = this.#openingAt(skipSpace(this.#text, end));
    return this.#endsInside(open, close, next, isIntroduced) ? this.#cut(end) : end;
  }

  /**
   * Whether the end of a sentence inside a quotation or bracket also ends the sentence around it.
   */
  #endsInside(open: number, close: number, next: Opening, isIntroduced: boolean): boolean {
    const text = this.#text;
    const last = lastInside(text, close);
    const isEnded = isTerminator(text[last]) || isBrokenOff(text, close);
    if (last <= open || !isEnded || next.kind === 'lower') return false;
    const begins = beginsSentence(text, next, this.#words);
    if (/[([{（【]/.test(text[open]!)) return begins && /[\p{L}\p{N}]/u.test(text.slice(open, close));
    if (text[last] === '.' && text[last - 1] !== '.') return this.#endsAtStop(last, next);
    return begins || isIntroduced;
  }

  /** A quotation that was interrupted has no full stop: `"Wait—" He fell silent.` */
  #passBrokenOff(close: number): number {
    const end = this.#skipClosing(close + 1);
    if (this.#first > close || !this.#hasBreak(end) || goesOn(this.#text, end - 1, this.#words, false))
      return end;
    const next = this.#openingAt(skipSpace(this.#text, end));
    return next.kind === 'upper' ? this.#cut(end) : end;
  }

  #passTerminator(at: number): number {
    const text = this.#text;
    RUN.lastIndex = at;
    const run = RUN.exec(text)![0];
    const closed = this.#skipClosing(at + run.length);
    const end = this.#skipEmoji(this.#skipFootnote(closed, at));
    const needsBreak = /[.!?…]$/.test(run);
    if (this.#first > at || (needsBreak && !this.#hasBreak(end))) return end;
    if (closed > at + run.length && goesOn(text, closed - 1, this.#words, false)) return end;
    const begins = skipSpace(this.#text, end);
    CONTINUATION.lastIndex = begins;
    if (begins >= text.length || CONTINUATION.test(text)) return end;
    const next = this.#openingAt(begins);
    const item =
      run === '.' && next.kind === 'upper' ? listItemAt(text, this.#first, at, this.#words) : undefined;
    if (item !== undefined) {
      this.#cut(skipSpaceBack(this.#text, item, this.#start), item);
      return end;
    }
    return this.#endsAtRun(run, at, next) ? this.#cut(end) : end;
  }

  #endsAtRun(run: string, at: number, next: Opening): boolean {
    if (run === '.') return this.#endsAtStop(at, next);
    if (!/[.!?…]/.test(run)) return true;
    if (ELLIPSIS.test(run)) return next.kind !== 'lower' && next.kind !== 'digit';
    const isName = run === '!' && SHOUTED.test(this.#text.slice(Math.max(0, at - 12), at + 1));
    return next.kind !== 'lower' && (!isName || beginsSentence(this.#text, next, this.#words));
  }

  #endsAtStop(at: number, next: Opening): boolean {
    return fullStopEnds({ text: this.#text, at, first: this.#first, next, words: this.#words });
  }

  #begin(from: number): number {
    this.#start = skipSpace(this.#text, from);
    LETTER.lastIndex = this.#start;
    this.#first = LETTER.exec(this.#text)?.index ?? Infinity;
    return this.#start;
  }

  /** Ends the sentence at `end` and returns where the next one begins. */
  #cut(end: number, from = end): number {
    this.#spans.push([this.#start, end]);
    return this.#begin(from);
  }

  #finish(): void {
    const end = this.#text.trimEnd().length;
    if (this.#start >= end) return;
    const last = this.#spans.at(-1);
    // Marks alone are not a sentence.
    if (this.#first === Infinity && last) this.#spans[this.#spans.length - 1] = [last[0], end];
    else this.#spans.push([this.#start, end]);
  }

  /** In a text without capitals, a sentence may begin with a small letter. */
  #openingAt(at: number): Opening {
    const opening = openingAt(this.#text, at);
    if (opening.kind !== 'lower') return opening;
    this.#hasCapitals ??= /\p{Lu}/u.test(this.#text);
    return this.#hasCapitals ? opening : { ...opening, kind: 'upper' };
  }

  /**
   * Skips the marks that close a quotation or bracket around a terminator, also after a space
   * (`forts. »`).
   */
  #skipClosing(from: number): number {
    let end = from;
    for (;;) {
      const spaced = skipSpace(this.#text, end);
      if (CLOSING_MARK.test(this.#text[end] ?? '') && !this.#pairs.has(end)) end++;
      else if (spaced > end && this.#closing.has(spaced)) end = spaced + 1;
      else return end;
    }
  }

  /** @param mark the first one that ends the sentence */
  #skipFootnote(from: number, mark: number): number {
    const footnote = this.#isNumbered ? NUMBER_BEHIND : FOOTNOTE;
    footnote.lastIndex = from;
    const found = footnote.exec(this.#text)?.[0].length ?? 0;
    return from + (found || this.#plainFootnote(from, mark));
  }

  /** `sejak lama.1 Warga`; but not `hlm.5 Warga`. */
  #plainFootnote(from: number, mark: number): number {
    PLAIN_FOOTNOTE.lastIndex = from;
    const found = PLAIN_FOOTNOTE.exec(this.#text)?.[0].length ?? 0;
    if (found === 0) return 0;
    const [word] = /\p{L}+$/u.exec(this.#text.slice(Math.max(0, mark - 40), mark)) ?? [''];
    const { numbered } = this.#words.abbreviations;
    const isLabel = numbered.has(word) || this.#words.labels.has(word);
    return /\p{Ll}{4}$/u.test(word) && !isLabel ? found : 0;
  }

  /** They say how the sentence before them is meant: `Great! 😍 When?` */
  #skipEmoji(from: number): number {
    EMOJI.lastIndex = from;
    const end = from + (EMOJI.exec(this.#text)?.[0].length ?? 0);
    return this.#hasBreak(end) ? end : from;
  }

  #hasBreak(at: number): boolean {
    return at >= this.#text.length || /\s/.test(this.#text[at]!);
  }
}
