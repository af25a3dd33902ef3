import type { RawMarks, RawVariant } from './collect-units.ts';
import { asSegment, present, PROPERTIES, type TmxTranslation } from './tmx.ts';

/** Both are stored with every translation, so a long one could be stored a million times. */
const NOTE_CHARACTERS = 1_000;
const NAME_CHARACTERS = 200;

/** Where a translation comes from: what the variant says, else its unit, else the file. */
export function readProvenance(
  variant: RawVariant,
  unit: RawMarks,
  header: RawMarks,
): Omit<TmxTranslation, 'language' | 'text' | 'html'> {
  const marks = [variant, unit];
  const property = (type: string) =>
    clip(variant.properties.get(type) ?? unit.properties.get(type) ?? '', NAME_CHARACTERS);
  const notes = [variant.notes, unit.notes, header.notes].find((each) =>
    each.some((note) => note.trim() !== ''),
  );
  return present({
    date: firstOf(marks, ['changedate', 'creationdate'], readDate),
    editor: firstOf(marks, ['changeid', 'creationid'], (value) => clip(value, NAME_CHARACTERS)),
    state: property(PROPERTIES.state),
    engine: property(PROPERTIES.engine),
    model: property(PROPERTIES.model),
    note: notes && clip(notes.map(asSegment).join('\n'), NOTE_CHARACTERS),
  });
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
