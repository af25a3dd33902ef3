import type { NeighbourSegments } from '../../translation/memory.ts';

/**
 * A unit of a TMX 1.4b file (https://www.gala-global.org/tmx-14b): a segment and its translations
 * into any number of languages.
 */
export interface TmxUnit {
  /** Canonical tag (`memoryTag`). */
  readonly sourceLanguage: string;
  readonly source: string;
  /** `tuid`. Other tools use it; Sejajar does not. */
  readonly id?: string;
  /** The segments before and after it in its article; written as properties of the unit. */
  readonly context?: NeighbourSegments;
  /** It is another translation for one place (OmegaT, memoQ), and not the usual one. */
  readonly isForPlace?: true;
  /** At least one. */
  readonly translations: readonly TmxTranslation[];
}

export interface TmxTranslation {
  /** Canonical tag (`memoryTag`). */
  readonly language: string;
  readonly text: string;
  /** With its inline markup, sanitised; absent if it has none. It is not written. */
  readonly html?: string;
  /** ISO 8601, to the second: the last change that the file records. */
  readonly date?: string;
  /** `changeid`, else `creationid`. */
  readonly editor?: string;
  /** The state that it had in the exporting program. */
  readonly state?: string;
  readonly engine?: string;
  readonly model?: string;
  readonly note?: string;
}

/**
 * Properties hold what TMX has no attribute for. Their names begin with `x-`, as the standard
 * requires.
 */
export const PROPERTIES = {
  state: 'x-state',
  engine: 'x-engine',
  model: 'x-model',
  previous: 'x-previous',
  next: 'x-next',
} as const;

/**
 * A translation as it is stored: composed (NFC), trimmed, with one space for tabs and runs of
 * spaces. A line break stays (verse, addresses), unless the next line is indented: programs break
 * long lines of XML in this way. A no-break space inside stays, because French needs it.
 */
export function asSegment(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, (space) => (/[\r\n]$/.test(space) ? '\n' : ' '))
    .trim();
}

/** Leaves out undefined values, as `exactOptionalPropertyTypes` requires. */
export function present<Values extends Readonly<Record<string, string | undefined>>>(
  values: Values,
): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Values]?: string;
  };
}
