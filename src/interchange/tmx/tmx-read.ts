import { oneLine } from '../../article/read-text.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { NeighbourSegments } from '../../translation/memory.ts';
import { decodeXml } from './decode-xml.ts';
import { parseTmx, type RawMarks, type RawUnit, type RawVariant } from './tmx-parse.ts';
import { asSegment, present, PROPERTIES, type TmxTranslation, type TmxUnit } from './tmx.ts';

export interface TmxContent {
  readonly units: readonly TmxUnit[];
  readonly skipped: readonly SkippedUnits[];
}

/** Units without a usable pair, counted by what they lack. */
export interface SkippedUnits {
  readonly reason: SkipReason;
  readonly units: number;
  /** Line of the first of them, from 1. */
  readonly line: number;
}

export type SkipReason = 'no-source' | 'source-empty' | 'no-target' | 'target-empty' | 'language-invalid';

/**
 * Enough for a million segments, the largest memory that is promised to be fast, without much
 * markup.
 */
const BYTES = 64 * 1024 * 1024;
const UNITS = 1_000_000;
/** Both are stored with every translation, so a long one could be stored a million times. */
const NOTE_CHARACTERS = 1_000;
const NAME_CHARACTERS = 200;

/**
 * Reads TMX 1.1 to 1.4b. A unit's source language is its own `srclang`, else the header's, and
 * `sourceLanguage` if that is `*all*` or absent. Inline codes are left out of the text. A unit
 * without a pair is skipped and counted; every other fault throws.
 * @param sourceLanguage BCP 47
 * @throws Problem `file-malformed`, `markup-too-deep`, `text-too-large`, `too-many-paragraphs`,
 *   `charset-unknown`
 */
export function readTmx(xml: string | Uint8Array, sourceLanguage: string): TmxContent {
  const bytes = typeof xml === 'string' ? Buffer.byteLength(xml) : xml.length;
  if (bytes > BYTES) throw new Problem('text-too-large', { bytes, limit: BYTES });
  const units: TmxUnit[] = [];
  const skipped = new Map<SkipReason, SkippedUnits>();
  const judge = createJudge(memoryTag(sourceLanguage));
  let seen = 0;
  parseTmx(typeof xml === 'string' ? xml : decodeXml(xml, 'TMX'), (raw, header) => {
    if (++seen > UNITS) throw new Problem('too-many-paragraphs', { paragraphs: seen, limit: UNITS });
    const unit = judge(raw, header);
    if (typeof unit !== 'string') units.push(unit);
    else
      skipped.set(unit, {
        line: raw.line,
        ...skipped.get(unit),
        reason: unit,
        units: (skipped.get(unit)?.units ?? 0) + 1,
      });
  });
  return { units, skipped: [...skipped.values()] };
}

function createJudge(wanted: string): (raw: RawUnit, header: RawMarks) => TmxUnit | SkipReason {
  const tags = new Map<string, string | undefined>();
  const tagOf = (written: string | undefined): string | undefined => {
    if (written === undefined) return undefined;
    if (!tags.has(written)) tags.set(written, readTag(written));
    return tags.get(written);
  };
  const languageOf = ({ attributes }: RawVariant) => tagOf(attributes['xml:lang'] ?? attributes['lang']);

  return (raw, header) => {
    const declared = raw.attributes['srclang'] ?? header.attributes['srclang'] ?? '*all*';
    const sourceTag = declared === '*all*' ? wanted : tagOf(declared);
    const isSource = (variant: RawVariant) => languageOf(variant) === sourceTag;
    const sourceVariant = sourceTag === undefined ? undefined : raw.variants.find(isSource);
    if (sourceTag === undefined || !sourceVariant) {
      return raw.variants.every(languageOf) ? 'no-source' : 'language-invalid';
    }
    // Look-ups use the exact text of a repaired paragraph, which is on one line.
    const source = oneLine(sourceVariant.text ?? '');
    if (source === '') return 'source-empty';
    const targets = raw.variants.filter((variant) => languageOf(variant) !== undefined && !isSource(variant));
    if (targets.length === 0) return raw.variants.every(languageOf) ? 'no-target' : 'language-invalid';
    const translations = targets
      .map((variant) => toTranslation(variant, languageOf(variant)!, raw, header))
      .filter((translation) => translation.text !== '');
    if (translations.length === 0) return 'target-empty';
    const id = raw.attributes['tuid'];
    const context = contextOf(raw);
    return {
      sourceLanguage: sourceTag,
      source,
      ...(id !== undefined && { id }),
      ...(context && { context }),
      translations,
    };
  };
}

/** The properties that `writeTmx` writes; other programs name neighbours differently. */
function contextOf({ properties }: RawUnit): NeighbourSegments | undefined {
  const print = (type: string) => /^[\da-f]{64}$/.exec(properties.get(type)?.trim() ?? '')?.[0];
  const context = present({ previous: print(PROPERTIES.previous), next: print(PROPERTIES.next) });
  return context.previous === undefined && context.next === undefined ? undefined : context;
}

/** Reads `EN-GB`, and `en_GB` as some programs write it. */
function readTag(written: string): string | undefined {
  try {
    return memoryTag(written.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

function toTranslation(
  variant: RawVariant,
  language: string,
  unit: RawUnit,
  header: RawMarks,
): TmxTranslation {
  const marks = [variant, unit];
  const property = (type: string) =>
    clip(variant.properties.get(type) ?? unit.properties.get(type) ?? '', NAME_CHARACTERS);
  const notes = [variant.notes, unit.notes, header.notes].find((each) =>
    each.some((note) => note.trim() !== ''),
  );
  return {
    language,
    text: asSegment(variant.text ?? ''),
    ...present({
      date: firstOf(marks, ['changedate', 'creationdate'], readDate),
      editor: firstOf(marks, ['changeid', 'creationid'], (value) => clip(value, NAME_CHARACTERS)),
      state: property(PROPERTIES.state),
      engine: property(PROPERTIES.engine),
      model: property(PROPERTIES.model),
      note: notes && clip(notes.map(asSegment).join('\n'), NOTE_CHARACTERS),
    }),
  };
}

function firstOf(
  marks: readonly RawMarks[],
  names: readonly string[],
  read: (value: string) => string | undefined,
): string | undefined {
  for (const { attributes } of marks) {
    for (const name of names) {
      const value = read(attributes[name] ?? '');
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** `20261123T195200Z`: ISO 8601's basic form, always UTC. */
function readDate(written: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written.trim());
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year!}-${month!}-${day!}T${hour!}:${minute!}:${second!}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function clip(text: string, characters: number): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (trimmed.length <= characters) return trimmed;
  return `${trimmed.slice(0, characters).replace(/[\ud800-\udbff]$/, '')}…`;
}
