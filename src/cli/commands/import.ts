import { basename } from 'node:path';
import { type SkippedUnits, type SkipReason, TMX_BYTES } from '../../interchange/tmx/tmx-read.ts';
import { translationsFromTmx } from '../../interchange/tmx/translations-from-tmx.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { importTranslations, type ImportedPair } from '../../translation/import-translations.ts';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { describeLearned, watchLearning } from '../learning-lines.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { createProgress } from '../terminal/progress.ts';
import { findInput } from '../files.ts';

/** A server on the same store completes what takes longer. */
const PATIENCE_MILLISECONDS = 2_000;

export interface ImportTmxOptions {
  /** The source language of every unit, whatever the file says. */
  readonly source?: string;
  /** Languages whose regional forms in the file are read as these. */
  readonly as?: readonly string[];
  readonly json?: true;
}

/** Imports the translations of a TMX file into the memory. An unreadable file imports nothing. */
export async function importTmx(deps: CommandDeps, from: string, options: ImportTmxOptions): Promise<number> {
  const input = await findInput(from, deps.io);
  const work = async (assembly: Assembly): Promise<number> => {
    const { translations, skipped } = translationsFromTmx(await input.read(TMX_BYTES), {
      fileName: input.name === '-' ? 'stdin' : basename(input.name),
      languages: {
        usualSource: memoryTag(assembly.settings.sourceLanguage),
        source: options.source && memoryTag(options.source),
        as: options.as?.map(memoryTag),
      },
      importedAt: new Date().toISOString(),
    });
    printSkipped(deps, skipped);
    if (translations.length === 0) throw new CommandFailure('cli.import.nothing', { file: input.name });
    const progress = createProgress(deps.io.stderr);
    const pairs = await importTranslations(assembly.services.memory, translations, (done, total) =>
      progress.update('TMX', done, total),
    ).finally(() => progress.end());
    await learnDue(deps, assembly);
    await assembly.services.deriving.keepUpAll(PATIENCE_MILLISECONDS);
    printOutcome(deps, pairs, skipped, options);
    warnOfOtherForms(deps, pairs, assembly.settings.targetLanguages.map(memoryTag));
    return 0;
  };
  return inAssembly(deps, work, () => deps.t('cli.import.interrupted'));
}

/** So that the next article profits from what was imported. */
async function learnDue(deps: CommandDeps, { services }: Assembly): Promise<void> {
  const { io, t } = deps;
  const lines = watchLearning(deps);
  const learned = await services.learning.learnDue(lines.onLearning).finally(() => lines.end());
  if (!learned) io.stderr.write(`${t('cli.learn.busy')}\n`);
  else for (const each of learned) io.stderr.write(`${describeLearned(each, deps)}\n`);
}

function printOutcome(
  { io, t }: CommandDeps,
  pairs: readonly ImportedPair[],
  skipped: readonly SkippedUnits[],
  { json }: ImportTmxOptions,
): void {
  const added = pairs.reduce((sum, pair) => sum + pair.added, 0);
  const known = pairs.reduce((sum, pair) => sum + pair.translations - pair.added, 0);
  for (const pair of pairs) io.stderr.write(`${t('cli.import.pair', { ...pair })}\n`);
  if (json) printJson(io, { added, known, pairs, skipped });
  else io.stdout.write(`${t('cli.import.outcome', { added, known })}\n`);
}

/** A column in English shows nothing of American English. */
function warnOfOtherForms(
  { io, t }: CommandDeps,
  pairs: readonly ImportedPair[],
  targets: readonly string[],
): void {
  for (const target of new Set(pairs.map((pair) => pair.target))) {
    const known = targets.find((each) => isFormOf(target, each));
    if (known !== undefined && !targets.includes(target))
      io.stderr.write(`${t('cli.import.other-form', { target, known })}\n`);
  }
}

function isFormOf(target: string, known: string): boolean {
  return new Intl.Locale(target).language === new Intl.Locale(known).language;
}

function printSkipped({ io, t }: CommandDeps, skipped: readonly SkippedUnits[]): void {
  for (const { reason, units, line, fault } of skipped) {
    const key = fault === undefined ? SKIPPED[reason] : 'cli.import.skipped.broken';
    io.stderr.write(`${printable(t(key, { units, line, ...(fault !== undefined && { fault }) }))}\n`);
  }
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  'no-source': 'cli.import.skipped.no-source',
  'source-empty': 'cli.import.skipped.source-empty',
  'no-target': 'cli.import.skipped.no-target',
  'target-empty': 'cli.import.skipped.target-empty',
  'language-invalid': 'cli.import.skipped.language-invalid',
  malformed: 'cli.import.skipped.malformed',
};
