import type { Request, Response } from 'express';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { HttpDeps } from '../http-deps.ts';
import { type Coding, codingFor, encode } from './content-coding.ts';
import { tagIn, versionToMatch } from './etag.ts';
import type { Encoded, Rendering } from './representations.ts';
import { routeOf } from '../route-of.ts';
import { answersKnown, isRead, sendBytes } from './send-tagged.ts';

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
  /** What to insert at the gap, for this request alone. Called if what was rendered has one. */
  fill?(): Promise<string>;
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
  response.set(answer.headers);
  if (answersKnown(request, response, representations.tag(wanted))) return;
  const made = await representations.get(wanted, async () => {
    const rendered = await answer.render();
    return { ...rendered, headers: { ...answer.headers, ...rendered.headers } };
  });
  response.set(made.headers);
  if (made.gap !== undefined) {
    await sendFilled(request, response, made, { coding: wanted.coding, filling: await answer.fill!() });
    return;
  }
  response.set('ETag', made.tag);
  if (isRead(request)) addresses.remember(request, response, { article, key, route: routeOf(request) });
  sendBytes(request, response, { bytes: made.body, coding: made.coding });
}

async function sendFilled(
  request: Request,
  response: Response,
  { body, gap = 0, tag }: Encoded,
  { coding, filling }: { readonly coding: Coding; readonly filling: string },
): Promise<void> {
  const filled = `${tag.slice(0, -1)}-${fingerprint(filling).slice(0, 10)}"`;
  if (answersKnown(request, response, tagIn(coding, filled))) return;
  const whole = Buffer.concat([body.subarray(0, gap), Buffer.from(filling), body.subarray(gap)]);
  sendBytes(request, response, { bytes: await encode(whole, coding), coding });
}
