import type { Request, Response } from 'express';
import type { ArticleState } from '../../article/article-states.ts';
import { mayRead } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { HttpDeps } from '../http-deps.ts';
import { isRead, PRIVATE, setCaching } from './caching.ts';
import { codingFor } from './content-coding.ts';
import { versionToMatch } from './etag.ts';
import type { Encoded, Gap, Rendering, Wanted } from './representations.ts';
import { routeOf } from '../route-of.ts';
import { answersKnown, sendBytes } from './send-tagged.ts';

/** An answer that shows an article. */
export interface ArticleAnswer {
  /** The article's id. */
  readonly article: string;
  /** All that the bytes depend on besides the article's state and the settings, as plain values. */
  readonly shows: readonly unknown[];
  /** The header fields of every answer, 304 too. They name all that chooses among the answers. */
  readonly headers: { readonly 'Cache-Control': string; readonly Vary: string } & Readonly<
    Record<string, string>
  >;
  /** Called unless the client or this process has the bytes already. */
  render(): Promise<RenderedAnswer>;
}

export interface RenderedAnswer {
  readonly body: string;
  readonly headers: { readonly 'Content-Type': string } & Readonly<Record<string, string>>;
  readonly gap?: Rendering['gap'];
}

/**
 * Sends the kept bytes of an article, or renders them. A client that has them already gets 304
 * before anything is loaded. The front door answers the next request of this kind by itself.
 * @throws Problem `article-not-found`, `version-mismatch`
 */
export async function sendRepresentation(
  deps: Pick<HttpDeps, 'services' | 'representations' | 'addresses'>,
  request: Request,
  response: Response,
  answer: ArticleAnswer,
): Promise<void> {
  const { representations, addresses, services } = deps;
  const { article } = answer;
  const state = await services.articleStates.find(article);
  if (!state) throw new Problem('article-not-found', { id: article.slice(0, 100) });
  if (isRead(request)) versionToMatch(request, { id: article, version: state.version });
  const key = JSON.stringify(answer.shows);
  const wanted = { article, key, state, coding: codingFor(request.headers['accept-encoding']) };
  setFields(request, response, state, answer.headers);
  if (answersKnown(request, response, representations.tag(wanted))) return;
  const made = await representations.get(wanted, async () => {
    const rendered = await answer.render();
    return { ...rendered, headers: { ...answer.headers, ...rendered.headers } };
  });
  setFields(request, response, state, made.headers);
  if (made.gap) {
    await sendFilled(deps, request, response, { wanted, made, gap: made.gap });
    return;
  }
  response.set('ETag', made.tag);
  if (isRead(request)) addresses.remember(request, response, { article, key, route: routeOf(request) });
  sendBytes(request, response, { bytes: made.body, coding: made.coding });
}

/** Guards may have named further fields of the request that choose among the answers. */
function setFields(
  request: Request,
  response: Response,
  state: ArticleState,
  { Vary = '', 'Cache-Control': caching = PRIVATE, ...fields }: Readonly<Record<string, string>>,
): void {
  response.set(fields).vary(Vary);
  setCaching(request, response, mayRead(state, 'anyone') ? caching : PRIVATE);
}

interface Unfilled {
  readonly wanted: Wanted;
  readonly made: Encoded;
  readonly gap: Gap;
}

/** What fills the gap is made for each request. Bytes with the same filling are kept too. */
async function sendFilled(
  { representations }: Pick<HttpDeps, 'representations'>,
  request: Request,
  response: Response,
  { wanted, made: { body, headers }, gap }: Unfilled,
): Promise<void> {
  const filling = await gap.fill();
  const filled = { ...wanted, key: `${wanted.key} ${fingerprint(filling)}` };
  if (answersKnown(request, response, representations.tag(filled))) return;
  const whole = await representations.get(filled, () =>
    Promise.resolve({
      headers,
      body: body.toString('utf8', 0, gap.at) + filling + body.toString('utf8', gap.at),
    }),
  );
  sendBytes(request, response, { bytes: whole.body, coding: whole.coding });
}
