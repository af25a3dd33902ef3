import { escapeXml, escapeXmlAttribute } from '../escape-xml.ts';
import { PROPERTIES, type TmxTranslation, type TmxUnit } from './tmx.ts';

export interface TmxFile {
  /** BCP 47; a unit in another language names its own. */
  readonly sourceLanguage: string;
  readonly units: readonly TmxUnit[];
  /** ISO 8601. */
  readonly createdAt: string;
  /** Of this program. */
  readonly version: string;
  /** About the whole file. */
  readonly note?: string;
}

/**
 * Writes TMX 1.4b, valid by its DTD. Characters that XML 1.0 does not allow become U+FFFD.
 * No command and no route exports TMX yet; tests write files to import with it.
 */
export function writeTmx(file: TmxFile): string {
  const header = attributes({
    creationtool: 'sejajar',
    creationtoolversion: file.version,
    segtype: 'paragraph',
    'o-tmf': 'sejajar',
    adminlang: 'en',
    srclang: file.sourceLanguage,
    datatype: 'plaintext',
    creationdate: tmxDate(file.createdAt),
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    file.note === undefined
      ? `  <header${header}/>`
      : `  <header${header}>\n${noteLine(file.note, 4)}\n  </header>`,
    '  <body>',
    ...file.units.map((unit) => unitLines(unit, file.sourceLanguage)),
    '  </body>',
    '</tmx>',
  ];
  return lines.join('\n') + '\n';
}

function unitLines(unit: TmxUnit, fileLanguage: string): string {
  const srclang = unit.sourceLanguage === fileLanguage ? undefined : unit.sourceLanguage;
  return [
    `    <tu${attributes({ tuid: unit.id, srclang })}>`,
    ...propertyLines(unit.context ?? {}, ['previous', 'next'], 6),
    ...variantLines({ language: unit.sourceLanguage, text: unit.source }),
    ...unit.translations.flatMap(variantLines),
    '    </tu>',
  ].join('\n');
}

function variantLines(variant: TmxTranslation): readonly string[] {
  const marks = attributes({
    'xml:lang': variant.language,
    creationdate: variant.date === undefined ? undefined : tmxDate(variant.date),
    creationid: variant.editor,
  });
  return [
    `      <tuv${marks}>`,
    ...(variant.note === undefined ? [] : [noteLine(variant.note, 8)]),
    ...propertyLines(variant, ['state', 'engine', 'model'], 8),
    `        <seg>${escapeXml(variant.text)}</seg>`,
    '      </tuv>',
  ];
}

function propertyLines<Name extends keyof typeof PROPERTIES>(
  values: { readonly [Each in Name]?: string },
  names: readonly Name[],
  indent: number,
): readonly string[] {
  return names.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    return `${' '.repeat(indent)}<prop type="${PROPERTIES[name]}">${escapeXml(value)}</prop>`;
  });
}

function noteLine(note: string, indent: number): string {
  return `${' '.repeat(indent)}<note>${escapeXml(note)}</note>`;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXmlAttribute(value)}"`))
    .join('');
}

/** ISO 8601's basic form, to the second, in UTC; `undefined` for an invalid date. */
function tmxDate(date: string): string | undefined {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return undefined;
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}
