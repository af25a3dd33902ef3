import { type Command, Option } from 'commander';
import { languageTag } from '../text/language-tag.ts';
import type { GlossaryOptions, PairOptions } from './commands/glossary.ts';
import type { ImportOptions } from './commands/import-glossary.ts';
import type { CommandDeps } from './command-deps.ts';

/** Adds the sub-commands of `glossary`. */
export function addGlossaryCommands(
  program: Command,
  deps: CommandDeps,
  ends: (code: Promise<number>) => Promise<void>,
): void {
  const { t } = deps;
  const help = ['-h, --help', t('cli.help.help')] as const;
  const glossary = program
    .command('glossary')
    .description(t('cli.glossary.help'))
    .helpOption(...help)
    .helpCommand(false);
  const command = (usage: string, does: string) =>
    glossary
      .command(usage)
      .description(does)
      .helpOption(...help);
  const source = () => new Option('--source <tag>', t('cli.glossary.source')).argParser(languageTag);
  const target = () => new Option('--target <tag>', t('cli.glossary.target')).argParser(languageTag);
  const json = () => new Option('--json', t('cli.help.json'));
  const load = () => import('./commands/glossary.ts');

  command('list', t('cli.glossary.list'))
    .addOption(source())
    .addOption(target())
    .addOption(json())
    .action(async (options: GlossaryOptions) => ends((await load()).listGlossary(deps, options)));

  command('import', t('cli.glossary.import'))
    .argument('<file.csv|file.tsv|->', t('cli.glossary.file'))
    .addOption(source())
    .addOption(new Option('--target <tag>', t('cli.glossary.only-target')).argParser(languageTag))
    .option('--preview', t('cli.glossary.preview'))
    .option('--strict', t('cli.glossary.strict'))
    .option('--replace', t('cli.glossary.replace'))
    .addOption(json())
    .action(async (file: string, options: ImportOptions) =>
      ends((await import('./commands/import-glossary.ts')).importGlossary(deps, file, options)),
    );

  command('export', t('cli.glossary.export'))
    .argument('[file.csv|file.tsv]', t('cli.glossary.output'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (file: string | undefined, options: PairOptions) =>
      ends((await load()).exportGlossary(deps, file, options)),
    );

  command('add', t('cli.glossary.add'))
    .argument('<term>', t('cli.glossary.term'))
    .argument('<translation>', t('cli.glossary.translation'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (term: string, translation: string, options: PairOptions) =>
      ends((await load()).addTerm(deps, { source: term, target: translation }, options)),
    );

  command('remove', t('cli.glossary.remove'))
    .argument('<term>', t('cli.glossary.term'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (term: string, options: PairOptions) =>
      ends((await load()).removeTerm(deps, term, options)),
    );
}
