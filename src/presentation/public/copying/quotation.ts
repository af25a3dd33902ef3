/** The reader's selection to copy. */
export interface Choice {
  /** BCP 47 tags in column order. */
  readonly languages: readonly string[];
  /** Consecutive rows, at least one. */
  readonly rows: readonly HTMLElement[];
  readonly isWhole: boolean;
}

/** The texts of the dialog (`copy-dialog.tsx`). */
type Words = Readonly<Record<string, string | undefined>>;

/**
 * The page's text, paragraph by paragraph, followed by the source. With several languages, each
 * paragraph is followed by its translations.
 */
export function textWithSource(choice: Choice, words: Words): string {
  const source = [words['source'], ...told(choice), placeOf(choice, words), link(choice, words)];
  return [textWithoutSource(choice), source.filter(Boolean).join('\n')].join('\n\n');
}

export function textWithoutSource({ rows, languages }: Choice): string {
  return rows.map((row) => languages.map((tag) => textOf(row, tag)).join('\n')).join('\n\n');
}

/** An address that shows exactly the selection. */
export function link({ languages, rows, isWhole }: Choice, words: Words): string {
  const [first, last] = [rows[0]!.id, rows.at(-1)!.id];
  const range = isWhole ? '' : first === last ? `#${first}` : `#${first}-${last}`;
  return `${words['address']}/${languages.map(encodeURIComponent).join('+')}${words['query']}${range}`;
}

export function citation(choice: Choice, words: Words): string {
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date());
  const accessed = words['accessed']!.replace('{date}', date);
  const parts = [
    words['source'],
    ...told(choice),
    placeOf(choice, words),
    `${link(choice, words)} (${accessed})`,
  ];
  return parts
    .filter((part) => part)
    .map(asSentence)
    .join(' ');
}

/** A title may already end with a full stop inside its quotation marks. */
function asSentence(part = ''): string {
  return /[.!?…][\s”»\]]*$/.test(part) ? part : `${part}.`;
}

/** RIS, the format of reference managers. */
export function reference(choice: Choice, words: Words): string {
  const notes = [...told(choice), placeOf(choice, words)].filter(Boolean);
  const [year, month, day] = today();
  const accessed = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('/');
  const fields = [
    ...notes.map((note) => `N1  - ${note}`),
    `UR  - ${link(choice, words)}`,
    `Y2  - ${accessed}`,
    'ER  - ',
  ];
  return `${words['ris']}\n${fields.join('\n')}\n`;
}

/** CSL-JSON, the format of newer reference managers: a list with one item. */
export function csl(choice: Choice, words: Words): string {
  const item = JSON.parse(words['csl']!) as Readonly<Record<string, unknown>>;
  const whole = { ...item, URL: link(choice, words), accessed: { 'date-parts': [today()] } };
  return `${JSON.stringify([whole], null, 2)}\n`;
}

function today(): readonly [year: number, month: number, day: number] {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}

/** The provenance of the translations, in the page's own words. */
function told({ languages }: Choice): readonly string[] {
  return languages.flatMap((tag) => {
    const entry = document.querySelector(`.coverage [data-told="${CSS.escape(tag)}"]`);
    const language = entry?.querySelector('strong')?.textContent;
    return entry ? `${language}: ${entry.querySelector('.told')!.textContent}` : [];
  });
}

function placeOf({ rows, isWhole }: Choice, words: Words): string {
  if (isWhole) return '';
  const [from, to] = [rows[0]!, rows.at(-1)!].map(
    (row) => row.querySelector('.number a')!.firstChild!.textContent!,
  );
  return (from === to ? words['one']! : words['several']!).replace('{from}', from!).replace('{to}', to!);
}

/** A missing translation is shown as a gap in brackets. */
function textOf(row: HTMLElement, language: string): string {
  const cell = row.querySelector(`[data-key="${CSS.escape(`${row.id}.${language}`)}"]`);
  const text = cell?.querySelector(':scope > [lang]')?.textContent;
  return text ?? `[${cell?.querySelector('.gap')?.textContent ?? ''}]`;
}

/** English is British on all pages. */
function locale(): string {
  const { lang } = document.documentElement;
  return lang === 'en' ? 'en-GB' : lang;
}
