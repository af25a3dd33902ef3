import { SaxesParser } from 'saxes';
import { Problem } from '../../problem.ts';
import { decode } from '../../text/decode/decode.ts';
import { checkDepth } from '../reading.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file uses: `w:p`, `item`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Namespaces whose prefix a file may choose. An empty prefix: only the local name counts. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://www.idpf.org/2007/opf', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://www.daisy.org/z3986/2005/ncx/', ''],
  ['urn:oasis:names:tc:opendocument:xmlns:container', ''],
  ['http://www.w3.org/2001/04/xmlenc#', ''],
]);

/** A long book in one file has a million. */
const MOST_ELEMENTS = 3_000_000;

interface XmlParts {
  /** The children of elements of this name are given away one by one, and not kept. */
  readonly of: string;
  readonly take: (child: XmlElement) => void;
}

/**
 * Reads the XML of a document. Entities of its own are never expanded.
 * @returns the root
 * @throws Problem `document-broken`, `markup-too-deep`, `too-many-elements`
 */
export function readXml(bytes: Uint8Array, parts?: XmlParts): XmlElement {
  const { text } = decode(bytes, declaredEncoding(bytes));
  const parser = new SaxesParser({ position: false });
  const prefixes = new Map<string, string>();
  const open: { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let elements = 0;

  const named = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = prefixes.get(name.slice(0, Math.max(0, colon)));
    return prefix === undefined ? name : prefix + name.slice(colon + 1);
  };
  const write = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributes as Readonly<Record<string, string>>;
    if (++elements > MOST_ELEMENTS)
      throw new Problem('too-many-elements', { elements, limit: MOST_ELEMENTS });
    checkDepth(open.length);
    declarePrefixes(given, prefixes);
    const known: Record<string, string> = {};
    for (const key of Object.keys(given)) known[key.includes(':') ? named(key) : key] = given[key]!;
    open.push({ name: named(name), attributes: known, children: [] });
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const around = open.at(-1);
    if (around === undefined) root ??= element;
    else if (around.name === parts?.of) parts.take(element);
    else around.children.push(element);
  });
  parser.on('error', (error) => {
    // Some books use the named characters of HTML here, which XML does not know.
    if (!error.message.includes('undefined entity')) throw new Problem('document-broken', {}, error);
  });
  parser.write(text).close();
  if (root === undefined) throw new Problem('document-broken');
  return root;
}

function declarePrefixes(attributes: Readonly<Record<string, string>>, prefixes: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const known = PREFIXES.get(attributes[name]!);
    if (known !== undefined) prefixes.set(name.slice('xmlns:'.length), known);
  }
}

/** In its first line. Latin-1 shows the ASCII of every encoding that is declared there. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml\b[^>]{0,150}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(start)?.[1];
}

export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function childrenOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isXmlElement);
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);
}

/** All elements of this name inside, in the order of the file. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (isXmlElement(child) ? textOf(child) : child)).join('');
}
