import { once } from 'node:events';
import type { Response } from 'express';

/** Proxies cut connections on which nothing comes; a minute is a usual limit. */
const HEARTBEAT_MILLISECONDS = 15_000;
/** How soon a browser asks again after the connection was lost. */
const RETRY_MILLISECONDS = 2_000;

/** What a server that closes emits on its app, so that streams end. */
export const CLOSING = 'closing';

export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/** A server-sent event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  /** Waits where the client reads slowly. @param id what a client that comes back has seen */
  send(event: StreamEvent, id: number): Promise<void>;
  end(): void;
}

export function openEventStream(response: Response, gone: AbortSignal): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    // nginx would gather the events.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MILLISECONDS);
  gone.addEventListener('abort', () => clearInterval(heartbeat));
  return {
    async send({ name, data }, id) {
      // JSON holds no line break, so it is one `data` line.
      const isTaken = response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      if (!isTaken && !gone.aborted) await once(response, 'drain', { signal: gone }).catch(() => undefined);
    },
    end() {
      clearInterval(heartbeat);
      response.end();
    },
  };
}

/** Aborted when the client has gone, or when the server is to close. */
export function goneOf(response: Response): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  response.app.once(CLOSING, abort);
  response.once('close', () => {
    response.app.off(CLOSING, abort);
    abort();
  });
  return controller.signal;
}
