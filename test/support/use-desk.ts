import { afterEach, beforeEach } from 'vitest';
import { DEEPL_TEST_KEY, type DeeplServer, startDeepl } from './deepl-server.ts';
import type { Environment } from './program.ts';
import { type Site, useSite } from './use-site.ts';

/** A site that translates. */
export interface Desk extends Pick<Site, 'server' | 'open' | 'restart'> {
  readonly deepl: DeeplServer;
}

/** For all tests of a file; the store and DeepL's server are new for each test. */
export function useDesk(settings: Environment = {}, plan: Parameters<typeof startDeepl>[0] = {}): Desk {
  let deepl: DeeplServer;

  beforeEach(async () => {
    deepl = await startDeepl(plan);
  });
  afterEach(() => deepl.close());
  const site = useSite(settings, {
    perTest: true,
    late: () => ({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url }),
  });

  return {
    get deepl() {
      return deepl;
    },
    get server() {
      return site.server;
    },
    open: site.open,
    restart: site.restart,
  };
}
