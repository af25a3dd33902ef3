import { basename } from 'node:path';
import type { SkippedUnits, SkipReason } from '../../interchange/tmx/tmx-read.ts';
import { translationsFromTmx } from '../../interchange/tmx/translations-from-tmx.ts';
import type { NewTranslation } from '../../translation/memory.ts';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { createProgress } from '../terminal/progress.ts';
import { findInput } from '../files.ts';

/** The limit of the TMX reader, which reports larger files itself. */
const READ_BYTES = 64 * 1024 * 1024;
/** Per transaction. A server on the same store has to wait for each one, so they stay short. */
const STORED_AT_ONCE = 500;

/** A server on the same store completes what takes longer. */
const PATIENCE_MILLISECONDS = 2_000;

/** Imports the translations of a TMX file into the memory. An unreadable file imports nothing. */
export async function importTmx(
  deps: CommandDeps,
  from: string,
  options: { readonly json?: true },
): Promise<number> {
  const input = await findInput(from, deps.io);
  const work = async (assembly: Assembly): Promise<number> => {
    const bytes = await input.read(READ_BYTES);
    const { translations, skipped } = translationsFromTmx(bytes, {
      fileName: input.name === '-' ? 'stdin' : basename(input.name),
      sourceLanguage: assembly.settings.sourceLanguage,
      importedAt: new Date().toISOString(),
    });
    printSkipped(deps, skipped);
    if (translations.length === 0) throw new CommandFailure('cli.import.nothing', { file: input.name });
    const added = await store(translations, assembly, deps);
    const outcome = { added, known: translations.length - added, skipped };
    if (options.json) printJson(deps.io, outcome);
    else deps.io.stdout.write(`${deps.t('cli.import.outcome', { added, known: outcome.known })}\n`);
    return 0;
  };
  return inAssembly(deps, work, () => deps.t('cli.import.interrupted'));
}

async function store(
  translations: readonly NewTranslation[],
  { services }: Assembly,
  { io }: CommandDeps,
): Promise<number> {
  const progress = createProgress(io.stderr);
  let added = 0;
  try {
    for (let done = 0; done < translations.length; done += STORED_AT_ONCE) {
      added += await services.memory.add(translations.slice(done, done + STORED_AT_ONCE));
      progress.update('TMX', Math.min(done + STORED_AT_ONCE, translations.length), translations.length);
    }
    await services.deriving.keepUpAll(PATIENCE_MILLISECONDS);
    return added;
  } finally {
    progress.end();
  }
}

function printSkipped({ io, t }: CommandDeps, skipped: readonly SkippedUnits[]): void {
  for (const { reason, units, line } of skipped) {
    io.stderr.write(`${t(SKIPPED[reason], { units, line })}\n`);
  }
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  'no-source': 'cli.import.skipped.no-source',
  'source-empty': 'cli.import.skipped.source-empty',
  'no-target': 'cli.import.skipped.no-target',
  'target-empty': 'cli.import.skipped.target-empty',
  'language-invalid': 'cli.import.skipped.language-invalid',
};
