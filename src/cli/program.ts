import { Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../article/article.ts';
import { EXPORT_FORMATS } from '../interchange/export-formats.ts';
import { Problem } from '../problem.ts';
import { languageTag } from '../text/language-tag.ts';
import type { AddOptions } from './commands/add.ts';
import type { CopyOptions } from './commands/copy.ts';
import type { DeleteOptions } from './commands/delete.ts';
import type { EstimateOptions } from './commands/estimate.ts';
import type { ExportOptions } from './commands/export.ts';
import { addGlossaryCommands } from './glossary-commands.ts';
import { helpIn } from './help.ts';
import type { CommandDeps } from './command-deps.ts';
import type { ImportTmxOptions } from './commands/import.ts';
import type { ReviseOptions } from './commands/revise.ts';
import type { SearchOptions } from './commands/search.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TranslateOptions } from './commands/translate.ts';
import type { WorkerOptions } from './commands/worker.ts';

/** Lists every command. A command is loaded only when it is called, so that `serve` starts fast. */
export function createProgram(deps: CommandDeps): { run(argv: readonly string[]): Promise<number> } {
  const { t } = deps;
  let exitCode = 0;
  const program = emptyProgram(deps);
  const command = (usage: string, does: string) =>
    program.command(usage).description(does).helpOption('-h, --help', t('cli.help.help'));
  const ends = async (code: Promise<number>) => {
    exitCode = await code;
  };
  const targets = () => new Option('--targets <tags>', t('cli.help.targets')).argParser(tags);
  const json = () => new Option('--json', t('cli.help.json'));
  const article = ['<article>', t('cli.help.article')] as const;
  const source = ['<file|url|->', t('cli.add.from')] as const;
  const title = () => new Option('--title <title>', t('cli.add.title'));
  const format = () => new Option('--format <format>', t('cli.add.format')).choices(FORMATS);
  const url = () => new Option('--url <url>', t('cli.add.url')).argParser(webAddress);
  const charset = () => new Option('--charset <label>', t('cli.add.charset'));

  command('serve', t('cli.serve.help'))
    .option('--no-jobs', t('cli.serve.no-jobs'))
    .action(async (options: ServeOptions) =>
      ends((await import('./commands/serve.ts')).serve(deps, options)),
    );

  command('worker', t('cli.worker.help'))
    .addOption(new Option('--port <port>', t('cli.worker.port')).argParser(portNumber))
    .action(async (options: WorkerOptions) =>
      ends((await import('./commands/worker.ts')).worker(deps, options)),
    );

  command('add', t('cli.add.help'))
    .argument(...source)
    .addOption(title())
    .addOption(format())
    .addOption(new Option('--source-language <tag>', t('cli.add.source-language')).argParser(languageTag))
    .addOption(targets())
    .addOption(url())
    .addOption(charset())
    .option('--confidential', t('cli.add.confidential'))
    .option('--preview', t('cli.add.preview'))
    .addOption(json())
    .action(async (from: string, options: AddOptions) =>
      ends((await import('./commands/add.ts')).add(deps, from, options)),
    );

  command('revise', t('cli.revise.help'))
    .argument(...article)
    .argument(...source)
    .addOption(title())
    .addOption(format())
    .addOption(targets())
    .addOption(url())
    .addOption(charset())
    .option('--preview', t('cli.revise.preview'))
    .addOption(json())
    .action(async (id: string, from: string, options: ReviseOptions) =>
      ends((await import('./commands/revise.ts')).revise(deps, { id, from }, options)),
    );

  command('delete', t('cli.delete.help'))
    .argument(...article)
    .option('--yes', t('cli.delete.no-question'))
    .action(async (id: string, options: DeleteOptions) =>
      ends((await import('./commands/delete.ts')).deleteArticle(deps, id, options)),
    );

  command('list', t('cli.list.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/list.ts')).list(deps, options)),
    );

  command('search', t('cli.search.help'))
    .argument('<words...>', t('cli.search.words'))
    .addOption(new Option('--language <tag>', t('cli.search.language')).argParser(languageTag))
    .addOption(json())
    .action(async (words: readonly string[], options: SearchOptions) =>
      ends((await import('./commands/search.ts')).search(deps, words, options)),
    );

  command('show', t('cli.show.help'))
    .argument(...article)
    .addOption(targets())
    .addOption(json())
    .action(async (id: string, options: ShowOptions) =>
      ends((await import('./commands/show.ts')).show(deps, id, options)),
    );

  command('translate', t('cli.translate.help'))
    .argument(...article)
    .addOption(targets())
    .option('--upgrade', t('cli.translate.upgrade'))
    .addOption(json())
    .action(async (id: string, options: TranslateOptions) =>
      ends((await import('./commands/translate.ts')).translate(deps, id, options)),
    );

  command('accept', t('cli.accept.help'))
    .argument(...article)
    .argument('<paragraph>', t('cli.accept.paragraph'))
    .argument('<language>', t('cli.accept.language'), (value) => languageTag(value))
    .argument('<answer>', t('cli.accept.answer'))
    .action(async (id: string, paragraph: string, target: string, answer: string) =>
      ends((await import('./commands/accept.ts')).accept(deps, { id, paragraph, target, answer })),
    );

  command('estimate', t('cli.estimate.help'))
    .argument('<file|article>', t('cli.estimate.from'))
    .addOption(targets())
    .option('--upgrade', t('cli.translate.upgrade'))
    .addOption(json())
    .action(async (from: string, options: EstimateOptions) =>
      ends((await import('./commands/estimate.ts')).estimate(deps, from, options)),
    );

  command('usage', t('cli.usage-report.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/usage.ts')).usage(deps, options)),
    );

  command('export', t('cli.export.help'))
    .argument(...article)
    .addOption(
      new Option('--format <format>', t('cli.export.format'))
        .choices(Object.keys(EXPORT_FORMATS))
        .default('json'),
    )
    .addOption(targets())
    .option('-o, --output <file>', t('cli.export.output'))
    .action(async (id: string, options: ExportOptions) =>
      ends((await import('./commands/export.ts')).exportArticle(deps, id, options)),
    );

  command('import', t('cli.import.help'))
    .argument('<file.tmx|->', t('cli.import.file'))
    .addOption(new Option('--source <tag>', t('cli.import.source')).argParser(languageTag))
    .addOption(new Option('--as <tags>', t('cli.import.as')).argParser(tags))
    .addOption(json())
    .action(async (file: string, options: ImportTmxOptions) =>
      ends((await import('./commands/import.ts')).importTmx(deps, file, options)),
    );

  command('learn', t('cli.learn.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/learn.ts')).learn(deps, options)),
    );

  addGlossaryCommands(program, deps, ends);

  command('backup', t('cli.backup.help'))
    .argument('<file>', t('cli.backup.file'))
    .action(async (file: string) => ends((await import('./commands/backup.ts')).backup(deps, file)));

  command('copy', t('cli.copy.help'))
    .addOption(new Option('--from <url>', t('cli.copy.from')).makeOptionMandatory())
    .addOption(new Option('--to <url>', t('cli.copy.to')).makeOptionMandatory())
    .addOption(json())
    .action(async (options: CopyOptions) => ends((await import('./commands/copy.ts')).copy(deps, options)));

  command('verify', t('cli.verify.help'))
    .addOption(json())
    .action(async (options: { json?: true }) =>
      ends((await import('./commands/verify.ts')).verify(deps, options)),
    );

  return {
    async run(argv) {
      await program.parseAsync(argv, { from: 'user' });
      return exitCode;
    },
  };
}

/**
 * Commander without its own error messages and `process.exit`: it writes help only, failures are
 * thrown, and all words come from `locales/`.
 */
function emptyProgram({ io, t, version }: CommandDeps): Command {
  const program = new Command('sejajar');
  program
    .description(t('cli.description'))
    .version(version, '-V, --version', t('cli.help.version'))
    .helpOption('-h, --help', t('cli.help.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .configureHelp(helpIn(t));
  return program;
}

/** `en, fr`. @throws Problem `language-invalid` */
function tags(value: string): readonly string[] {
  return value.split(',').map((tag) => languageTag(tag));
}

function portNumber(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('');
}

/** Pages link to it, so only web addresses pass. @throws Problem `address-invalid` */
function webAddress(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new Problem('address-invalid', { url: value });
}
