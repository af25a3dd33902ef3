import { extname } from 'node:path';
import { startsLikeFormula } from '../../interchange/glossary/formula-guard.ts';
import { type GlossaryFormat, writeGlossary } from '../../interchange/glossary/glossary-write.ts';
import { Problem } from '../../problem.ts';
import { checkGlossary } from '../../translation/glossary/check-glossary.ts';
import { addToGlossary } from '../../translation/glossary/edit-glossary.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { languagePair } from '../../translation/glossary/language-pair.ts';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { writeOutput } from '../files.ts';

export interface PairOptions {
  /** Default: the source language of the settings. */
  readonly source?: string;
  readonly target: string;
}

export interface GlossaryOptions extends Partial<PairOptions> {
  readonly json?: true;
}

/** Lists the pairs that have entries, or the entries of one pair. */
export async function listGlossary(deps: CommandDeps, options: GlossaryOptions): Promise<number> {
  return inAssembly(deps, async (assembly) => {
    const pair = requestedPair(assembly, options);
    const { glossary } = assembly.services;
    if (pair === undefined) printPairs(deps, await glossary.pairs(), options);
    else printEntries(deps, { ...pair, entries: await glossary.entries(pair) }, options);
    return 0;
  });
}

export async function exportGlossary(
  deps: CommandDeps,
  file: string | undefined,
  options: PairOptions,
): Promise<number> {
  const { pair, entries } = await inAssembly(deps, async (assembly) => {
    const requested = pairOf(assembly, options);
    return { pair: requested, entries: await assembly.services.glossary.entries(requested) };
  });
  if (entries.length === 0) throw new Problem('glossary-not-found', { ...pair });
  const format = formatOf(file ?? '');
  await writeOutput(file, writeGlossary(entries, { pair, format }), deps.io);
  const formulas = entries.filter(({ source, target }) => [source, target].some(startsLikeFormula)).length;
  const key = format === 'csv' ? 'cli.glossary.guarded' : 'cli.glossary.formulas';
  if (formulas > 0) deps.io.stderr.write(`${deps.t(key, { count: formulas })}\n`);
  return 0;
}

export async function addTerm(
  deps: CommandDeps,
  entry: GlossaryEntry,
  options: PairOptions,
): Promise<number> {
  return inAssembly(deps, async (assembly) => {
    const pair = pairOf(assembly, options);
    printChange(deps, pair, await addToGlossary(assembly.services.glossary, pair, [entry]));
    return 0;
  });
}

export async function removeTerm(deps: CommandDeps, term: string, options: PairOptions): Promise<number> {
  return inAssembly(deps, async (assembly) => {
    const pair = pairOf(assembly, options);
    const [{ source } = { source: term }] = checkGlossary([{ source: term, target: term }]);
    if (!(await assembly.services.glossary.remove(pair, source)))
      throw new Problem('term-not-found', { term: source.slice(0, 80) });
    printChange(deps, pair, { added: 0, changed: 0, removed: 1 });
    return 0;
  });
}

/** @throws Problem `target-is-source` */
function pairOf({ settings }: Assembly, { source, target }: PairOptions): LanguagePair {
  return languagePair(source ?? settings.sourceLanguage, target);
}

function requestedPair(assembly: Assembly, { source, target }: GlossaryOptions): LanguagePair | undefined {
  if (target !== undefined) return pairOf(assembly, { ...(source !== undefined && { source }), target });
  if (source !== undefined) throw new CommandFailure('cli.glossary.which-languages');
  return undefined;
}

/** Decided by the file's name; CSV by default. */
export function formatOf(file: string): GlossaryFormat {
  return ['.tsv', '.tab'].includes(extname(file).toLowerCase()) ? 'tsv' : 'csv';
}

function printPairs(
  { io, t }: CommandDeps,
  items: readonly (LanguagePair & { readonly entries: number })[],
  { json }: GlossaryOptions,
): void {
  if (json) printJson(io, { items, next: null });
  else if (items.length === 0) io.stderr.write(`${t('cli.glossary.empty')}\n`);
  for (const { source, target, entries } of json ? [] : items)
    io.stdout.write(`${source}\t${target}\t${entries}\n`);
}

function printEntries(
  { io }: CommandDeps,
  glossary: LanguagePair & { readonly entries: readonly GlossaryEntry[] },
  { json }: GlossaryOptions,
): void {
  if (json) printJson(io, glossary);
  for (const { source, target } of json ? [] : glossary.entries)
    io.stdout.write(`${printable(source)}\t${printable(target)}\n`);
}

function printChange(deps: CommandDeps, pair: LanguagePair, change: GlossaryChange): void {
  deps.io.stdout.write(`${deps.t('cli.glossary.changed', { ...pair, ...change })}\n`);
  warnOfOutdated(deps, [change]);
}

/** Says what changed terms mean for translations. */
export function warnOfOutdated({ io, t }: CommandDeps, changes: readonly GlossaryChange[]): void {
  if (changes.some(({ added, changed, removed }) => added + changed + removed > 0))
    io.stderr.write(`${t('glossary.outdates')}\n`);
}
