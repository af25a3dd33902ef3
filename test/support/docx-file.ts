import { zipFile } from './zip-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** The parts of a Word file beside its body, as XML without their roots. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Addresses of links, by their ids. */
  readonly links?: Readonly<Record<string, string>>;
  readonly more?: Readonly<Record<string, string>>;
}

/** A file as Word writes it. */
export function docxFile(body: string, { links = {}, more = {}, ...parts }: DocxParts = {}): Uint8Array {
  const names = Object.entries(parts);
  const internal = names.map(([name]) => relationship(name, name, `${name}.xml`));
  const external = Object.entries(links).map(([id, target]) =>
    relationship(id, 'hyperlink', target, ' TargetMode="External"'),
  );
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${RELS}>${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELS}>${[...internal, ...external].join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map(([name, xml]) => [`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${xml}</w:${name}>`]),
    ),
    ...more,
  };
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  return zipFile(Object.entries(files).map(([name, content]) => ({ name, content: declared + content })));
}

function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${more}/>`;
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of a list. */
export function item(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** As Word names its own styles in an Indonesian document. */
export const STYLES = [
  ['Normal', 'Normal'],
  ['Judul', 'Title', 'Normal'],
  ['Subjudul', 'Subtitle', 'Normal'],
  ['Judul1', 'heading 1', 'Normal'],
  ['Judul2', 'heading 2', 'Normal'],
  ['Keterangan', 'caption', 'Normal'],
  ['Kutipan', 'Quote', 'Normal'],
  ['TOC1', 'toc 1', 'Normal'],
  ['PraformatHTML', 'HTML Preformatted', 'Normal'],
  ['JudulKantor', 'Judul Kantor', 'Judul'],
]
  .map(
    ([id, name, base]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${base ? `<w:basedOn w:val="${base}"/>` : ''}</w:style>`,
  )
  .join('');
