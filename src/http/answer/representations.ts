import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { type ArticleState, type ArticleStates, isSameState } from '../../article/article-states.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { type Coding, decode, encode } from './content-coding.ts';

/**
 * Renderings under way at the same time. They share one processor; more would only hold more
 * articles in memory.
 */
const RENDERINGS_AT_A_TIME = 2;
/** What an entry takes besides its bytes. */
const ENTRY_BYTES = 1024;

/** One of an article's representations (RFC 9110, section 3.2). */
export interface Wanted {
  /** The article's id. */
  readonly article: string;
  /** Names all that the bytes depend on besides the article's state and the settings. */
  readonly key: string;
  readonly state: ArticleState;
  readonly coding: Coding;
}

/** What a route renders. */
export interface Rendering {
  readonly body: string;
  /** The header fields that belong to these bytes, such as `Content-Type`. */
  readonly headers: Readonly<Record<string, string>>;
  /** `at` is in UTF-16 code units of `body`; absent if nothing differs from request to request. */
  readonly gap?: Gap | undefined;
}

/** A place in the bytes for what differs from request to request. */
export interface Gap {
  readonly at: number;
  /** What to insert there for one request. It is kept as long as the bytes, so it holds little. */
  readonly fill: () => Promise<string>;
}

export interface Encoded {
  readonly headers: Rendering['headers'];
  readonly tag: string;
  readonly body: Buffer;
  /** The one that was wanted; `identity` if there is a gap. */
  readonly coding: Coding;
  /** `at` is in bytes of `body`. */
  readonly gap: Gap | undefined;
}

/** The bytes of answers about articles, the most recently requested ones. */
export interface Representations {
  /**
   * The entity tag. It begins with the article's version, which `If-Match` compares, and differs by
   * key, settings and content coding (RFC 9110, section 8.8.3.3). Nothing is rendered for it.
   */
  tag(wanted: Omit<Wanted, 'article'>): string;
  /** The bytes, if they are here in this coding, show this state, and have no gap. */
  kept(wanted: Wanted): Encoded | undefined;
  /** Renders what is not here: once, however many requests wait for it. */
  get(wanted: Wanted, render: () => Promise<Rendering>): Promise<Encoded>;
  /** Answers from kept bytes, rendered answers, and the bytes that are kept. */
  counts(): { readonly hits: number; readonly misses: number; readonly bytes: number };
}

export interface RepresentationsDeps {
  /** The most bytes to keep. */
  readonly bytes: number;
  readonly states: ArticleStates;
  /** A fingerprint of the settings, the program's version and its assets. */
  readonly settingsPrint: string;
}

type Plain = Pick<Encoded, 'headers' | 'body' | 'gap'>;

interface Kept extends Omit<Plain, 'body'> {
  readonly state: ArticleState;
  readonly bodies: ReadonlyMap<Coding, Pick<Encoded, 'tag' | 'body'>>;
}

export function createRepresentations({
  bytes,
  states,
  settingsPrint,
}: RepresentationsDeps): Representations {
  const cache = new LRUCache<string, Kept>({ maxSize: bytes, sizeCalculation: sizeOf });
  const renderings = new PQueue({ concurrency: RENDERINGS_AT_A_TIME });
  const rendered = onceAtATime<Plain>();
  const encoded = onceAtATime<Encoded>();

  let hits = 0;
  let misses = 0;

  const tag: Representations['tag'] = ({ state, key, coding }) => {
    const print = fingerprint(settingsPrint, key, state.raisedAt, coding).slice(0, 20);
    return `"v${state.version}-${print}"`;
  };

  return {
    tag,
    kept({ key, state, coding }) {
      const found = present(cache.get(key), state);
      const body = found?.bodies.get(coding);
      // What belongs into a gap is made for each request.
      if (!body || found?.gap) return undefined;
      hits++;
      return { ...body, coding, headers: found!.headers, gap: undefined };
    },
    get(wanted, render) {
      // With the state, so that a request never joins a rendering from before a change.
      const { key, coding, state } = wanted;
      const place = `${state.version} ${state.raisedAt} ${key}`;
      return encoded(`${coding} ${place}`, async () => {
        const known = present(cache.get(key), state);
        if (known) hits++;
        else misses++;
        const plain = known
          ? await decoded(known)
          : await rendered(place, () => renderings.add(async () => toPlain(await render())));
        const made = await encodeIn(plain.gap ? 'identity' : coding, plain, wanted);
        await keep(wanted, made);
        return made;
      });
    },
    counts: () => ({ hits, misses, bytes: cache.calculatedSize }),
  };

  async function encodeIn(coding: Coding, plain: Plain, wanted: Wanted): Promise<Encoded> {
    return { ...plain, coding, tag: tag({ ...wanted, coding }), body: await encode(plain.body, coding) };
  }

  /** If the article changed while it was rendered, the bytes are for no later request. */
  async function keep({ article, key, state }: Wanted, { coding, headers, gap, tag, body }: Encoded) {
    const now = await states.find(article);
    if (!now || !isSameState(now, state)) return;
    const others = present(cache.peek(key), state)?.bodies ?? [];
    cache.set(key, { state, headers, gap, bodies: new Map([...others, [coding, { tag, body }]]) });
  }
}

function sizeOf({ bodies }: Kept): number {
  return [...bodies.values()].reduce((sum, { body }) => sum + body.length, ENTRY_BYTES);
}

function present(kept: Kept | undefined, state: ArticleState): Kept | undefined {
  return kept && isSameState(kept.state, state) ? kept : undefined;
}

async function decoded({ headers, gap, bodies }: Kept): Promise<Plain> {
  const [[coding, { body }]] = [...bodies] as [[Coding, Pick<Encoded, 'body'>]];
  return { headers, gap, body: await decode(body, coding) };
}

function toPlain({ headers, body, gap }: Rendering): Plain {
  const inBytes = gap && { ...gap, at: Buffer.byteLength(body.slice(0, gap.at)) };
  return { headers, gap: inBytes, body: Buffer.from(body) };
}

/** Calls for the same place share the work that is under way. */
function onceAtATime<T>(): (place: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (place, work) => {
    const joined = underWay.get(place);
    if (joined) return joined;
    const begun = work().finally(() => underWay.delete(place));
    underWay.set(place, begun);
    return begun;
  };
}
