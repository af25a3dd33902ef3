import { Command, Option } from 'commander';
import { FORMATS } from '../article/article.ts';
import { Problem } from '../problem.ts';
import { languageTag } from '../text/language-tag.ts';
import type { AddOptions } from './commands/add.ts';
import type { EstimateOptions } from './commands/estimate.ts';
import type { ExportOptions } from './commands/export.ts';
import { addGlossaryCommands } from './glossary-commands.ts';
import type { CommandParts, Words } from './command-deps.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TranslateOptions } from './commands/translate.ts';

/** Every command on one screen. Each is loaded only when it is called, so that `serve` starts at once. */
export function createProgram(parts: CommandParts): { run(argv: readonly string[]): Promise<number> } {
  const { words } = parts;
  let exitCode = 0;
  const program = emptyProgram(parts);
  const command = (usage: string, does: string) =>
    program.command(usage).description(does).helpOption('-h, --help', words('cli.help.help'));
  const ends = async (code: Promise<number>) => {
    exitCode = await code;
  };
  const targets = () => new Option('--targets <tags>', words('cli.help.targets')).argParser(tags);
  const json = () => new Option('--json', words('cli.help.json'));
  const article = ['<article>', words('cli.help.article')] as const;

  command('serve', words('cli.serve.help')).action(async () =>
    ends((await import('./commands/serve.ts')).serve(parts)),
  );

  command('add', words('cli.add.help'))
    .argument('<file|url|->', words('cli.add.from'))
    .option('--title <title>', words('cli.add.title'))
    .addOption(new Option('--format <format>', words('cli.add.format')).choices(FORMATS))
    .addOption(new Option('--source-language <tag>', words('cli.add.source-language')).argParser(languageTag))
    .addOption(targets())
    .addOption(new Option('--url <url>', words('cli.add.url')).argParser(webAddress))
    .option('--charset <label>', words('cli.add.charset'))
    .option('--confidential', words('cli.add.confidential'))
    .option('--preview', words('cli.add.preview'))
    .addOption(json())
    .action(async (from: string, options: AddOptions) =>
      ends((await import('./commands/add.ts')).add(parts, from, options)),
    );

  command('list', words('cli.list.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/list.ts')).list(parts, options)),
    );

  command('show', words('cli.show.help'))
    .argument(...article)
    .addOption(targets())
    .addOption(json())
    .action(async (id: string, options: ShowOptions) =>
      ends((await import('./commands/show.ts')).show(parts, id, options)),
    );

  command('translate', words('cli.translate.help'))
    .argument(...article)
    .addOption(targets())
    .option('--upgrade', words('cli.translate.upgrade'))
    .addOption(json())
    .action(async (id: string, options: TranslateOptions) =>
      ends((await import('./commands/translate.ts')).translate(parts, id, options)),
    );

  command('accept', words('cli.accept.help'))
    .argument(...article)
    .argument('<paragraph>', words('cli.accept.paragraph'))
    .argument('<language>', words('cli.accept.language'), (value) => languageTag(value))
    .argument('<answer>', words('cli.accept.answer'))
    .action(async (id: string, paragraph: string, target: string, answer: string) =>
      ends((await import('./commands/accept.ts')).accept(parts, { id, paragraph, target, answer })),
    );

  command('estimate', words('cli.estimate.help'))
    .argument('<file|article>', words('cli.estimate.from'))
    .addOption(targets())
    .option('--upgrade', words('cli.translate.upgrade'))
    .addOption(json())
    .action(async (from: string, options: EstimateOptions) =>
      ends((await import('./commands/estimate.ts')).estimate(parts, from, options)),
    );

  command('usage', words('cli.usage-report.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/usage.ts')).usage(parts, options)),
    );

  command('export', words('cli.export.help'))
    .argument(...article)
    .addOption(new Option('--format <format>', words('cli.export.format')).choices(['json']).default('json'))
    .addOption(targets())
    .option('-o, --output <file>', words('cli.export.output'))
    .action(async (id: string, options: ExportOptions) =>
      ends((await import('./commands/export.ts')).exportArticle(parts, id, options)),
    );

  command('import', words('cli.import.help'))
    .argument('<file.tmx|->', words('cli.import.file'))
    .addOption(json())
    .action(async (file: string, options: { json?: true }) =>
      ends((await import('./commands/import.ts')).importTmx(parts, file, options)),
    );

  addGlossaryCommands(program, parts, ends);

  command('backup', words('cli.backup.help'))
    .argument('<file>', words('cli.backup.file'))
    .action(async (file: string) => ends((await import('./commands/backup.ts')).backup(parts, file)));

  return {
    async run(argv) {
      await program.parseAsync(argv, { from: 'user' });
      return exitCode;
    },
  };
}

/** Commander as this house wants it: nothing written but help, nothing ended but by the exit code, its own words from `locales/`. */
function emptyProgram({ io, words, version }: CommandParts): Command {
  const program = new Command('sejajar');
  const titles = helpTitles(words);
  program
    .description(words('cli.description'))
    .version(version, '-V, --version', words('cli.help.version'))
    .helpOption('-h, --help', words('cli.help.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title });
  return program;
}

function helpTitles(words: Words): ReadonlyMap<string, string> {
  return new Map([
    ['Usage:', words('cli.help.titles.usage')],
    ['Arguments:', words('cli.help.titles.arguments')],
    ['Options:', words('cli.help.titles.options')],
    ['Commands:', words('cli.help.titles.commands')],
  ]);
}

/** `en, fr`. @throws Problem `language-invalid` */
function tags(value: string): readonly string[] {
  return value.split(',').map((tag) => languageTag(tag));
}

/** It becomes a link on pages. @throws Problem `address-invalid` */
function webAddress(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new Problem('address-invalid', { url: value });
}
