import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Problem } from '../../problem.ts';
import { CLOSING } from '../answer/event-stream.ts';
import type { App } from '../app.ts';

/** Enough to send two mebibytes at 40 KB/s. */
const REQUEST_MILLISECONDS = 60_000;
const HEADERS_MILLISECONDS = 15_000;
/** Running requests have this long to end when the server closes. */
const GRACE_MILLISECONDS = 5_000;
const CHECK_MILLISECONDS = 50;

export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Settles when the server is closed. */
  readonly closed: Promise<void>;
  /**
   * Accepts no more requests, ends event streams, and resolves when the running answers are sent.
   */
  close(): Promise<void>;
}

/** @throws Problem `port-in-use`, `port-refused` */
export async function listen(
  { listener, express }: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = createServer(
    { requestTimeout: REQUEST_MILLISECONDS, headersTimeout: HEADERS_MILLISECONDS },
    listener,
  );
  const connections = connectionsOf(server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem('port-in-use', { host, port }, error);
    throw new Problem('port-refused', { host, port, reason: code }, error);
  }
  const closed = once(server, 'close').then(() => undefined);
  const { port: opened } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}`,
    closed,
    async close() {
      express.emit(CLOSING);
      server.close();
      const timer = connections.end();
      await closed;
      clearInterval(timer);
    },
  };
}

/**
 * Closes idle connections immediately, and the others after the grace period. Node's
 * `closeIdleConnections` skips those without any request yet, which browsers open in advance.
 */
function connectionsOf(server: Server): { readonly end: () => NodeJS.Timeout } {
  const open = new Set<Socket>();
  const answering = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  return {
    end() {
      const deadline = Date.now() + GRACE_MILLISECONDS;
      return setInterval(() => {
        for (const socket of open) if (!answering.has(socket) || Date.now() >= deadline) socket.destroy();
      }, CHECK_MILLISECONDS);
    },
  };
}
