import { CHOOSE_PATH, OFFLINE_PATH } from '../paths.ts';
import { readArticlePath } from './article-address.ts';
import type { CopyStore } from './copy-store.ts';
import type { SavedPages } from './saved-pages.ts';

/** If there is a copy, it is shown when the network is slower than this. Milliseconds. */
const PATIENCE = 3_000;
/** The status codes of proxies for a server that does not answer. */
const GATEWAY = new Set([502, 503, 504]);
const GONE = new Set([404, 410]);

interface AnswerPageDeps {
  readonly store: CopyStore;
  readonly pages: SavedPages;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Network first. A copy is shown only if the server cannot be reached, is slow, or no longer has
 * the article. The copy says which.
 */
export function createAnswerPage({ store, pages, wait }: AnswerPageDeps) {
  const isSaved = async (url: URL) => {
    const address = readArticlePath(url.pathname);
    // Copies contain only the newest revision.
    return address && !url.searchParams.has('revision') ? store.get(address.id) : undefined;
  };
  return async (event: FetchEvent): Promise<Response> => {
    const url = new URL(event.request.url);
    if (url.pathname === OFFLINE_PATH) return pages.offline(url);
    if (url.pathname === CHOOSE_PATH) return pages.choose(url);
    const network = fromNetwork(event);
    const copy = await isSaved(url);
    const answer = await (copy
      ? Promise.race([network, wait(PATIENCE).then(() => 'slow' as const)])
      : network);
    if (answer === 'slow') event.waitUntil(network);
    if (answer instanceof Response) {
      if (copy && GATEWAY.has(answer.status)) return (await pages.article(url, 'unreachable')) ?? answer;
      if (copy?.kept && GONE.has(answer.status)) return (await pages.article(url, 'deleted')) ?? answer;
      return answer;
    }
    const saved = copy && (await pages.article(url, answer));
    if (saved) return saved;
    const late = answer === 'slow' ? await network : answer;
    if (late instanceof Response) return late;
    return (await pages.json(url)) ?? pages.unreachable(url);
  };
}

/** Not every browser has this property. */
type Navigation = Request & { readonly isHistoryNavigation?: boolean };

async function fromNetwork({ request, preloadResponse }: FetchEvent): Promise<Response | 'unreachable'> {
  try {
    // When going back, browsers accept a cached page however old it is. The reader would take it
    // for the current one.
    const mayBeOld = (request as Navigation).isHistoryNavigation !== false;
    if (mayBeOld) return await fetch(new Request(request, { cache: 'no-cache' }));
    return ((await preloadResponse) as Response | undefined) ?? (await fetch(request));
  } catch {
    return 'unreachable';
  }
}
