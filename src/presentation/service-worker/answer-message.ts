import { formatMoment } from '../../i18n/date.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { readArticlePath } from './article-address.ts';
import type { CopyKeeper, Outcome } from './copy-keeper.ts';
import type { CopyStore } from './copy-store.ts';
import type { KeepMany } from './keep-many.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { languageFor, wordsFor } from './worker-context.ts';

interface AnswerMessageDeps {
  readonly store: CopyStore;
  readonly keeper: CopyKeeper;
  readonly many: KeepMany;
  /** The package's version. */
  readonly version: string;
}

/**
 * Answers the messages of pages. Each visit also continues unfinished work and checks old copies.
 */
export function createAnswerMessage({ store, keeper, many, version }: AnswerMessageDeps) {
  const tell = async (client: Client, id: string, outcome: Outcome) => {
    const language = languageFor(new URL('/', client.url), await store.preference('language'));
    const t = wordsFor(language);
    const copy = await store.get(id);
    const kept = copy?.kept === true;
    const failed = !kept && (outcome === 'full' || outcome === 'unreachable');
    const message: FromWorker = {
      kind: 'copy',
      id,
      kept,
      failed,
      status: failed
        ? t(`offline.not-kept-${outcome}`)
        : kept
          ? t('offline.kept-as-of', { moment: formatMoment(copy.asOf, language) })
          : t('offline.let-go'),
    };
    client.postMessage(message);
  };
  return async (client: Client, message: ToWorker): Promise<void> => {
    const url = new URL(client.url);
    if (message.kind === 'keep') await tell(client, message.id, await keeper.keep(message.id));
    if (message.kind === 'let-go') {
      await keeper.letGo(message.id);
      await tell(client, message.id, 'left');
    }
    if (message.kind !== 'here') return;
    await store.prefer('language', message.language);
    await store.prefer('theme', message.theme);
    const view = url.searchParams.get('view');
    if (view !== null) await store.prefer('view', view);
    const address = readArticlePath(url.pathname);
    if (address) {
      const outcome = await keeper.opened(address.id);
      // The reader did not ask for this copy, so failures are not reported.
      await tell(client, address.id, outcome === 'unreachable' || outcome === 'full' ? 'same' : outcome);
    }
    await many.carryOn();
    if (url.pathname === OFFLINE_PATH) await many.lookForMore();
    // A later version may show more of an article than an earlier one stored.
    const isNew = (await store.preference('version')) !== version;
    if ((await keeper.update(isNew ? 'now' : undefined)) && isNew) await store.prefer('version', version);
  };
}
