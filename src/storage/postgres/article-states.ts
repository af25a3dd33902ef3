import type { ArticleState, ArticleStates } from '../../article/article-states.ts';
import type { Connections } from './connect.ts';

/** Reads that are under way at a time; the next one gathers all who come meanwhile. */
const AT_A_TIME = 2;

const STATEMENT =
  'select id, version, raised_at, confidential from article where id = any($1) and deleted_at is null';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly raised_at: string;
  readonly confidential: number;
}

/** One read for all requests that wait at the same time. It begins after all of them have come. */
interface Batch {
  readonly ids: Set<string>;
  readonly found: Promise<ReadonlyMap<string, ArticleState>>;
  readonly begin: () => void;
}

/** @param connections of their own, so that no read waits for a write of this process */
export function createArticleStates(connections: Pick<Connections, 'query'>): ArticleStates {
  let next: Batch | undefined;
  let underWay = 0;
  return {
    async find(id) {
      const batch = (next ??= createBatch());
      batch.ids.add(id);
      if (underWay < AT_A_TIME) beginNext();
      return (await batch.found).get(id);
    },
  };

  function beginNext(): void {
    const batch = next;
    next = undefined;
    if (!batch) return;
    underWay++;
    batch.begin();
    const end = () => {
      underWay--;
      beginNext();
    };
    batch.found.then(end, end);
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
