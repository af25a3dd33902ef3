import { CommanderError } from 'commander';
import { Problem, type ProblemKind } from '../problem.ts';
import { CommandFailure } from './command-failure.ts';
import { translateInBrackets, translatePlaceholder } from './help.ts';
import type { Translate } from '../i18n/words.ts';
import { printable } from './terminal/printable.ts';

/** Problems that are wrong use: the same command fails whatever the store or the network hold. */
const WRONG_USE: ReadonlySet<ProblemKind> = new Set([
  'language-invalid',
  'target-is-source',
  'address-invalid',
  'charset-unknown',
  'search-empty',
]);

export function isWrongUse(error: unknown): boolean {
  if (error instanceof CommandFailure) return error.key === 'cli.delete.needs-yes';
  return error instanceof CommanderError || (error instanceof Problem && WRONG_USE.has(error.kind));
}

/** The failure in one line, with a message from `locales/`. It cannot control the terminal. */
export function failureMessage(error: unknown, t: Translate): string {
  return printable(messageOf(error, t));
}

function messageOf(error: unknown, t: Translate): string {
  if (error instanceof Problem) return problemMessage(error, t);
  if (error instanceof CommandFailure) return t(error.key, error.values);
  if (error instanceof CommanderError) return wrongUse(error, t);
  // A defect or a fault of the machine: there is no message for it.
  return t('cli.unexpected', { reason: error instanceof Error ? error.message : String(error) });
}

/** Pages and the API have a list of articles to look at; a terminal has a command. */
function problemMessage({ kind, values }: Problem, t: Translate): string {
  return kind === 'article-not-found' ? t('cli.no-article', values) : t(`problem.${kind}.detail`, values);
}

/** Commander's messages are English and quote the option or argument that is wrong. */
function wrongUse({ code, message }: CommanderError, t: Translate): string {
  const quoted = /'([^]*?)'(?:$|[\s.])/.exec(message)?.[1] ?? '';
  const translated = code === 'commander.missingArgument' ? translatePlaceholder : translateInBrackets;
  const subject = translated(quoted, t);
  const key = WRONG_USES.get(code) ?? 'cli.usage.wrong';
  return `${t(key, { subject })} ${t('cli.usage.hint')}`;
}

const WRONG_USES: ReadonlyMap<string, string> = new Map([
  ['commander.unknownCommand', 'cli.usage.unknown-command'],
  ['commander.unknownOption', 'cli.usage.unknown-option'],
  ['commander.missingArgument', 'cli.usage.missing-argument'],
  ['commander.optionMissingArgument', 'cli.usage.missing-value'],
  ['commander.missingMandatoryOptionValue', 'cli.usage.missing-option'],
  ['commander.invalidArgument', 'cli.usage.invalid-value'],
  ['commander.excessArguments', 'cli.usage.too-many'],
  ['commander.help', 'cli.usage.no-command'],
]);
