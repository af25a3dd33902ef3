import type { ArticleState, ArticleStates } from '../../article/article-states.ts';
import type { Connections } from './connect.ts';

const STATEMENT =
  'select id, version, raised_at, confidential from article where id = any($1) and deleted_at is null';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly raised_at: string;
  readonly confidential: number;
}

/**
 * One read for all requests that wait at the same time: those that came in the same turn of the event
 * loop, or while the last read was under way. It begins after all of them have come.
 */
interface Batch {
  readonly ids: Set<string>;
  readonly found: Promise<ReadonlyMap<string, ArticleState>>;
  readonly begin: () => void;
}

/** @param connections of their own, so that no read waits for a write of this process */
export function createArticleStates(connections: Pick<Connections, 'query'>): ArticleStates {
  let next: Batch | undefined;
  let isBusy = false;
  return {
    async find(id) {
      const batch = (next ??= createBatch());
      batch.ids.add(id);
      if (!isBusy) {
        isBusy = true;
        setImmediate(beginNext);
      }
      return (await batch.found).get(id);
    },
  };

  function beginNext(): void {
    const batch = next;
    next = undefined;
    isBusy = batch !== undefined;
    if (!batch) return;
    batch.begin();
    batch.found.then(beginNext, beginNext);
  }

  function createBatch(): Batch {
    const ids = new Set<string>();
    let begin!: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    return { ids, begin, found: begun.then(() => read([...ids])) };
  }

  async function read(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleState>> {
    const { rows } = await connections.query(STATEMENT, [ids]);
    return new Map(
      (rows as Row[]).map(({ id, version, raised_at, confidential }) => [
        id,
        { version, raisedAt: raised_at, confidential: confidential === 1 },
      ]),
    );
  }
}
