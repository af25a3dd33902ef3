import { createInstance, type TFunction } from 'i18next';
import { negotiateLanguage, type LanguageWishes } from './negotiate-language.ts';

export const INTERFACE_LANGUAGES = ['id', 'en', 'fr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Gives a message of `locales/` in one language. Numbers are formatted for that language. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  for(language: InterfaceLanguage): Translate;
  /**
   * The interface language of a request: `?lng=`, then the cookie, then `Accept-Language`, then
   * English.
   */
  negotiate(wishes: LanguageWishes): InterfaceLanguage;
}

export type Messages = Readonly<Record<InterfaceLanguage, object>>;

/** Also runs in browsers. @param messages the content of `locales/` */
export function createWords(messages: Messages): Words {
  const i18next = createInstance();
  void i18next.init({
    resources: Object.fromEntries(
      INTERFACE_LANGUAGES.map((language) => [language, { translation: messages[language] }]),
    ),
    fallbackLng: 'en',
    // All resources are given here, so i18next has nothing to load.
    initAsync: false,
    // The components escape.
    interpolation: { escapeValue: false },
  });
  const translations = new Map<InterfaceLanguage, Translate>(
    INTERFACE_LANGUAGES.map((language) => [language, translateBy(i18next.getFixedT(language))]),
  );
  return {
    for: (language) => translations.get(language)!,
    negotiate: (wishes) => negotiateLanguage(wishes, INTERFACE_LANGUAGES, 'en'),
  };
}

/** A long page asks thousands of times for the same few messages. */
function translateBy(fixed: TFunction): Translate {
  const plain = new Map<string, string>();
  return (key, values) => {
    if (values) return fixed(key, { ...values });
    let message = plain.get(key);
    if (message === undefined) {
      message = fixed(key);
      plain.set(key, message);
    }
    return message;
  };
}
