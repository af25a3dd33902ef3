import { zipFile } from './zip-file.ts';

export interface EpubParts {
  /** The files of the spine, in order: their path beside the package document, and their body. */
  readonly pages: Readonly<Record<string, string>>;
  /** Path and label of each entry of EPUB 3’s table of contents. */
  readonly nav?: string;
  /** The points of EPUB 2’s. */
  readonly ncx?: string;
  readonly metadata?: string;
  readonly guide?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const CONTAINER =
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/isi.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n';

export function epubFile({ pages, nav, ncx, metadata = '', guide = '', more = {} }: EpubParts): Uint8Array {
  const items = Object.keys(pages).map((href, index) => ({ href, id: `p${index}` }));
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
    <manifest>
      ${items.map(({ href, id }) => `<item id="${id}" href="${encodeURI(href)}" media-type="application/xhtml+xml"/>`).join('')}
      ${nav === undefined ? '' : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'}
      ${ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'}
    </manifest>
    <spine${ncx === undefined ? '' : ' toc="ncx"'}>${items.map(({ id }) => `<itemref idref="${id}"/>`).join('')}</spine>
    ${guide}</package>`;
  const files = {
    'META-INF/container.xml': CONTAINER,
    'OEBPS/isi.opf': DECLARED + opf,
    ...(nav !== undefined && { 'OEBPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${nav}</ol></nav>`) }),
    ...(ncx !== undefined && {
      'OEBPS/toc.ncx': `${DECLARED}<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${ncx}</navMap></ncx>`,
    }),
    ...Object.fromEntries(Object.entries(pages).map(([name, body]) => [`OEBPS/${name}`, page(body)])),
    ...more,
  };
  const stored = { name: 'mimetype', content: 'application/epub+zip', isStored: true };
  return zipFile([stored, ...Object.entries(files).map(([name, content]) => ({ name, content }))]);
}

function page(body: string): string {
  return `${DECLARED}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="a.js"/></head><body>${body}</body></html>`;
}

/** An entry of a table of contents of EPUB 3. */
export function entry(href: string, label: string, inside = ''): string {
  return `<li><a href="${href}">${label}</a>${inside && `<ol>${inside}</ol>`}</li>`;
}
