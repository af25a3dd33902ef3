import { renderArticlePage } from '../article-page.tsx';
import { renderChooseCopiesPage } from '../choose-copies-page.tsx';
import type { Room } from '../copies.ts';
import { renderOfflinePage } from '../offline-page.tsx';
import type { PageContext, SavedReason } from '../page-context.ts';
import { renderUnreachablePage } from '../unreachable-page.tsx';
import { type View, VIEWS } from '../views.ts';
import { readArticlePath } from './article-address.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { CopyStore } from './copy-store.ts';
import { fetchOffered } from './fetch-offered.ts';
import type { House } from './house.ts';
import { languageFor, workerContext } from './worker-context.ts';

/** The pages that are made in the browser, by what makes them on the server. */
export interface SavedPages {
  /** The article at this address in the columns that it names; `undefined` where there is no copy, or none in these languages. */
  article(url: URL, why: SavedReason): Promise<Response | undefined>;
  offline(url: URL): Promise<Response>;
  choose(url: URL): Promise<Response>;
  unreachable(url: URL): Promise<Response>;
}

interface SavedPagesParts {
  readonly house: House;
  readonly store: CopyStore;
  readonly fetch: typeof fetch;
}

export function createSavedPages({ house, store, fetch }: SavedPagesParts): SavedPages {
  const contextFor = async (url: URL): Promise<PageContext> => {
    const language = languageFor(url, await store.choice('language'));
    if (url.searchParams.get('lng') === language) await store.choose('language', language);
    return workerContext(house, url, language);
  };
  const page = ({ language }: PageContext, html: string, status = 200) =>
    new Response(html, {
      status,
      headers: {
        ...house.pageHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'no-store',
      },
    });

  return {
    async article(url, why) {
      const address = readArticlePath(url.pathname);
      const copy = address && (await store.get(address.id));
      const article = copy && (await store.article(copy.id));
      const columns = article && chosenColumns(article, address.languages);
      if (!columns) return undefined;
      const saved = { asOf: copy.asOf, why: copy.deletedAt === undefined ? why : 'deleted' } as const;
      const context = { ...(await contextFor(url)), saved };
      const usual = { columns: chosenColumns(article, undefined)!, view: await chosenView(store) };
      const asked = VIEWS.find((each) => each === url.searchParams.get('view'));
      if (asked) await store.choose('view', asked);
      const view = { article: { ...article, running: [] }, columns, view: asked ?? usual.view, usual };
      return page(context, renderArticlePage(context, view));
    },
    async offline(url) {
      const context = await contextFor(url);
      const [copies, keeping, room] = await Promise.all([store.list(), store.keeping(), storageRoom()]);
      return page(context, renderOfflinePage(context, { copies, keeping, room }));
    },
    async choose(url) {
      const context = await contextFor(url);
      const offered = await fetchOffered(fetch, url.searchParams.get('cursor') ?? undefined);
      const kept = new Map(
        (await store.list()).filter((copy) => copy.kept).map(({ id, etag }) => [id, etag]),
      );
      const view = offered && {
        offered: offered.items,
        next: offered.next,
        kept: new Set(offered.items.filter(({ id, etag }) => kept.get(id) === etag).map(({ id }) => id)),
      };
      return page(context, renderChooseCopiesPage(context, view));
    },
    async unreachable(url) {
      const context = await contextFor(url);
      // An installed app opens at `/`: there the list of copies is the answer, elsewhere it stands in for one.
      const status = url.pathname === '/' ? 200 : 503;
      return page(context, renderUnreachablePage(context, { copies: await store.list() }), status);
    },
  };
}

async function chosenView(store: CopyStore): Promise<View> {
  const chosen = await store.choice('view');
  return VIEWS.find((each) => each === chosen) ?? VIEWS[0];
}

async function storageRoom(): Promise<Room | undefined> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || quota === undefined) return undefined;
  return { usedBytes: usage, quotaBytes: quota, promised: await navigator.storage.persisted() };
}
