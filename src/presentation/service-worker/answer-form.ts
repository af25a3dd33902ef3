import { LIBRARY_PATH, OFFLINE_PATH } from '../paths.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import type { CopyStore } from './copy-store.ts';
import type { KeepMany } from './keep-many.ts';

interface AnswerFormDeps {
  readonly store: CopyStore;
  readonly keeper: CopyKeeper;
  readonly many: KeepMany;
}

/** Handles the forms of `/offline`. They are for this worker; nothing is sent to the server. */
export function createAnswerForm({ store, keeper, many }: AnswerFormDeps) {
  const remove = async (ids: readonly string[]): Promise<void> => {
    await store.remove(ids);
    await store.prefer('everything', 'no');
  };
  const removeAll = async (): Promise<void> => {
    // What is still to be fetched would come back.
    await many.forget();
    await remove((await store.list()).map(({ id }) => id));
  };
  const doIt = async (form: URLSearchParams, event: ExtendableEvent): Promise<void> => {
    const action = form.get('action');
    const ids = form.getAll('id');
    if (action === 'keep') for (const id of ids) await keeper.keep(id);
    if (action === 'remove') await remove(ids);
    if (action === 'remove-all') await removeAll();
    if (action === 'choose') await many.choose(form.getAll('wanted[]').flatMap(toWanted));
    if (action === 'keep-all') await many.count();
    if (action === 'start' || action === 'resume') await many.start();
    if (action === 'stop') await many.stop();
    if (action === 'forget') await many.forget();
    if (action === 'update') event.waitUntil(keeper.update('now'));
    event.waitUntil(many.carryOn());
  };
  return async (event: FetchEvent): Promise<Response> => {
    if (!isFromOwnPage(event.request)) return new Response(null, { status: 403 });
    const form = new URLSearchParams(await event.request.text());
    await doIt(form, event);
    return Response.redirect(whereFrom(event.request), 303);
  };
}

/**
 * Another site's form must not remove copies. Our pages always send a referrer (Referrer-Policy).
 */
function isFromOwnPage({ referrer }: Request): boolean {
  return URL.canParse(referrer) && new URL(referrer).origin === location.origin;
}

/** The page of the list or of the search where the form is. */
function whereFrom({ referrer }: Request): string {
  const { pathname, search } = new URL(referrer);
  return [OFFLINE_PATH, LIBRARY_PATH].includes(pathname) ? pathname + search : OFFLINE_PATH;
}

function toWanted(value: string) {
  const [, bytes, id] = /^(\d+) (.+)$/.exec(value) ?? [];
  return id === undefined ? [] : [{ id, bytes: Number(bytes) }];
}
