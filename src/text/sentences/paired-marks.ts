/** Offset of an opening mark → offset of its closing mark. */
export type PairedMarks = ReadonlyMap<number, number>;

const MARK = /["“”„‟＂«»‹›‘’‚'()（）[\]【】{}「」『』]|\n[^\S\n]*\n/gu;
const DOUBLE = '"“”„‟＂';
const SINGLE = "'‘’‚";
/** Pairs of marks whose opening mark differs from the closing mark. */
const DIRECTED = ['«»', '‹›', '()', '（）', '[]', '【】', '{}', '「」', '『』'];
const NONE: PairedMarks = new Map();

/**
 * Pairs quotation marks and brackets, paragraph by paragraph. An apostrophe is not a quotation
 * mark. A mark without a partner is in no pair. `isSpeech` knows the words that attribute a
 * quotation (`ujar`); it helps with a mark after a misplaced space: `siap, "ujar Diop`.
 */
export function pairMarks(text: string, isSpeech: (word: string) => boolean): PairedMarks {
  MARK.lastIndex = 0;
  let match = MARK.exec(text);
  if (!match) return NONE;
  const pairs = new Map<number, number>();
  const families = new Families(pairs);
  for (; match; match = MARK.exec(text)) {
    const { index: at } = match;
    const mark = match[0];
    if (mark.startsWith('\n')) families.forget();
    else if (DOUBLE.includes(mark)) pairDouble(text, at, families, isSpeech);
    else if (SINGLE.includes(mark)) pairSingle(text, at, families);
    else pairDirected(text, at, families);
  }
  return pairs;
}

/** The marks that are open, by family. The innermost is last. */
class Families {
  readonly #open = new Map<string, number[]>();
  readonly #pairs: Map<number, number>;

  constructor(pairs: Map<number, number>) {
    this.#pairs = pairs;
  }

  isOpen(family: string): boolean {
    return (this.#open.get(family)?.length ?? 0) > 0;
  }

  open(family: string, at: number): void {
    const open = this.#open.get(family);
    if (open) open.push(at);
    else this.#open.set(family, [at]);
  }

  /** The open mark has no partner; this mark replaces it. */
  reopen(family: string, at: number): void {
    this.#open.set(family, [at]);
  }

  close(family: string, at: number): void {
    const start = this.#open.get(family)?.pop();
    if (start === undefined) return;
    this.#pairs.set(start, at);
    // Marks that were opened inside and not closed there have no partner.
    for (const open of this.#open.values()) while (open.length > 0 && open.at(-1)! > start) open.pop();
  }

  drop(family: string): void {
    this.#open.get(family)?.pop();
  }

  forget(): void {
    this.#open.clear();
  }
}

function pairDouble(text: string, at: number, families: Families, isSpeech: (word: string) => boolean): void {
  const mark = text[at]!;
  const isOpen = families.isOpen('double');
  const loose = isLooseBefore(text, at);
  const looseAfter = isLooseAfter(text, at);
  if (mark === '„') families.reopen('double', at);
  else if (mark === '”' && isOpen) families.close('double', at);
  else if (mark === '“' && !(isOpen && looseAfter)) families.reopen('double', at);
  else if (loose && !looseAfter && !(isOpen && slippedOverSpace(text, at, isSpeech)))
    families.reopen('double', at);
  else if (isOpen) families.close('double', at);
  else if (loose || /[,:;=]/.test(text[at - 1]!)) families.reopen('double', at);
}

/** `siap, "ujar Diop`: the mark is before the attribution, but belongs after the comma. */
function slippedOverSpace(text: string, at: number, isSpeech: (word: string) => boolean): boolean {
  if (!/[,.!?…]\s?$/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  const word = /^\p{Ll}+/u.exec(text.slice(at + 1, at + 20))?.[0];
  return word !== undefined && isSpeech(word);
}

/** `'tis`, `rock 'n' roll`, `the '90s`: the mark replaces letters and opens nothing. */
const ELISION = /^['’](?:tis|twas|em|n|cause|til|bout|\d\ds?)(?![\p{L}\p{N}])/iu;

function pairSingle(text: string, at: number, families: Families): void {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (isWordCharacter(before) && isWordCharacter(after)) return;
  if (isLooseBefore(text, at) && !/\s/.test(after)) {
    if (text[at] !== '’' && !ELISION.test(text.slice(at, at + 8))) families.reopen('single', at);
  } else if (/s/i.test(before) && /\s/.test(after)) {
    // `the players' union`: it may close nothing.
    families.drop('single');
  } else {
    families.close('single', at);
  }
}

function pairDirected(text: string, at: number, families: Families): void {
  const mark = text[at]!;
  const family = DIRECTED.find((each) => each.includes(mark))!;
  const isReversed = family === '«»' || family === '‹›';
  if (mark === family[0]) {
    if (isReversed && families.isOpen(`${family}reversed`)) families.close(`${family}reversed`, at);
    else if (!isFace(text, at)) families.open(family, at);
  } else if (families.isOpen(family)) {
    families.close(family, at);
  } else if (isReversed && isLooseBefore(text, at) && isWordCharacter(text[at + 1] ?? ' ')) {
    // »Wir sind bereit.«, as in German books.
    families.reopen(`${family}reversed`, at);
  }
}

/** `:(` */
function isFace(text: string, at: number): boolean {
  return (
    /[:;=][-']?$/.test(text.slice(Math.max(0, at - 2), at)) && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))
  );
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

function isLooseBefore(text: string, at: number): boolean {
  return at === 0 || /[\s([{（【「『«‹“„‘"'/=–—-]/u.test(text[at - 1]!);
}

function isLooseAfter(text: string, at: number): boolean {
  return at + 1 >= text.length || /[\s)\]}）】」』»›”’.,;:!?…–—-]/u.test(text[at + 1]!);
}
