import { once } from 'node:events';
import type { Response } from 'express';

/** Proxies cut idle connections, often after a minute. */
const HEARTBEAT_MILLISECONDS = 25_000;
/** The heartbeats are spread, so that a thousand of them do not hold the event loop at once. */
const TURNS = 50;
/** How soon a browser reconnects. */
const RETRY_MILLISECONDS = 2_000;

/** A closing server emits this on its app, so that streams end. */
export const CLOSING = 'closing';

export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * An event as it is sent (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * @param id that the client sends when it reconnects
 */
export function eventText({ name, data }: StreamEvent, id: number): string {
  // JSON has no line break, so it is one `data` line.
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A stream of server-sent events. */
export interface EventStream {
  /** Waits for a slow client. @param events of `eventText` */
  send(events: Uint8Array): Promise<void>;
  end(): void;
}

export interface EventStreams {
  open(response: Response, disconnected: AbortSignal): EventStream;
}

/** One timer sends the heartbeats of all streams. */
export function createEventStreams(): EventStreams {
  const open = new Set<Response>();
  let heartbeat: NodeJS.Timeout | undefined;
  /** Those that have waited longest are first; they go to the end. */
  const beat = () => {
    for (const response of [...open].slice(0, Math.ceil(open.size / TURNS))) {
      open.delete(response);
      open.add(response);
      response.write(':\n\n');
    }
  };
  const close = (response: Response) => {
    open.delete(response);
    if (open.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  };
  return {
    open(response, disconnected) {
      response.status(200).set({
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store, no-transform',
        // Otherwise nginx would buffer the events.
        'X-Accel-Buffering': 'no',
      });
      response.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
      open.add(response);
      heartbeat ??= setInterval(beat, HEARTBEAT_MILLISECONDS / TURNS);
      disconnected.addEventListener('abort', () => close(response));
      return {
        async send(events) {
          const isFlushed = response.write(events);
          if (!isFlushed && !disconnected.aborted)
            await once(response, 'drain', { signal: disconnected }).catch(() => undefined);
        },
        end() {
          close(response);
          response.end();
        },
      };
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
