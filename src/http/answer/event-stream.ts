import { once } from 'node:events';
import type { Response } from 'express';

/** Proxies cut idle connections, often after a minute. */
const HEARTBEAT_MILLISECONDS = 15_000;
/** How soon a browser reconnects. */
const RETRY_MILLISECONDS = 2_000;

/** A closing server emits this on its app, so that streams end. */
export const CLOSING = 'closing';

export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/** A server-sent event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  /** Waits for a slow client. @param id that the client sends when it reconnects */
  send(event: StreamEvent, id: number): Promise<void>;
  end(): void;
}

export function openEventStream(response: Response, disconnected: AbortSignal): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    // Otherwise nginx would buffer the events.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MILLISECONDS);
  disconnected.addEventListener('abort', () => clearInterval(heartbeat));
  return {
    async send({ name, data }, id) {
      // JSON has no line break, so it is one `data` line.
      const isFlushed = response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      if (!isFlushed && !disconnected.aborted)
        await once(response, 'drain', { signal: disconnected }).catch(() => undefined);
    },
    end() {
      clearInterval(heartbeat);
      response.end();
    },
  };
}

/** Aborted when the client disconnects, or when the server closes. */
export function disconnectSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  response.app.once(CLOSING, abort);
  response.once('close', () => {
    response.app.off(CLOSING, abort);
    abort();
  });
  return controller.signal;
}
