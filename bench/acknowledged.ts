import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { createParagraphs } from './indonesian-paragraphs.ts';

const TARGETS = ['en', 'fr'];
/** Answers that say that the store, the engine or the process is away for now. */
const PASSING = [429, 503];
/** Articles that are read and translated again. */
const RECENT = 200;
const JSON_TYPE = { 'Content-Type': 'application/json' };
/** Longer than any request of the load should take. */
const TIMEOUT_MILLISECONDS = 90_000;
const CHECKS_AT_A_TIME = 8;

export interface Reply {
  readonly method: string;
  readonly path: string;
  /** 0: no answer, because the process is away or ended. */
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
  /** Of `performance.now()`. */
  readonly sentAt: number;
  readonly milliseconds: number;
}

interface Shown {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly text: string;
}

interface ArticleJson {
  readonly id: string;
  readonly revision: number;
  readonly paragraphs: readonly {
    readonly source: { readonly text: string };
    readonly translations: Readonly<
      Record<string, { readonly text: string | null; readonly outdated: boolean; readonly reason?: string }>
    >;
  }[];
}

/** Clients that write all the time and remember what was confirmed to them. */
export interface Clients {
  /** One client: sends requests, with this pause after each, until all are told to stop. */
  run(pauseMilliseconds: number): Promise<void>;
  stop(): void;
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, more?: More): Promise<Reply>;
  /** Confirmed writes, by their kind. */
  counts(): Readonly<Record<string, number>>;
  /** Of articles that still exist, the newest last. */
  recent(): readonly string[];
  /** Waits until everything that was requested is translated; gives what is not, with the reason. */
  untranslated(withinMilliseconds: number): Promise<readonly string[]>;
  /** What was confirmed, but is not there. */
  lost(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface ClientDeps {
  /** Of servers, of which each request takes one. */
  readonly urls: readonly string[];
  readonly onReply: (reply: Reply) => void;
}

export function createClients({ urls, onReply }: ClientDeps): Clients {
  const agent = new Agent({ headersTimeout: TIMEOUT_MILLISECONDS, bodyTimeout: TIMEOUT_MILLISECONDS });
  const paragraphs = createParagraphs(23, 500_000);
  /** Texts that many articles have. */
  const shared = Array.from({ length: 50 }, () => nextSentences(paragraphs));
  /** The confirmed texts of each article by revision. */
  const articles = new Map<string, Map<number, readonly string[]>>();
  const deleted = new Set<string>();
  const terms = new Map<string, string>();
  const shown = new Map<string, Shown>();
  /** Articles whose translation was confirmed to be under way. */
  const requested = new Set<string>();
  /** Written to by one client at a time. */
  const busy = new Set<string>();
  const counts: Record<string, number> = {};
  let stopped = false;
  let newTerms = 0;

  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
  const recent = () => [...articles.keys()].slice(-RECENT);
  const count = (kind: string) => (counts[kind] = (counts[kind] ?? 0) + 1);
  const newText = () => (Math.random() < 0.2 ? any(shared)! : nextSentences(paragraphs));

  const ACTIONS: readonly (readonly [number, () => Promise<void>])[] = [
    [25, add],
    [20, () => withOwn(revise)],
    [20, putTerm],
    [3, () => withOwn(remove)],
    [12, () => withOwn(translate)],
    [20, () => withOwn(read)],
    [20, readPage],
  ];

  return {
    async run(pauseMilliseconds) {
      while (!stopped) {
        await choose()();
        await sleep(pauseMilliseconds);
      }
    },
    stop: () => (stopped = true),
    ask,
    counts: () => counts,
    recent,
    untranslated,
    lost,
    close: () => agent.close(),
  };

  function choose(): () => Promise<void> {
    let left = Math.random() * ACTIONS.reduce((sum, [weight]) => sum + weight, 0);
    return ACTIONS.find(([weight]) => (left -= weight) < 0)![1];
  }

  async function ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { headers = {}, body }: More = {},
  ): Promise<Reply> {
    const sentAt = performance.now();
    const asked = { method, dispatcher: agent, headers, ...(body !== undefined && { body }) };
    const got = await request(any(urls)! + path, asked)
      .then(async (answer) => ({
        status: answer.statusCode,
        retryAfter: answer.headers['retry-after'] as string | undefined,
        text: await answer.body.text(),
      }))
      .catch((error: unknown) => ({ status: 0, retryAfter: undefined, text: String(error) }));
    const reply = { method, path, sentAt, milliseconds: performance.now() - sentAt, ...got };
    onReply(reply);
    // As a client that respects Retry-After, but is impatient.
    if (reply.status === 0 || PASSING.includes(reply.status)) await sleep(100);
    return reply;
  }

  async function withOwn(action: (id: string) => Promise<void>): Promise<void> {
    const id = any(recent());
    if (id === undefined || busy.has(id)) return;
    busy.add(id);
    try {
      await action(id);
    } finally {
      busy.delete(id);
    }
  }

  async function add(): Promise<void> {
    const texts = Array.from({ length: 1 + Math.floor(Math.random() * 12) }, newText);
    const body = JSON.stringify({ content: texts.join('\n\n'), format: 'text', targets: TARGETS });
    const { status, text } = await ask('POST', '/api/v1/articles', { headers: JSON_TYPE, body });
    if (status !== 201) return;
    const { id } = JSON.parse(text) as ArticleJson;
    articles.set(id, new Map([[1, texts]]));
    requested.add(id);
    count('articles added');
  }

  async function revise(id: string): Promise<void> {
    const revisions = articles.get(id)!;
    const texts = revisions.get(Math.max(...revisions.keys()))!;
    const changed = [
      ...texts.with(Math.floor(Math.random() * texts.length), newText()),
      nextSentences(paragraphs),
    ];
    const body = JSON.stringify({
      content: changed.slice(-20).join('\n\n'),
      format: 'text',
      targets: TARGETS,
    });
    const { status, text } = await ask('PUT', `/api/v1/articles/${id}`, { headers: JSON_TYPE, body });
    // Without an answer, there may be a revision whose translation nobody has confirmed.
    if (status === 0 || status >= 500) requested.delete(id);
    if (status !== 200) return;
    requested.add(id);
    revisions.set((JSON.parse(text) as ArticleJson).revision, changed.slice(-20));
    count('revisions made');
  }

  async function putTerm(): Promise<void> {
    // In no text, so that no translation has to be made again.
    const term = `istilah-${process.pid}-${newTerms++}`;
    const path = `/api/v1/glossaries/id/en/entries/${term}`;
    const body = JSON.stringify({ target: `term of ${term}` });
    const { status } = await ask('PUT', path, { headers: JSON_TYPE, body });
    if (status !== 201 && status !== 200) return;
    terms.set(term, `term of ${term}`);
    count('terms put');
  }

  async function remove(id: string): Promise<void> {
    const { status } = await ask('DELETE', `/api/v1/articles/${id}`);
    // Without an answer, it may be there or not.
    if (status === 204 || status === 0 || status >= 500) forget(id);
    if (status !== 204) return;
    deleted.add(id);
    count('articles deleted');
  }

  function forget(id: string): void {
    articles.delete(id);
    requested.delete(id);
    for (const [key, each] of shown) if (each.id === id) shown.delete(key);
  }

  async function translate(id: string): Promise<void> {
    const { status } = await ask('POST', `/api/v1/articles/${id}/translations`, {
      headers: { ...JSON_TYPE, ...(Math.random() < 0.5 && { Prefer: 'wait=20' }) },
      body: JSON.stringify({ targets: TARGETS }),
    });
    if (status !== 202 && status !== 200) return;
    requested.add(id);
    count('translations requested');
  }

  async function read(id: string): Promise<void> {
    const { status, text } = await ask('GET', pathOf(id));
    if (status !== 200) return;
    for (const each of translationsIn(JSON.parse(text) as ArticleJson)) {
      const key = JSON.stringify([each.id, each.source, each.target]);
      if (shown.has(key)) continue;
      shown.set(key, each);
      count('translations shown');
    }
  }

  async function readPage(): Promise<void> {
    const id = any(recent());
    await ask('GET', any(['/', '/api/v1/search?q=yang', ...(id === undefined ? [] : [`/articles/${id}`])])!);
  }

  async function untranslated(withinMilliseconds: number): Promise<readonly string[]> {
    const until = performance.now() + withinMilliseconds;
    for (;;) {
      const missing = await eachOf([...requested], async (id) => {
        const article = JSON.parse((await askUntilThere(pathOf(id))).text) as ArticleJson;
        const lacks = article.paragraphs.flatMap(({ translations }) =>
          TARGETS.filter((target) => translations[target]!.text === null).map(
            (target) => `${target} ${translations[target]!.reason ?? '?'}`,
          ),
        );
        if (lacks.length > 0) return [`translation of ${id}: ${[...new Set(lacks)].join(', ')}`];
        requested.delete(id);
        return [];
      });
      if (missing.length === 0 || performance.now() > until) return missing;
      await sleep(1_000);
    }
  }

  async function lost(): Promise<readonly string[]> {
    const texts = await eachOf([...articles], async ([id, revisions]) => {
      const problems: string[] = [];
      for (const [number, wanted] of revisions) {
        const { status, text } = await askUntilThere(`${pathOf(id)}&revision=${number}`);
        const found = status === 200 ? sourcesIn(JSON.parse(text) as ArticleJson) : [];
        if (found.join('\n') !== wanted.join('\n'))
          problems.push(`revision ${number} of ${id} (${status}): ${firstDifference(wanted, found)}`);
      }
      return problems;
    });
    const undeleted = await eachOf([...deleted], async (id) => {
      const { status } = await askUntilThere(pathOf(id));
      return status === 404 ? [] : [`deletion of ${id} (${status})`];
    });
    return [...texts, ...undeleted, ...(await lostTerms()), ...(await lostTranslations())];
  }

  async function lostTerms(): Promise<readonly string[]> {
    if (terms.size === 0) return [];
    const { text } = await askUntilThere('/api/v1/glossaries/id/en');
    const { entries } = JSON.parse(text) as { entries: { source: string; target: string }[] };
    const found = new Map(entries.map(({ source, target }) => [source, target]));
    return [...terms].filter(([term, target]) => found.get(term) !== target).map(([term]) => `term ${term}`);
  }

  /** In any revision of the article. */
  async function lostTranslations(): Promise<readonly string[]> {
    const ids = new Set([...shown.values()].map(({ id }) => id));
    return eachOf([...ids], async (id) => {
      const found = new Set<string>();
      const newest = JSON.parse((await askUntilThere(pathOf(id))).text) as ArticleJson;
      for (let number = 1; number <= newest.revision; number++) {
        const { text } = await askUntilThere(`${pathOf(id)}&revision=${number}`);
        for (const each of translationsIn(JSON.parse(text) as ArticleJson)) found.add(JSON.stringify(each));
      }
      return [...shown.values()]
        .filter((each) => each.id === id && !found.has(JSON.stringify(each)))
        .map(({ source, target }) => `translation of ${id} ${target}: ${source.slice(0, 30)}`);
    });
  }

  /** A question after the load: a process may still be starting. */
  async function askUntilThere(path: string): Promise<Reply> {
    for (let attempt = 1; ; attempt++) {
      const reply = await ask('GET', path);
      if ((reply.status !== 0 && !PASSING.includes(reply.status)) || attempt === 100) return reply;
    }
  }
}

/** A paragraph without an end, or before a figure, is joined to the next one when it is read. */
function nextSentences(paragraphs: ReturnType<typeof createParagraphs>): string {
  for (;;) {
    const text = paragraphs.next();
    if (text.endsWith('.') && !/^\d/.test(text)) return text;
  }
}

/** Of a request: without the names of articles and terms. */
export function routeOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/\/articles\/[^/]+/, '/articles/:id')
    .replace(/istilah.*/, ':term');
}

function pathOf(id: string): string {
  return `/api/v1/articles/${id}?targets=${TARGETS.join(',')}`;
}

function sourcesIn({ paragraphs }: ArticleJson): readonly string[] {
  return paragraphs.map(({ source }) => source.text);
}

function firstDifference(wanted: readonly string[], found: readonly string[]): string {
  const at = wanted.findIndex((text, place) => text !== found[place]);
  const place = at === -1 ? wanted.length : at;
  return `${wanted.length} and ${found.length} paragraphs; paragraph ${place + 1} was ${JSON.stringify(wanted[place])}, is ${JSON.stringify(found[place])}`;
}

function translationsIn({ id, paragraphs }: ArticleJson): readonly Shown[] {
  return paragraphs.flatMap(({ source, translations }) =>
    Object.entries(translations).flatMap(([target, { text, outdated }]) =>
      // An outdated one is replaced by the translation of the new text.
      text === null || outdated ? [] : [{ id, source: source.text, target, text }],
    ),
  );
}

async function eachOf<T>(
  list: readonly T[],
  check: (each: T) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const left = [...list];
  const run = async () => {
    for (let each = left.pop(); each !== undefined; each = left.pop()) problems.push(...(await check(each)));
  };
  await Promise.all(Array.from({ length: CHECKS_AT_A_TIME }, run));
  return problems;
}
