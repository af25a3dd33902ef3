import type { IsCut } from './cut-words.ts';
import type { IsFull } from './hard-wrap.ts';
import type { BelongsToWord } from './hyphens.ts';
import type { Items } from './item-markers.ts';
import type { LineGroup } from './line-group.ts';

/** A line break with its surroundings. */
export interface LineBreak extends Items {
  /** All lines that were joined up to here. */
  readonly group: LineGroup;
  /** The line after the break, and the line after that. */
  readonly line: LineGroup;
  readonly after: LineGroup | undefined;
  /** The first line of `group`; `items` contains this line. */
  readonly first: LineGroup;
  readonly isFull: IsFull;
  readonly belongsToWord: BelongsToWord;
  readonly isCut: IsCut;
  /** Lines that begin what somebody says. */
  readonly turns: ReadonlySet<LineGroup>;
  /** Whether each line is a message of its own, or a part that its author set apart. */
  readonly areMessages: boolean;
  /** Whether a paragraph has begun before. Earlier lines may be a title. */
  readonly isInBody: boolean;
}

/**
 * The result for a line break: it ends the paragraph, or is replaced by a space or by nothing. `-`
 * also removes a hyphen.
 */
export type Joint = 'break' | ' ' | '' | '-';
