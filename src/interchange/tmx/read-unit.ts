import { canonicalTag, memoryTag } from '../../text/language-tag.ts';
import type { RawMarks, RawUnit, RawVariant } from './collect-units.ts';
import { readContext } from './read-context.ts';
import { readProvenance } from './read-provenance.ts';
import { readSegment } from './segment-markup.ts';
import { sourceText } from './source-text.ts';
import type { TmxTranslation, TmxUnit } from './tmx.ts';

/** Which languages a file is read for. Canonical tags (`memoryTag`). */
export interface TmxLanguages {
  /** The source language of this installation. */
  readonly usualSource: string;
  /** The source of every unit, whatever the file says. */
  readonly source?: string | undefined;
  /** Every form of one of these languages is read as this one: `en` for `en-US`. */
  readonly as?: readonly string[] | undefined;
}

/** Why a unit gives no translation. */
export type UnitFault = 'no-source' | 'source-empty' | 'no-target' | 'target-empty' | 'language-invalid';

interface Variant {
  readonly raw: RawVariant;
  readonly language: string | undefined;
}

/**
 * Reads a unit for the source that the file names (`srclang` of the unit, else of the header) and
 * for the usual source language: a translation can be looked up from both sides. Without them, or
 * with `*all*`, for the latter alone.
 */
export function createUnitReader(
  languages: TmxLanguages,
): (raw: RawUnit, header: RawMarks) => readonly TmxUnit[] | UnitFault {
  const tagOf = createTagReader(languages);
  return (raw, header) => {
    const isOfOmegat = /^omegat/i.test(header.attributes['creationtool'] ?? '');
    const variants = raw.variants.map((each): Variant => {
      const { attributes } = each;
      return { raw: each, language: tagOf(attributes['xml:lang'] ?? attributes['lang']) };
    });
    const declared = declaredSource(raw, header);
    const declaredTag = declared && tagOf(declared);
    const sources =
      languages.source === undefined ? [declaredTag, languages.usualSource] : [languages.source];
    const read = directionsOf(sources, variants).map(([language, source]) =>
      readDirection({ raw, header, variants, source, language, isOfOmegat }),
    );
    if (read.length === 0)
      return variants.every(({ language }) => language) ? 'no-source' : 'language-invalid';
    const units = read.filter((each) => typeof each !== 'string');
    if (units.length === 0) return read[0] as UnitFault;
    const contextLanguage = languages.source ?? declaredTag;
    return units.map((unit) => {
      const isTurned = contextLanguage !== undefined && !isSame(contextLanguage, unit.sourceLanguage);
      return { ...unit, ...readContext(raw, unit, { isTurned, isOfOmegat }) };
    });
  };
}

/** `undefined` for `*all*`, and if it says nothing. */
function declaredSource(raw: RawUnit, header: RawMarks): string | undefined {
  const declared = (raw.attributes['srclang'] ?? header.attributes['srclang'] ?? '').trim();
  return declared === '' || declared.toLowerCase() === '*all*' ? undefined : declared;
}

/** The variant of each source language, once: in exactly this language, else in a form of it. */
function directionsOf(
  sources: readonly (string | undefined)[],
  variants: readonly Variant[],
): readonly (readonly [language: string, source: Variant])[] {
  const found = new Map<Variant, string>();
  for (const language of sources) {
    if (language === undefined) continue;
    const source =
      variants.find((variant) => variant.language === language) ??
      variants.find((variant) => variant.language !== undefined && isSame(variant.language, language));
    if (source) found.set(source, language);
  }
  return [...found].map(([source, language]) => [language, source]);
}

interface Direction {
  readonly raw: RawUnit;
  readonly header: RawMarks;
  readonly variants: readonly Variant[];
  readonly source: Variant;
  readonly language: string;
  readonly isOfOmegat: boolean;
}

function readDirection(direction: Direction): TmxUnit | UnitFault {
  const { raw, header, variants, language, isOfOmegat } = direction;
  const source = sourceText(readSegment(direction.source.raw.segment ?? [], isOfOmegat).text);
  if (source === '') return 'source-empty';
  const targets = variants.filter((each) => each.language !== undefined && !isSame(each.language, language));
  if (targets.length === 0)
    return variants.every((variant) => variant.language) ? 'no-target' : 'language-invalid';
  const translations = targets
    .map((variant): TmxTranslation => ({
      language: variant.language!,
      ...readSegment(variant.raw.segment ?? [], isOfOmegat),
      ...readProvenance(variant.raw, raw, header),
    }))
    .filter(({ text }) => text !== '');
  if (translations.length === 0) return 'target-empty';
  const id = raw.attributes['tuid'];
  return { sourceLanguage: language, source, ...(id !== undefined && { id }), translations };
}

/** Reads `EN-GB`, and `en_GB.UTF-8` as some programs write it; `undefined` if it is no language. */
function createTagReader({ as = [] }: TmxLanguages): (written: string | undefined) => string | undefined {
  const tags = new Map<string, string | undefined>();
  const read = (written: string) => {
    const tag = canonicalTag(
      written
        .trim()
        .replace(/[.@].*$/s, '')
        .replaceAll('_', '-'),
    );
    const known = tag === undefined ? undefined : memoryTag(tag);
    return known === undefined ? undefined : (as.find((each) => isSame(each, known)) ?? known);
  };
  return (written) => {
    if (written === undefined) return undefined;
    if (!tags.has(written)) tags.set(written, read(written));
    return tags.get(written);
  };
}

/** Whether both are the same language, perhaps in different regions or scripts. */
function isSame(one: string, other: string): boolean {
  return one.split('-', 1)[0] === other.split('-', 1)[0];
}
