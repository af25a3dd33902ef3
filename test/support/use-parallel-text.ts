import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import type { Reader } from './browser.ts';
import { addParallelText, type ParallelRow } from './parallel-text.ts';
import { useSite } from './use-site.ts';

export interface ParallelTextPage {
  /** The article's page: `/id+en`, `?view=stacked`, `#p2`. */
  readonly open: (where?: string, reader?: Reader) => Promise<Page>;
  /** The article's address without a suffix. */
  readonly address: () => string;
}

/** A site with one article of these paragraphs, for all tests of a file. */
export function useParallelText(rows: readonly ParallelRow[]): ParallelTextPage {
  const site = useSite({ OFFLINE: 'true' }, { serviceWorker: false });
  let path: string;

  beforeAll(async () => {
    path = `/articles/${await addParallelText(site.program, site.server, rows)}`;
  });
  return {
    address: () => site.server.url + path,
    open: (where = '', reader) => site.open(path + where, reader),
  };
}
