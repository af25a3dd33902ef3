import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { renderArticlePage } from '../article/article-page.tsx';
import { renderChooseCopiesPage } from '../offline/choose-copies-page.tsx';
import { type SavedLibrary, versionOf } from '../offline/copies.ts';
import { renderOfflinePage } from '../offline/offline-page.tsx';
import { type PageContext, type SavedReason, THEMES } from '../page-context.ts';
import { renderPlainCopyPage } from '../offline/plain-copy-page.tsx';
import { jsonPath, LIBRARY_PATH } from '../paths.ts';
import { type ReadingLayout, VIEWS } from '../reading-layout.ts';
import { chosenColumns, readArticlePath } from './article-address.ts';
import { preference, languageFor, workerContext } from './worker-context.ts';
import type { CopyStore } from './copy-store.ts';
import { fetchOffered } from './fetch-offered.ts';
import { readSavedLibrary } from './saved-library.ts';
import type { Bootstrap } from './bootstrap.ts';

/** The pages that the browser renders, with the server's components. */
export interface SavedPages {
  /**
   * The article at this address in the named columns. `undefined` if there is no copy, or not in
   * these languages.
   */
  article(url: URL, why: SavedReason): Promise<Response | undefined>;
  /**
   * The article's JSON as the server sent it, with its date in the headers. `undefined` if there is
   * no copy.
   */
  json(url: URL): Promise<Response | undefined>;
  /** The library of saved articles. */
  offline(url: URL): Promise<Response>;
  choose(url: URL): Promise<Response>;
  /** The same library, instead of a page that the server does not give. */
  unreachable(url: URL): Promise<Response>;
}

interface SavedPagesDeps {
  readonly bootstrap: Bootstrap;
  readonly store: CopyStore;
  readonly fetch: typeof fetch;
}

export function createSavedPages({ bootstrap, store, fetch }: SavedPagesDeps): SavedPages {
  const contextFor = async (url: URL): Promise<PageContext> => {
    const language = languageFor(url, await store.preference('language'));
    if (url.searchParams.get('lng') === language) await store.prefer('language', language);
    const theme = await preference(store, url, { name: 'theme', among: THEMES });
    return workerContext(bootstrap, url, { language, theme });
  };
  const page = ({ language }: PageContext, html: string, status = 200) =>
    new Response(html, {
      status,
      headers: {
        ...bootstrap.pageHeaders,
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
      const view = await preference(store, url, { name: 'view', among: VIEWS });
      return page(context, await renderCopy(context, { article, columns, view }));
    },
    async json(url) {
      const id = decodeURIComponent(url.pathname.split('/').at(-1)!);
      const copy = url.pathname === jsonPath(id) && url.search === '' ? await store.get(id) : undefined;
      const text = copy && (await store.text(copy.id));
      if (text === undefined) return undefined;
      const date = new Date(copy!.asOf).toUTCString();
      // RFC 7234, section 5.5.1: the response is stale.
      const headers = {
        'Content-Type': 'application/json',
        Date: date,
        Warning: '110 - "Response is Stale"',
      };
      return new Response(text, { headers });
    },
    async offline(url) {
      const context = await contextFor(url);
      return page(context, renderOfflinePage(context, await readSavedLibrary(store, url)));
    },
    async choose(url) {
      const context = await contextFor(url);
      const offered = await fetchOffered(fetch, url.searchParams.get('cursor') ?? undefined);
      const copies = (await store.list()).filter((copy) => copy.kept);
      const kept = new Map(copies.map((copy) => [copy.id, versionOf(copy)]));
      const view = offered && {
        offered: offered.items,
        next: offered.next,
        kept: new Set(
          offered.items.filter(({ id, version }) => kept.get(id) === version).map(({ id }) => id),
        ),
      };
      return page(context, renderChooseCopiesPage(context, view));
    },
    async unreachable(url) {
      const context = await contextFor(url);
      // An installed app opens at `/`, where the saved articles are a valid answer, as they are to
      // a search. Elsewhere they replace one.
      const isLibrary = url.pathname === LIBRARY_PATH;
      const asked = isLibrary ? url : new URL(LIBRARY_PATH, url);
      const library: SavedLibrary = {
        ...(await readSavedLibrary(store, asked)),
        insteadOf: isLibrary ? 'library' : 'page',
      };
      return page(context, renderOfflinePage(context, library), isLibrary ? 200 : 503);
    },
  };
}

async function renderCopy(
  context: PageContext,
  copy: ReadingLayout & { readonly article: ParallelArticle },
): Promise<string> {
  const { columns, view } = copy;
  const article = { ...copy.article, running: [] };
  const usual = { columns: chosenColumns(article, undefined)!, view };
  try {
    const { before, after } = await renderArticlePage(context, { article, columns, view, usual });
    return before + after;
  } catch {
    // The copy lacks what this version needs. Its texts are shown without the usual layout.
    return renderPlainCopyPage(context, { article, columns });
  }
}
