import type { Help, Option } from 'commander';
import type { Translate } from '../i18n/words.ts';

/** The words between brackets in a usage. What is not among them, such as `url`, is never translated. */
export const PLACEHOLDERS = [
  'answer',
  'article',
  'command',
  'file',
  'label',
  'language',
  'options',
  'paragraph',
  'tag',
  'tags',
  'term',
  'title',
  'translation',
] as const;

/** Commander's help in the language of `t`. */
export function helpIn(t: Translate): Partial<Help> {
  const titles = new Map([
    ['Usage:', t('cli.help.titles.usage')],
    ['Arguments:', t('cli.help.titles.arguments')],
    ['Options:', t('cli.help.titles.options')],
    ['Commands:', t('cli.help.titles.commands')],
  ]);
  const inBrackets = (text: string) => translateInBrackets(text, t);
  return {
    styleTitle: (title) => titles.get(title) ?? title,
    styleUsage: inBrackets,
    styleSubcommandTerm: inBrackets,
    styleOptionTerm: inBrackets,
    argumentTerm: (argument) => translatePlaceholder(argument.name(), t),
    optionDescription: (option) => describeOption(option, t),
  };
}

/** `--targets <tags>` as `--targets <codes>` */
export function translateInBrackets(text: string, t: Translate): string {
  return text.replaceAll(/(?<=[<[])[^>\]]+(?=[>\]])/g, (inside) => translatePlaceholder(inside, t));
}

/** `file|url|-` as `berkas|url|-` */
export function translatePlaceholder(text: string, t: Translate): string {
  return text.replaceAll(/[a-z]+/g, (word) => {
    const known = PLACEHOLDERS.find((each) => each === word);
    return known === undefined ? word : t(`cli.help.placeholders.${known}`);
  });
}

function describeOption({ description, argChoices, defaultValue }: Option, t: Translate): string {
  const choices = argChoices?.join(', ');
  return [
    description,
    ...(choices === undefined ? [] : [`(${t('cli.help.choices', { choices })})`]),
    ...(typeof defaultValue === 'string' ? [`(${t('cli.help.default', { value: defaultValue })})`] : []),
  ].join(' ');
}
