#!/usr/bin/env node
import { moveStores, openAssembly, PACKAGE_ROOT, PACKAGE_VERSION } from './assemble.ts';
import { run } from './cli/run.ts';
import { readEnvironment, terminalLanguage } from './config.ts';
import { readMessages } from './i18n/read-messages.ts';
import { createWords } from './i18n/words.ts';

const { environment, envFile } = readEnvironment();
const words = createWords(readMessages(`${PACKAGE_ROOT}locales`));
const language = words.negotiate({ query: terminalLanguage(environment) });

process.exitCode = await run(process.argv.slice(2), {
  open: (share) => openAssembly(environment, words, share, envFile),
  ...moveStores(environment),
  io: process,
  language,
  t: words.for(language),
  version: PACKAGE_VERSION,
});
