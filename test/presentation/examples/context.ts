import { parseHTML } from 'linkedom';
import type { Assets } from '../../../src/presentation/site/assets.ts';
import type { PageContext } from '../../../src/presentation/page-context.ts';
import { readMessages } from '../../../src/i18n/read-messages.ts';
import { createWords, type InterfaceLanguage } from '../../../src/i18n/words.ts';

const words = createWords(readMessages('locales'));

const assets: Assets = { files: [], url: (name) => `/assets/${name}`, serviceWorker: () => '' };

export function exampleContext(
  change: Partial<PageContext> = {},
  language: InterfaceLanguage = 'en',
): PageContext {
  return {
    t: words.for(language),
    language,
    theme: 'system',
    path: '/articles/kerja-sama',
    site: 'https://sejajar.example',
    assets,
    canWrite: true,
    needsSignIn: false,
    signedIn: false,
    engineNames: ['deepl'],
    offline: false,
    sourceLanguage: 'id',
    targetLanguages: ['en', 'fr'],
    limits: { bytes: 2 * 1024 * 1024, paragraphs: 5_000 },
    notices: [],
    ...change,
  };
}

export function parsePage(html: string): Document {
  return parseHTML(html).document;
}
