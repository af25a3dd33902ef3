import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express } from 'express';
import { Problem } from '../../problem.ts';
import { CLOSING } from '../answer/event-stream.ts';

/** Two mebibytes come through a line of 40 KB/s; who takes longer holds a connection for nothing. */
const REQUEST_MILLISECONDS = 60_000;
const HEADERS_MILLISECONDS = 15_000;
/** What is under way when the server is told to end has this long. */
const GRACE_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 50;

export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Settles when the server has ended. */
  readonly closed: Promise<void>;
  /** Takes no more requests, ends event streams, and resolves when the answers that are under way are out. */
  close(): Promise<void>;
}

/** @throws Problem `port-in-use`, `port-refused` */
export async function listen(
  app: Express,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = createServer(
    { requestTimeout: REQUEST_MILLISECONDS, headersTimeout: HEADERS_MILLISECONDS },
    app,
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
      app.emit(CLOSING);
      server.close();
      const timer = connections.end();
      await closed;
      clearInterval(timer);
    },
  };
}

/**
 * Ends connections on which nothing is being answered at once, the others when their time is over. Node's `closeIdleConnections` leaves
 * those that have not asked for anything yet, such as browsers open to be quick.
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
      }, LOOK_MILLISECONDS);
    },
  };
}
