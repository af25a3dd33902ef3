import {
  describeDelimiter,
  describeGlossaryColumn,
  describeSkippedRow,
} from '../../i18n/describe-glossary-file.ts';
import { directionOf, languageName } from '../../i18n/language-names.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import type { PageContext } from '../page-context.ts';
import { glossaryImportPath, glossaryPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { UNTRANSLATED } from '../untranslated.ts';
import { pairName } from './glossary-view.ts';

/** How a file is interpreted, before it is imported. */
export interface GlossaryImportView {
  /** Whose page the file was uploaded on. */
  readonly pair: LanguagePair;
  readonly name: string;
  /** Its bytes in base64: the form sends them back, so that exactly they are imported. */
  readonly content: string;
  readonly mode: 'add' | 'replace';
  readonly file: {
    readonly encoding: string;
    readonly delimiter: string;
    readonly columns: readonly {
      readonly heading: string;
      readonly use: string;
      readonly language?: string;
    }[];
    readonly skipped: readonly {
      readonly line: number;
      readonly term: string;
      readonly reason: string;
      readonly target?: string;
      readonly first?: number;
    }[];
    readonly skippedRows: number;
  };
  readonly glossaries: readonly ImportedGlossary[];
}

interface ImportedGlossary extends LanguagePair {
  readonly entries: readonly GlossaryEntry[];
  readonly repeated: number;
  /** What the import would change. */
  readonly change: GlossaryChange;
}

interface Props {
  readonly context: PageContext;
  readonly view: GlossaryImportView;
}

/** A person sees at these whether the columns were understood. */
const FIRST_TERMS = 8;
/** The rest is a number. */
const LISTED_ROWS = 50;

/** Shows how each column of a glossary file was interpreted, and asks whether to import it. */
export function renderGlossaryImportPage(context: PageContext, view: GlossaryImportView): string {
  const { t } = context;
  const { file, name } = view;
  const props = { context, view };
  return renderPage(
    context,
    { title: `${t('glossary.import-title')} – ${t('glossary.title')}`, styles: ['desk.css'] },
    <main id="content" class="desk">
      <p>
        <a href={glossaryPath(view.pair)}>{pairName(view.pair, context)}</a>
      </p>
      <h1>{t('glossary.import-title')}</h1>
      <p class="lead">
        {t('glossary.import-read', {
          file: name,
          delimiter: describeDelimiter(file.delimiter, t),
          encoding: file.encoding,
        })}
      </p>
      <Columns {...props} />
      <FirstTerms {...props} />
      {file.skippedRows > 0 && <SkippedRows {...props} />}
      <ImportForm {...props} />
    </main>,
  );
}

function Columns({ context, view: { file } }: Props) {
  const { t } = context;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t('glossary.columns')}</h2>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{t('glossary.column-heading')}</th>
            <th scope="col">{t('glossary.column-use')}</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map((column, index) => (
            <tr key={index}>
              <th scope="row">
                {column.heading === '' ? t('glossary.column-number', { number: index + 1 }) : column.heading}
              </th>
              <td class={column.use === 'ignored' ? 'hint' : undefined}>
                {describeGlossaryColumn(column, context)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Of each pair, because a file may have other terms for each. */
function FirstTerms({ context, view: { glossaries } }: Props) {
  const { t, language } = context;
  const [first] = glossaries;
  const others = glossaries.filter(({ source }) => source === first!.source);
  const translations = others.map(
    ({ entries }) => new Map(entries.map(({ source, target }) => [source, target])),
  );
  const terms = new Set(
    others.flatMap(({ entries }) => entries.slice(0, FIRST_TERMS).map(({ source }) => source)),
  );
  return (
    <section class="wide" aria-labelledby="first-terms" tabindex={0}>
      <h2 id="first-terms">{t('glossary.first-terms')}</h2>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{languageName(first!.source, language)}</th>
            {others.map(({ target }) => (
              <th key={target} scope="col">
                {languageName(target, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...terms].slice(0, FIRST_TERMS).map((term) => (
            <tr key={term}>
              <th scope="row" lang={first!.source} dir={directionOf(first!.source)} {...UNTRANSLATED}>
                {term}
              </th>
              {others.map(({ target }, index) => (
                <td key={target} lang={target} dir={directionOf(target)} {...UNTRANSLATED}>
                  {translations[index]!.get(term) ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SkippedRows({ context, view: { file } }: Props) {
  const { t } = context;
  const listed = file.skipped.slice(0, LISTED_ROWS);
  const more = file.skippedRows - listed.length;
  return (
    <div class="notice problem" role="status">
      <p>
        <strong>{t('glossary.not-imported', { count: file.skippedRows })}</strong>
      </p>
      <ul>
        {listed.map((row, index) => (
          <li key={index}>{describeSkippedRow(row, context)}</li>
        ))}
        {more > 0 && <li>{t('glossary.more-rows', { count: more })}</li>}
      </ul>
    </div>
  );
}

function ImportForm({ context, view }: Props) {
  const { t } = context;
  const { pair, content, name, mode, glossaries } = view;
  const repeated = glossaries.reduce((sum, glossary) => sum + glossary.repeated, 0);
  return (
    <form method="post" action={glossaryImportPath(pair)} enctype="multipart/form-data">
      <input type="hidden" name="content" value={content} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="mode" value={mode} />
      {repeated > 0 && <p class="hint">{t('glossary.repeated', { count: repeated })}</p>}
      <fieldset class="targets">
        <legend>{t('glossary.which-pairs')}</legend>
        {glossaries.map(({ source, target, entries, change }) => (
          <label key={`${source} ${target}`}>
            <input type="checkbox" name="pairs[]" value={`${source} ${target}`} checked />
            <span>
              {t('glossary.pair-terms', {
                pair: pairName({ source, target }, context),
                count: entries.length,
                change: t('glossary.pair-change', { ...change }),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit">{t('glossary.import')}</button>
        <a href={glossaryPath(pair)}>{t('glossary.import-cancel')}</a>
      </p>
    </form>
  );
}
