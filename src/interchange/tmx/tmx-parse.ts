import { SaxesParser } from 'saxes';
import { Problem } from '../../problem.ts';

/** A `tu` as it is in the file, before it is known whether it is usable. */
export interface RawUnit extends RawMarks {
  readonly line: number;
  readonly variants: RawVariant[];
}

export interface RawVariant extends RawMarks {
  text?: string;
}

/** What a header, a `tu` and a `tuv` have in common. */
export interface RawMarks {
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: string[];
  readonly properties: Map<string, string>;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** TMX itself nests four deep, and inline codes rarely more than two. */
const DEPTH = 64;
/** The parser keeps each chunk in memory until it has parsed it. */
const CHUNK = 64 * 1024;
/** Their content is code of the translated file, not text. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);
/** Where these elements belong in TMX. Anywhere else they are ignored. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ['header', ['tmx']],
  ['tu', ['tmx/body']],
  ['tuv', ['tmx/body/tu']],
  ['seg', ['tmx/body/tu/tuv']],
  ['note', ['tmx/header', 'tmx/body/tu', 'tmx/body/tu/tuv']],
  ['prop', ['tmx/header', 'tmx/body/tu', 'tmx/body/tu/tuv']],
]);

/**
 * Parses strictly. A DTD may be declared, but it is never fetched and its entities are unknown.
 * `onUnit` gets each unit when it ends.
 * @throws Problem `file-malformed`, `markup-too-deep`, and everything that `onUnit` throws
 */
export function parseTmx(xml: string, onUnit: (unit: RawUnit, header: RawMarks) => void): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  const collector = createCollector(onUnit);
  const malformed = (reason: string, cause?: unknown) =>
    new Problem('file-malformed', { format: 'TMX', line: parser.line, column: parser.column, reason }, cause);

  parser.on('error', (error) => {
    throw malformed(error.message.replace(/^\d+:\d+: /, ''), error);
  });
  parser.on('opentag', (tag) => {
    if (path.length === 0 && tag.name !== 'tmx')
      throw malformed(`the root is <${tag.name.slice(0, 80)}>, not <tmx>`);
    collector.open(tag, path, parser.line);
    if (path.push(tag.name) > DEPTH)
      throw new Problem('markup-too-deep', { depth: path.length, limit: DEPTH });
  });
  parser.on('closetag', (tag) => {
    path.pop();
    collector.close(tag, path);
  });
  parser.on('text', (text) => collector.text(text));
  parser.on('cdata', (text) => collector.text(text));
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

/**
 * Builds units from the parser's events. `path` names the elements around the one that begins or
 * ends.
 */
function createCollector(onUnit: (unit: RawUnit, header: RawMarks) => void) {
  let header = newMarks({});
  let unit: RawUnit | undefined;
  let variant: RawVariant | undefined;
  /** The content of a `seg`, `note` or `prop` so far, and the depth of that element. */
  let content: string | undefined;
  let contentDepth = 0;
  /** The depth of the outermost code, whose content is ignored; 0 outside codes. */
  let codeDepth = 0;

  return {
    open({ name, attributes }: Tag, path: readonly string[], line: number): void {
      if (content !== undefined) {
        if (codeDepth === 0 && CODES.has(name)) codeDepth = path.length;
      } else if (!isExpected(name, path)) {
        return;
      } else if (name === 'header') {
        header = newMarks(attributes);
      } else if (name === 'tu') {
        unit = { ...newMarks(attributes), line, variants: [] };
      } else if (name === 'tuv') {
        variant = newMarks(attributes);
        unit!.variants.push(variant);
      } else {
        content = '';
        contentDepth = path.length;
      }
    },
    close({ name, attributes }: Tag, path: readonly string[]): void {
      if (codeDepth === path.length) codeDepth = 0;
      if (content === undefined) {
        if (name === 'tu' && isExpected(name, path)) onUnit(unit!, header);
      } else if (path.length === contentDepth) {
        const parent = path.at(-1);
        const owner = parent === 'header' ? header : parent === 'tu' ? unit! : variant!;
        if (name === 'note') owner.notes.push(content);
        else if (name === 'prop') owner.properties.set(attributes['type'] ?? '', content);
        else variant!.text ??= content;
        content = undefined;
      }
    },
    text(text: string): void {
      if (content !== undefined && codeDepth === 0) content += text;
    },
  };
}

function isExpected(name: string, path: readonly string[]): boolean {
  return PLACES.get(name)?.includes(path.join('/')) ?? false;
}

function newMarks(attributes: Readonly<Record<string, string>>): RawMarks {
  return { attributes, notes: [], properties: new Map() };
}
