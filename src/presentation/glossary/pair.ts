import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

/** `Indonesian → English` */
export function pairName({ source, target }: LanguagePair, { t, language }: PageContext): string {
  return t('glossary.pair', {
    source: languageName(source, language),
    target: languageNameInPhrase(target, language),
  });
}
