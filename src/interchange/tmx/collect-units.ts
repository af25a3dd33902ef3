/** A `tu` as it is in the file, before it is known whether it is usable. */
export interface RawUnit extends RawMarks {
  readonly line: number;
  readonly variants: RawVariant[];
}

export interface RawVariant extends RawMarks {
  segment?: readonly Piece[];
}

/** What a header, a `tu` and a `tuv` have in common. */
export interface RawMarks {
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: string[];
  readonly properties: Map<string, string>;
}

/** A part of a segment, in its order: text, a code, or one end of highlighted text. */
export type Piece =
  | { readonly text: string }
  | { readonly code: CodeName; readonly attributes: RawMarks['attributes']; content: string }
  | { readonly highlight: 'begin'; readonly attributes: RawMarks['attributes'] }
  | { readonly highlight: 'end' };

/** Their content is code of the translated file, not text. */
const CODES = ['bpt', 'ept', 'ph', 'it', 'ut'] as const;
type CodeName = (typeof CODES)[number];

/** Where these elements belong in TMX. Anywhere else they are ignored. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ['header', ['tmx']],
  ['tu', ['tmx/body']],
  ['tuv', ['tmx/body/tu']],
  ['seg', ['tmx/body/tu/tuv']],
  ['note', ['tmx/header', 'tmx/body/tu', 'tmx/body/tu/tuv']],
  ['prop', ['tmx/header', 'tmx/body/tu', 'tmx/body/tu/tuv']],
]);

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Listeners {
  /** Of the file, from 1. */
  readonly line?: () => number;
  readonly onHeader?: (header: RawMarks) => void;
  readonly onUnit?: (unit: RawUnit) => void;
}

/**
 * Builds units from the parser's events. `path` names the elements around the one that begins or
 * ends.
 */
export function createCollector({ line = () => 1, onHeader, onUnit }: Listeners) {
  let header = newMarks({});
  let unit: RawUnit | undefined;
  let variant: RawVariant | undefined;
  /** The content of a `seg`, `note` or `prop` so far, and the depth of that element. */
  let pieces: Piece[] | undefined;
  let contentDepth = 0;
  /** The outermost code, and its depth; 0 outside codes. */
  let codeDepth = 0;

  return {
    open({ name, attributes }: Tag, path: readonly string[]): void {
      if (pieces !== undefined) {
        const code = CODES.find((each) => each === name);
        if (codeDepth > 0) return;
        if (code) pieces.push({ code, attributes, content: '' });
        if (code) codeDepth = path.length;
        if (name === 'hi') pieces.push({ highlight: 'begin', attributes });
      } else if (!isExpected(name, path)) {
        return;
      } else if (name === 'header') {
        header = newMarks(attributes);
        onHeader?.(header);
      } else if (name === 'tu') {
        unit = { ...newMarks(attributes), line: line(), variants: [] };
      } else if (name === 'tuv') {
        variant = newMarks(attributes);
        unit!.variants.push(variant);
      } else {
        pieces = [];
        contentDepth = path.length;
      }
    },
    close({ name, attributes }: Tag, path: readonly string[]): void {
      if (codeDepth === path.length) codeDepth = 0;
      else if (pieces !== undefined && codeDepth === 0 && name === 'hi') pieces.push({ highlight: 'end' });
      if (pieces === undefined) {
        if (name === 'tu' && isExpected(name, path)) onUnit?.(unit!);
      } else if (path.length === contentDepth) {
        const parent = path.at(-1);
        const owner = parent === 'header' ? header : parent === 'tu' ? unit! : variant!;
        if (name === 'note') owner.notes.push(textOf(pieces));
        else if (name === 'prop') owner.properties.set(attributes['type'] ?? '', textOf(pieces));
        else variant!.segment ??= pieces;
        pieces = undefined;
      }
    },
    text(text: string): void {
      const last = pieces?.at(-1);
      if (codeDepth === 0) pieces?.push({ text });
      else if (last !== undefined && 'code' in last) last.content += text;
    },
  };
}

/** Without its codes. */
function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
}

function isExpected(name: string, path: readonly string[]): boolean {
  return PLACES.get(name)?.includes(path.join('/')) ?? false;
}

export function newMarks(attributes: Readonly<Record<string, string>>): RawMarks {
  return { attributes, notes: [], properties: new Map() };
}
