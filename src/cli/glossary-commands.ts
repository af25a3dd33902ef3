import { type Command, Option } from 'commander';
import { languageTag } from '../text/language-tag.ts';
import type { GlossaryOptions, ImportOptions, PairOptions } from './commands/glossary.ts';
import type { CommandParts } from './command-deps.ts';

/** What can be done with glossaries. */
export function addGlossaryCommands(
  program: Command,
  parts: CommandParts,
  ends: (code: Promise<number>) => Promise<void>,
): void {
  const { words } = parts;
  const help = ['-h, --help', words('cli.help.help')] as const;
  const glossary = program
    .command('glossary')
    .description(words('cli.glossary.help'))
    .helpOption(...help)
    .helpCommand(false);
  const command = (usage: string, does: string) =>
    glossary
      .command(usage)
      .description(does)
      .helpOption(...help);
  const source = () => new Option('--source <tag>', words('cli.glossary.source')).argParser(languageTag);
  const target = () => new Option('--target <tag>', words('cli.glossary.target')).argParser(languageTag);
  const json = () => new Option('--json', words('cli.help.json'));
  const load = () => import('./commands/glossary.ts');

  command('list', words('cli.glossary.list'))
    .addOption(source())
    .addOption(target())
    .addOption(json())
    .action(async (options: GlossaryOptions) => ends((await load()).listGlossary(parts, options)));

  command('import', words('cli.glossary.import'))
    .argument('<file.csv|file.tsv|->', words('cli.glossary.file'))
    .addOption(source())
    .addOption(target())
    .option('--replace', words('cli.glossary.replace'))
    .addOption(json())
    .action(async (file: string, options: ImportOptions) =>
      ends((await load()).importGlossary(parts, file, options)),
    );

  command('export', words('cli.glossary.export'))
    .argument('[file.csv|file.tsv]', words('cli.glossary.output'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (file: string | undefined, options: PairOptions) =>
      ends((await load()).exportGlossary(parts, file, options)),
    );

  command('add', words('cli.glossary.add'))
    .argument('<term>', words('cli.glossary.term'))
    .argument('<translation>', words('cli.glossary.translation'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (term: string, translation: string, options: PairOptions) =>
      ends((await load()).addTerm(parts, { source: term, target: translation }, options)),
    );

  command('remove', words('cli.glossary.remove'))
    .argument('<term>', words('cli.glossary.term'))
    .addOption(source())
    .addOption(target().makeOptionMandatory())
    .action(async (term: string, options: PairOptions) =>
      ends((await load()).removeTerm(parts, term, options)),
    );
}
