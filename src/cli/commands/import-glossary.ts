import {
  describeDelimiter,
  describeGlossaryColumn,
  describeSkippedRow,
} from '../../i18n/describe-glossary-file.ts';
import type { ReadGlossary } from '../../interchange/glossary/glossary-read.ts';
import { GLOSSARY_BYTES } from '../../interchange/glossary/glossary-table.ts';
import type { GlossaryChange } from '../../translation/glossary/glossary.ts';
import { editsOf, importGlossaries, previewEdits } from '../../translation/glossary/import-glossaries.ts';
import { wantedLanguages } from '../../translation/glossary/language-pair.ts';
import type { CommandDeps } from '../command-deps.ts';
import { findInput } from '../files.ts';
import { inAssembly } from '../in-assembly.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { formatOf, warnOfOutdated } from './glossary.ts';

export interface ImportOptions {
  readonly source?: string;
  readonly target?: string;
  readonly replace?: true;
  readonly preview?: true;
  readonly strict?: true;
  readonly json?: true;
}

/**
 * Says how a file is read, then adds its entries for all of its languages, or replaces all entries
 * of these pairs by them. A file that is refused changes nothing.
 */
export async function importGlossary(
  deps: CommandDeps,
  from: string,
  options: ImportOptions,
): Promise<number> {
  const input = await findInput(from, deps.io);
  return inAssembly(deps, async ({ readGlossary, settings, services: { glossary } }) => {
    const file = await readGlossary(await input.read(GLOSSARY_BYTES), {
      ...wantedLanguages(options, settings.sourceLanguage),
      format: formatOf(input.name) === 'tsv' ? 'tsv' : undefined,
      strict: options.strict,
    });
    printInterpretation(deps, file);
    const edits = editsOf(file.glossaries, options.replace === true);
    const changes = await (options.preview
      ? previewEdits(glossary, edits)
      : importGlossaries(glossary, edits));
    if (options.json) printJson(deps.io, outcomeOf(file, changes));
    else printOutcome(deps, file, changes, options);
    return 0;
  });
}

/** On standard error, also before JSON: a person sees it before anything is stored. */
function printInterpretation({ io, t, language }: CommandDeps, file: ReadGlossary): void {
  const { encoding, columns, skipped, skippedRows, glossaries } = file;
  const repeated = glossaries.reduce((sum, glossary) => sum + glossary.repeated, 0);
  const lines = [
    t('cli.glossary.read', { encoding, delimiter: describeDelimiter(file.delimiter, t) }),
    ...columns.map((column, index) => {
      const values = { number: index + 1, use: describeGlossaryColumn(column, { t, language }) };
      return column.heading === ''
        ? t('cli.glossary.column', values)
        : t('cli.glossary.column-named', { ...values, heading: column.heading });
    }),
    ...skipped.map((row) => describeSkippedRow(row, { t, language })),
    ...(skippedRows > skipped.length
      ? [t('glossary.more-rows', { count: skippedRows - skipped.length })]
      : []),
    ...(repeated > 0 ? [t('cli.glossary.repeated', { entries: repeated })] : []),
  ];
  for (const line of lines) io.stderr.write(`${printable(line)}\n`);
}

function printOutcome(
  deps: CommandDeps,
  { glossaries }: ReadGlossary,
  changes: readonly GlossaryChange[],
  { preview }: ImportOptions,
): void {
  const { io, t } = deps;
  const key = preview ? 'cli.glossary.previewed' : 'cli.glossary.changed';
  glossaries.forEach(({ source, target }, index) => {
    io.stdout.write(`${t(key, { source, target, ...changes[index] })}\n`);
  });
  if (preview) io.stderr.write(`${t('cli.glossary.not-stored')}\n`);
  else warnOfOutdated(deps, changes);
}

/** The same members as the API's answer. Those of a single pair are at the top too, as they always were. */
function outcomeOf({ glossaries, ...file }: ReadGlossary, changes: readonly GlossaryChange[]) {
  const outcomes = glossaries.map((glossary, index) => ({ ...glossary, change: changes[index]! }));
  const [only, ...others] = outcomes;
  const { source, target, repeated, change } = only!;
  return {
    ...(others.length === 0 && { source, target, ...change, repeated }),
    ...file,
    header: file.header ?? null,
    glossaries: outcomes,
  };
}
