import type { NeighbourSegments } from '../../translation/memory.ts';

/**
 * A TMX 1.4b file as this house reads and writes it (https://www.gala-global.org/tmx-14b): one unit is a segment and its
 * translations into any number of languages.
 */
export interface TmxUnit {
  /** Canonical tag (`memoryTag`). */
  readonly sourceLanguage: string;
  readonly source: string;
  /** `tuid`; read by nobody here, kept for the tools of others. */
  readonly id?: string;
  /** Between which segments of the file's own article it stands; told in properties of the unit. */
  readonly context?: NeighbourSegments;
  /** At least one. */
  readonly translations: readonly TmxTranslation[];
}

export interface TmxTranslation {
  /** Canonical tag (`memoryTag`). */
  readonly language: string;
  readonly text: string;
  /** ISO 8601, to the second: the last change that the file tells of. */
  readonly date?: string;
  /** `changeid`, else `creationid`. */
  readonly editor?: string;
  /** The state that it had where it was exported. */
  readonly state?: string;
  readonly engine?: string;
  readonly model?: string;
  readonly note?: string;
}

/** What no attribute of TMX says is told in properties; their names begin with `x-` as the standard asks. */
export const PROPERTIES = {
  state: 'x-state',
  engine: 'x-engine',
  model: 'x-model',
  previous: 'x-previous',
  next: 'x-next',
} as const;

/**
 * A translation as it is stored: composed (NFC), line breaks, tabs and runs of spaces one space, no space at the ends. A no-break
 * space inside stays: French is written with it.
 */
export function asSegment(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Leaves out what is undefined, as optional properties want it. */
export function present<Values extends Readonly<Record<string, string | undefined>>>(
  values: Values,
): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Values]?: string;
  };
}
