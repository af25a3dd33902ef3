import { Problem } from '../../../problem.ts';
import { childOf, childrenOf, elementsNamed, readXml, textOf, type XmlElement } from '../xml.ts';
import { placeIn } from '../place-in.ts';
import type { Zip } from '../zip.ts';

export interface EpubItem {
  /** A key of the archive. */
  readonly path: string;
  readonly mediaType: string;
  /** EPUB 3: `nav`, `cover-image`. */
  readonly properties: readonly string[];
}

export interface EpubPackage {
  /** In reading order, each once. */
  readonly spine: readonly EpubItem[];
  /** EPUB 3's table of contents. */
  readonly nav?: EpubItem;
  /** EPUB 2's. */
  readonly ncx?: EpubItem;
  /** Pages of the spine that are no text of the book: the cover, the table of contents. */
  readonly furniture: ReadonlySet<string>;
  readonly details: EpubDetails;
}

export interface EpubDetails {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** As the book says it. */
  readonly date?: string;
  readonly rights?: string;
}

const CONTAINER = 'META-INF/container.xml';

/**
 * Reads the package document of a book (EPUB 3.3, section 5; OPF 2.0.1).
 * @throws Problem `document-broken`, `document-encrypted`
 */
export function readPackage(zip: Zip): EpubPackage {
  const container = required(zip, CONTAINER);
  const path = elementsNamed(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const root = required(zip, path);
  const manifest = manifestOf(root, path);
  const spineElement = childOf(root, 'spine');
  const spine = spineOf(spineElement, manifest);
  requireReadable(zip, spine);
  const items = [...manifest.values()];
  const nav = items.find(({ properties }) => properties.includes('nav'));
  const ncx =
    manifest.get(spineElement?.attributes['toc'] ?? '') ??
    items.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
  return {
    spine,
    ...(nav && { nav }),
    ...(ncx && { ncx }),
    furniture: new Set([...(nav ? [nav.path] : []), ...guidedTo(root, path)]),
    details: detailsOf(root),
  };
}

/** @throws Problem `document-broken` */
function required(zip: Zip, name: string): XmlElement {
  const bytes = zip.read(name);
  if (bytes === undefined) throw new Problem('document-broken');
  return readXml(bytes);
}

function manifestOf(root: XmlElement, path: string): ReadonlyMap<string, EpubItem> {
  const manifest = childOf(root, 'manifest');
  const items = manifest === undefined ? [] : childrenOf(manifest);
  return new Map(
    items.map(({ attributes }) => [
      attributes['id'] ?? '',
      {
        path: placeIn(attributes['href'] ?? '', path).path,
        mediaType: attributes['media-type'] ?? '',
        properties: (attributes['properties'] ?? '').split(/\s+/),
      },
    ]),
  );
}

function spineOf(
  spine: XmlElement | undefined,
  manifest: ReadonlyMap<string, EpubItem>,
): readonly EpubItem[] {
  const items = spine === undefined ? [] : childrenOf(spine);
  const byPath = new Map<string, EpubItem>();
  for (const { attributes } of items) {
    const item = manifest.get(attributes['idref'] ?? '');
    if (item && isText(item) && !byPath.has(item.path)) byPath.set(item.path, item);
  }
  return [...byPath.values()];
}

/** Pictures may be in the spine too. Old books have wrong types. */
function isText({ mediaType, path }: EpubItem): boolean {
  return /html|xml|oeb1-document/.test(mediaType) ? !mediaType.includes('svg') : /\.x?html?$/i.test(path);
}

/** What the guide of EPUB 2 calls a cover or a table of contents. */
function guidedTo(root: XmlElement, path: string): readonly string[] {
  const guide = childOf(root, 'guide');
  const references = guide === undefined ? [] : childrenOf(guide);
  return (
    references
      .filter(({ attributes }) => /^(?:cover|toc|title-?page)$/i.test(attributes['type'] ?? ''))
      .map(({ attributes }) => placeIn(attributes['href'] ?? '', path))
      // The beginning of the text may be called the cover too; then it is a place inside a file.
      .filter(({ fragment }) => fragment === undefined)
      .map(({ path: found }) => found)
  );
}

function detailsOf(root: XmlElement): EpubDetails {
  const metadata = childOf(root, 'metadata');
  const all = (name: string): readonly string[] =>
    metadata === undefined
      ? []
      : elementsNamed(metadata, name)
          .map((element) => nameIn(element))
          .filter((text) => text !== '');
  const known = {
    title: all('dc:title')[0],
    author: authorsOf(metadata).join(', ') || undefined,
    publisher: all('dc:publisher')[0],
    date: all('dc:date')[0],
    rights: all('dc:rights')[0],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** Each chapter repeats it. What is longer is no name. */
const NAME_LENGTH = 500;

function nameIn(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH);
}

/** Without translators and illustrators: https://id.loc.gov/vocabulary/relators */
function authorsOf(metadata: XmlElement | undefined): readonly string[] {
  if (metadata === undefined) return [];
  const refined = new Map(
    elementsNamed(metadata, 'meta')
      .filter(({ attributes }) => attributes['property'] === 'role')
      .map((meta) => [meta.attributes['refines'], textOf(meta).trim()]),
  );
  const roleOf = ({ attributes }: XmlElement) =>
    attributes['opf:role'] ?? attributes['role'] ?? refined.get(`#${attributes['id'] ?? ''}`) ?? 'aut';
  const names = elementsNamed(metadata, 'dc:creator')
    .filter((creator) => roleOf(creator) === 'aut')
    .map((creator) => nameIn(creator));
  return names.filter((name) => name !== '').slice(0, 10);
}

/** Fonts may be obfuscated in every reading system; their text can be read. */
const OF_FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** @throws Problem `document-encrypted` if a text of the book is encrypted */
function requireReadable(zip: Zip, spine: readonly EpubItem[]): void {
  const bytes = zip.read('META-INF/encryption.xml');
  if (bytes === undefined) return;
  const texts = new Set(spine.map(({ path }) => path));
  for (const data of elementsNamed(readXml(bytes), 'EncryptedData')) {
    const method = elementsNamed(data, 'EncryptionMethod')[0]?.attributes['Algorithm'] ?? '';
    const uri = elementsNamed(data, 'CipherReference')[0]?.attributes['URI'] ?? '';
    if (!OF_FONTS.test(method) && texts.has(placeIn(uri, '').path)) throw new Problem('document-encrypted');
  }
}
