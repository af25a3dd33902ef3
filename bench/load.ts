import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  /** Of answers, in the order in which they first came. */
  readonly statuses: readonly number[];
}

interface Asked {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections?: number;
  readonly milliseconds: number;
  /** Gives the path of the next request; by default the url's own. */
  readonly next?: () => string;
}

const SEPARATOR = Buffer.from('\r\n\r\n');

/**
 * Sends GET requests over keep-alive connections, one after the other on each. It parses no more
 * than it must, so that the server, not this client, is what is measured.
 */
export async function load({
  url,
  headers = {},
  connections = 10,
  milliseconds,
  next,
}: Asked): Promise<Load> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const fields = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const path = next ?? (() => pathname + search);
  const times: number[] = [];
  const statuses = new Set<number>();
  const began = performance.now();
  const until = began + milliseconds;
  await Promise.all(Array.from({ length: connections }, run));
  const seconds = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    requests: times.length,
    statuses: [...statuses],
  };

  function run(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname).setNoDelay();
      let received = Buffer.alloc(0);
      let wanted = Infinity;
      let sent = 0;
      const ask = () => {
        sent = performance.now();
        received = Buffer.alloc(0);
        wanted = Infinity;
        socket.write(`GET ${path()} HTTP/1.1\r\n${fields.join('')}\r\n`);
      };
      socket.on('connect', ask).on('error', reject);
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        if (wanted === Infinity) {
          const end = received.indexOf(SEPARATOR);
          if (end === -1) return;
          const head = received.toString('latin1', 0, end);
          statuses.add(Number(head.slice(9, 12)));
          wanted = end + SEPARATOR.length + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
        }
        if (received.length < wanted) return;
        const now = performance.now();
        times.push(now - sent);
        if (now < until) ask();
        else {
          socket.destroy();
          resolve();
        }
      });
    });
  }
}

/** Clock ticks a second: Linux has no other value on these machines. */
const TICKS = 100;

/** Milliseconds of processor time that a process has used. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Mebibytes of memory that a process holds. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

/** Of milliseconds. */
export function summary(figures: readonly number[]): string {
  const rounded = (figure: number) => figure.toFixed(0).padStart(4);
  return `median ${rounded(median(figures))} ms, of ${figures.length}: ${rounded(Math.min(...figures))} to ${rounded(Math.max(...figures))} ms`;
}
