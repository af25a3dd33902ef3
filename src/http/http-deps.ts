import type { Logger } from 'pino';
import type { Assets } from '../presentation/site/assets.ts';
import type { Words } from '../i18n/words.ts';
import type { Services } from '../translation/services.ts';
import type { Addresses } from './answer/addresses.ts';
import type { Representations } from './answer/representations.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import type { ReadGlossaryBytes, ReadTmxBytes } from '../jobs/threads/read-in-threads.ts';
import type { Metrics } from './server/metrics.ts';
import type { Runs } from '../translation/translating/runs.ts';
import type { Sessions } from './guard/sessions.ts';
import type { HttpSettings } from './http-settings.ts';
import type { Writers } from './guard/writers.ts';

/** What the server needs from outside. */
export interface AppDeps {
  readonly services: Services;
  /** Fetches a page whose address a user gave, from public addresses alone. */
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
  /** Reads a glossary file. */
  readonly readGlossary: ReadGlossaryBytes;
  /** Reads a TMX file. */
  readonly readTmx: ReadTmxBytes;
  readonly words: Words;
  readonly assets: Assets;
  readonly settings: HttpSettings;
  readonly log: Logger;
}

/** What a handler may need. */
export interface HttpDeps extends AppDeps {
  readonly sessions: Sessions;
  readonly writers: Writers;
  readonly runs: Runs;
  readonly metrics: Metrics;
  readonly addresses: Addresses;
  readonly representations: Representations;
}
