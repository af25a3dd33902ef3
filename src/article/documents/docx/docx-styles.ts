import { childOf, childrenOf, readXml, type XmlElement } from '../xml.ts';

/** What the style of a paragraph or of a run says, with the styles that it is based on. */
export interface DocxStyle {
  /** In lower case. Those of Word itself have their English names in every language: `heading 1`. */
  readonly names: readonly string[];
  /** 0 for the highest level of headings. */
  readonly outlineLevel?: number;
  readonly numbering?: XmlElement;
  /** The run properties, the nearest first. */
  readonly runs: readonly XmlElement[];
}

export type FindStyle = (id: string | undefined) => DocxStyle;

/** Styles may be based on each other in a circle. */
const MOST_BASES = 20;

/** @param bytes of the part with the styles; a file without it has none */
export function readStyles(bytes: Uint8Array | undefined): FindStyle {
  const elements = bytes === undefined ? [] : childrenOf(readXml(bytes));
  const styles = elements.filter(({ name }) => name === 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const standard = styles.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  );
  const found = new Map<string | undefined, DocxStyle>();
  return (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const style = toStyle(chainOf(id === undefined ? standard : byId.get(id), byId), id);
    found.set(id, style);
    return style;
  };
}

function chainOf(style: XmlElement | undefined, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at = style; at !== undefined && chain.length < MOST_BASES;) {
    chain.push(at);
    at = byId.get(valueOf(at, 'w:basedOn') ?? '');
  }
  return chain;
}

function toStyle(chain: readonly XmlElement[], id: string | undefined): DocxStyle {
  const paragraphs = chain.map((style) => childOf(style, 'w:pPr'));
  const level = firstOf(paragraphs, (each) => valueOf(each, 'w:outlineLvl'));
  const numbering = firstOf(paragraphs, (each) => childOf(each, 'w:numPr'));
  const names = chain.map((style) => (valueOf(style, 'w:name') ?? '').toLowerCase());
  return {
    // A style that is missing may still be named by its id.
    names: names.length > 0 || id === undefined ? names : [nameById(id)],
    ...(level !== undefined && { outlineLevel: Number(level) }),
    ...(numbering && { numbering }),
    runs: chain.map((style) => childOf(style, 'w:rPr')).filter((each) => each !== undefined),
  };
}

/** `Heading1`, `Judul1`, `Titre1` → `heading 1` */
function nameById(id: string): string {
  return id.toLowerCase().replace(/^(?:heading|judul|titre)(?=\d$)/, 'heading ');
}

function firstOf<From, To>(from: readonly From[], find: (each: From) => To | undefined): To | undefined {
  return from.map(find).find((value) => value !== undefined);
}

/** The `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch is on unless it says no: `<w:b/>`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/i.test(value);
}

/** Whether a switch such as `w:b` is on; `undefined` where nothing is said. */
export function switchOf(element: XmlElement, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && isOn(found.attributes['w:val'] ?? 'true');
}
