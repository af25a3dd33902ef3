import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { Copy, Keeping, Wanted } from '../offline/copies.ts';
import type { Database } from './database.ts';

export type PreferenceName = 'language' | 'theme' | 'view' | 'version';

type SavedArticle = Omit<ParallelArticle, 'titles'> & Partial<Pick<ParallelArticle, 'titles'>>;

/** What this browser stores. Nothing expires. */
export interface CopyStore {
  /** Most recently opened first. */
  list(): Promise<readonly Copy[]>;
  get(id: string): Promise<Copy | undefined>;
  article(id: string): Promise<ParallelArticle | undefined>;
  /** The JSON as the server sent it. */
  text(id: string): Promise<string | undefined>;
  /**
   * Changes a copy in one transaction, so that no concurrent change is lost.
   * @param next gets the current copy; `undefined` removes it
   * @param text absent if it is unchanged
   */
  change(id: string, next: (present: Copy | undefined) => Copy | undefined, text?: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** The first `most` articles that are still to be fetched. */
  wanted(most: number): Promise<readonly Wanted[]>;
  want(wanted: readonly Wanted[]): Promise<void>;
  unwant(ids: readonly string[]): Promise<void>;
  keeping(): Promise<Keeping | undefined>;
  /** Also in one transaction. Returns the new value. */
  changeKeeping(next: (present: Keeping | undefined) => Keeping | undefined): Promise<Keeping | undefined>;
  /** Also removes the list of wanted articles. */
  forgetKeeping(): Promise<void>;
  /**
   * The reader's last choices, which the server keeps in cookies that scripts cannot read, and the
   * version that last checked all copies.
   */
  preference(name: PreferenceName): Promise<string | undefined>;
  prefer(name: PreferenceName, value: string): Promise<void>;
}

export function createCopyStore({ read, write }: Database): CopyStore {
  const text = (id: string) => read((store) => store('text').get(id) as IDBRequest<string | undefined>);
  return {
    async list() {
      const copies = await read((store) => store('copy').getAll() as IDBRequest<Copy[]>);
      return copies.sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
    },
    get: (id) => read((store) => store('copy').get(id) as IDBRequest<Copy | undefined>),
    text,
    async article(id) {
      const json = await text(id);
      if (json === undefined) return undefined;
      // Earlier versions saved no translated titles.
      const { titles = {}, ...article } = JSON.parse(json) as SavedArticle;
      return { titles, ...article };
    },
    change: (id, next, json) =>
      write((store) => {
        const request = store('copy').get(id) as IDBRequest<Copy | undefined>;
        request.onsuccess = () => {
          const copy = next(request.result);
          if (copy) store('copy').put(copy);
          else store('copy').delete(id);
          if (!copy) store('text').delete(id);
          else if (json !== undefined) store('text').put(json, id);
        };
      }),
    remove: (ids) =>
      write((store) => {
        for (const id of ids) {
          store('copy').delete(id);
          store('text').delete(id);
        }
      }),
    wanted: (most) => read((store) => store('wanted').getAll(undefined, most) as IDBRequest<Wanted[]>),
    want: (wanted) =>
      write((store) => {
        for (const each of wanted) store('wanted').put(each);
      }),
    unwant: (ids) =>
      write((store) => {
        for (const id of ids) store('wanted').delete(id);
      }),
    keeping: () => read((store) => store('setting').get('keeping') as IDBRequest<Keeping | undefined>),
    async changeKeeping(next) {
      let keeping: Keeping | undefined;
      await write((store) => {
        const request = store('setting').get('keeping') as IDBRequest<Keeping | undefined>;
        request.onsuccess = () => {
          keeping = next(request.result);
          if (keeping) store('setting').put(keeping, 'keeping');
        };
      });
      return keeping;
    },
    forgetKeeping: () =>
      write((store) => {
        store('setting').delete('keeping');
        store('wanted').clear();
      }),
    preference: (name) => read((store) => store('setting').get(name) as IDBRequest<string | undefined>),
    prefer: (name, value) =>
      write((store) => {
        store('setting').put(value, name);
      }),
  };
}
