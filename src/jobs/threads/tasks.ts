import { extractDocument } from '../../article/documents/extract-document.ts';
import { readSourceBytes } from '../../article/read-bytes.ts';
import { readGlossary, type GlossaryReading } from '../../interchange/glossary/glossary-read.ts';
import { type TmxImport, translationsFromTmx } from '../../interchange/tmx/translations-from-tmx.ts';
import { openLexicon } from '../../translation/alignment/lexicon.ts';
import type { TranslatedPair } from '../../translation/derived-data.ts';
import { derivePair } from '../../translation/deriving/derive-pair.ts';
import { learnFrom } from '../../translation/learning/learn-from.ts';

/** What a thread can do. The inputs and results are plain values, which threads can exchange. */
export const TASKS = {
  'read-source': readSourceBytes,
  'extract-document': extractDocument,
  'read-glossary': ({ bytes, reading }: GlossaryFile) => readGlossary(bytes, reading),
  'read-tmx': ({ bytes, order }: TmxFile) => translationsFromTmx(bytes, order),
  'derive-pair': ({ pair, lexicon }: LongPair) => derivePair(pair, lexicon && openLexicon(lexicon)),
  'learn-lexicon': learnFrom,
} as const;

interface GlossaryFile {
  readonly bytes: Uint8Array;
  readonly reading: GlossaryReading;
}

interface TmxFile {
  readonly bytes: Uint8Array;
  readonly order: TmxImport;
}

interface LongPair {
  readonly pair: TranslatedPair;
  /** The bytes of a lexicon, in memory that threads share. */
  readonly lexicon?: Uint8Array;
}

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
