/** A body that is meant to cost the server much more than its size. */
export interface HostileBody {
  readonly name: string;
  readonly type: 'text/plain' | 'text/html' | 'text/markdown' | 'application/json' | 'text/csv';
  /** @param bytes the size; the content has one byte per character unless it says otherwise */
  write(bytes: number): string;
}

const WORDS = 'Menteri Luar Negeri Mali menegaskan bahwa pemerintah siap berunding di Bamako, katanya. ';

/** Bodies for the intake. Each was found to be slow once, or is close to one that was. */
export const HOSTILE_SOURCES: readonly HostileBody[] = [
  ...plain({
    '1. 1. 1.': '1. ',
    'A?!"': 'A?!" ',
    'one letter a line': 'a\n',
    'one letter between blank lines': 'a\n\n',
    'lines with a hyphen': 'a-\n',
    'carriage returns': 'a\r',
    'blank lines': '\n',
    'numbered lines': '1. a\n',
    'list items': '- a\n',
    'A.': 'A. ',
    'Dr. H.': 'Dr. H. ',
    'zero-width spaces': '\u200b',
    'soft hyphens': 'a\u00ad',
    'right-to-left marks': '\u200f',
    mojibake: 'Ã©',
    'opening brackets': '(',
    'ampersands escaped many times': '&amp;',
    'prose in one paragraph': WORDS,
    'prose in one long line without end marks': 'kata Presiden ',
    'sentences glued together': 'siap.Ia',
    'words glued together': 'siap.Ia ',
    'quotation marks': '" ',
    'combining marks': 'e\u0301',
  }),
  ...html({
    'list items': '<li>a',
    paragraphs: '<p>a',
    headings: '<h1>a</h1>',
    'table cells': '<table><tr><td>a',
    'nested tables': '<table>',
    options: '<select><option>',
    scripts: '<script>a</script>',
    'line breaks': 'a<br>',
    ampersands: '&',
    'less-than signs': '<',
    'nested emphasis': '<b><i>',
    links: '<a href=/a>a</a> ',
    references: '&eacute;',
    prose: `<p>${WORDS.repeat(5)}</p>`,
    'prose in one paragraph': WORDS,
  }),
  {
    name: 'HTML: 100,000 attributes',
    type: 'text/html',
    write: (bytes) =>
      `<p ${Array.from({ length: Math.floor(bytes / 20) }, (_, index) => `a${index}=xxxxxxx`).join(' ')}>a`,
  },
  {
    name: 'HTML: JSON-LD of brackets',
    type: 'text/html',
    write: (bytes) => `<script type="application/ld+json">${'['.repeat(bytes / 2)}</script><p>a</p>`,
  },
  {
    name: 'HTML: a page of paragraphs',
    type: 'text/html',
    write: (bytes) => `<!doctype html><html><body><main>${'<p>a b c d'.repeat(bytes / 10 - 6)}`,
  },
  {
    name: 'HTML: a page of forms',
    type: 'text/html',
    write: (bytes) => `<!doctype html><html><body>${'<div><form>'.repeat(bytes / 11 - 6)}`,
  },
  ...markdown({
    quotations: '> a\n',
    'list items': '- a\n',
    headings: '# a\n',
    emphasis: '**a _b ',
    links: '[a](b) ',
    brackets: '[',
    'raw HTML': '<div>a\n\n',
    'code fences': '```\na\n```\n',
    definitions: '[a]: b\n',
    paragraphs: 'a\n\n',
    'underlined headings': 'a\n=\n',
    prose: `${WORDS.repeat(5)}\n\n`,
  }),
  {
    name: 'JSON: unknown keys',
    type: 'application/json',
    write: (bytes) =>
      `{${Array.from({ length: Math.floor(bytes / 14) }, (_, index) => `"k${index}":1`).join(',')}}`,
  },
  {
    name: 'JSON: adjustments',
    type: 'application/json',
    write: (bytes) =>
      JSON.stringify({
        content: 'kata. '.repeat((bytes - 80_000) / 6),
        adjustments: Array.from({ length: 2_000 }, (_, index) => ({ kind: 'split', at: 6 + 6 * index })),
      }),
  },
];

/** Bodies for a glossary. */
export const HOSTILE_GLOSSARIES: readonly HostileBody[] = [
  { name: 'CSV: equal records', type: 'text/csv', write: (bytes) => 'a,b\n'.repeat(bytes / 4) },
  { name: 'CSV: empty records', type: 'text/csv', write: (bytes) => ',\n'.repeat(bytes / 2) },
  { name: 'CSV: blank lines', type: 'text/csv', write: (bytes) => '\n'.repeat(bytes) },
  { name: 'CSV: quotation marks', type: 'text/csv', write: (bytes) => '""'.repeat(bytes / 2) },
  { name: 'CSV: one record of commas', type: 'text/csv', write: (bytes) => ','.repeat(bytes) },
];

function plain(patterns: Readonly<Record<string, string>>): HostileBody[] {
  return repeated('text', 'text/plain', patterns);
}

function html(patterns: Readonly<Record<string, string>>): HostileBody[] {
  return repeated('HTML', 'text/html', patterns);
}

function markdown(patterns: Readonly<Record<string, string>>): HostileBody[] {
  return repeated('Markdown', 'text/markdown', patterns);
}

function repeated(
  kind: string,
  type: HostileBody['type'],
  patterns: Readonly<Record<string, string>>,
): HostileBody[] {
  return Object.entries(patterns).map(([name, pattern]) => ({
    name: `${kind}: ${name}`,
    type,
    write: (bytes) => pattern.repeat(Math.floor(bytes / Buffer.byteLength(pattern))),
  }));
}
