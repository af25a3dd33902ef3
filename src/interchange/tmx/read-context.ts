import { fingerprint } from '../../text/fingerprint.ts';
import type { NeighbourSegments } from '../../translation/memory.ts';
import type { RawUnit } from './collect-units.ts';
import { readSegment } from './segment-markup.ts';
import { sourceText } from './source-text.ts';
import { present, PROPERTIES, type TmxUnit } from './tmx.ts';

/** Properties that hold the text of a neighbour: OmegaT, memoQ, Phrase. */
const NEIGHBOURS = {
  previous: [
    'prev',
    'x-prev',
    'previous',
    'x-previous',
    'x-context-pre',
    'x-previous-source-text',
    'context_prev',
  ],
  next: ['next', 'x-next', 'x-context-post', 'x-next-source-text', 'context_next'],
} as const;
/** The file that a unit is for. */
const PLACES = ['file', 'x-file'];

type UnitContext = Pick<TmxUnit, 'context' | 'isForPlace'>;

interface ContextReading {
  /** The unit is read from the other side: its neighbours are in another language. */
  readonly isTurned: boolean;
  readonly isOfOmegat: boolean;
}

/**
 * Reads the neighbours of a unit. Our own files have their fingerprints, and such a unit is a
 * usual translation. In other programs, a unit with a context is an alternative beside the usual
 * one, for its place.
 */
export function readContext(raw: RawUnit, { sourceLanguage }: TmxUnit, reading: ContextReading): UnitContext {
  const { isTurned, isOfOmegat } = reading;
  const own = ownContext(raw);
  if (own) return isTurned ? {} : { context: own };
  const read = (types: readonly string[]) => neighbour(raw, types, sourceLanguage, isOfOmegat);
  const context = present({ previous: read(NEIGHBOURS.previous), next: read(NEIGHBOURS.next) });
  const hasContext = context.previous !== undefined || context.next !== undefined;
  if (!hasContext && !PLACES.some((type) => (valueOf(raw, type) ?? '') !== '')) return {};
  return { isForPlace: true, ...(hasContext && !isTurned && { context }) };
}

/** The properties that `writeTmx` writes. */
function ownContext(raw: RawUnit): NeighbourSegments | undefined {
  const print = (type: string) => /^[\da-f]{64}$/.exec(valueOf(raw, type)?.trim() ?? '')?.[0];
  const context = present({ previous: print(PROPERTIES.previous), next: print(PROPERTIES.next) });
  return context.previous === undefined && context.next === undefined ? undefined : context;
}

function neighbour(
  raw: RawUnit,
  types: readonly string[],
  language: string,
  isOfOmegat: boolean,
): string | undefined {
  const written = types
    .map((type) => valueOf(raw, type))
    .find((value) => value !== undefined && value.trim() !== '');
  if (written === undefined) return undefined;
  // memoQ writes a whole segment with its tags.
  const segment = /^\s*<seg>(.*)<\/seg>\s*$/s.exec(written)?.[1]?.replace(/<[^<>]*>/g, '') ?? written;
  const text = sourceText(readSegment([{ text: segment }], isOfOmegat).text);
  return text === '' ? undefined : fingerprint(language, text);
}

/** memoQ writes a property into the variant of the source. */
function valueOf(raw: RawUnit, type: string): string | undefined {
  return [raw, ...raw.variants]
    .map(({ properties }) => properties.get(type))
    .find((value) => value !== undefined);
}
