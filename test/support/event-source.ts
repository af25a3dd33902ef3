import { request } from 'node:http';

export interface ServerEvent {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/** The events that a client has received so far. */
export interface EventClient {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly events: readonly ServerEvent[];
  /** Resolves with the first matching event of this kind; rejects if the stream ends before it. */
  next(name: string, fits?: (data: never) => boolean): Promise<ServerEvent>;
  readonly ended: Promise<void>;
  leave(): void;
}

export function listenTo(url: string, headers: Readonly<Record<string, string>> = {}): Promise<EventClient> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: { Accept: 'text/event-stream', 'Accept-Encoding': 'gzip, br', ...headers },
      agent: false,
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const events: ServerEvent[] = [];
      const listeners = new Set<() => void>();
      let isOver = false;
      let text = '';
      const tell = () => listeners.forEach((listener) => listener());
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        events.push(...blocks.filter((block) => block.includes('\ndata: ')).map(parse));
        tell();
      });
      const ended = new Promise<void>((done) => {
        const end = () => {
          isOver = true;
          tell();
          done();
        };
        response.on('end', end).on('error', end);
      });
      resolve({
        status: response.statusCode!,
        headers: response.headers,
        events,
        ended,
        leave: () => asked.destroy(),
        next: (name, fits = () => true) =>
          new Promise((found, fail) => {
            const look = () => {
              const event = events.find((each) => each.name === name && fits(each.data as never));
              if (event) found(event);
              else if (isOver) fail(new Error(`The stream ended without ${name}: ${JSON.stringify(events)}`));
            };
            listeners.add(look);
            look();
          }),
      });
    });
    asked.end();
  });
}

function parse(block: string): ServerEvent {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ', 1)[0]!, line.slice(line.indexOf(': ') + 2)]),
  );
  return { id: fields.get('id')!, name: fields.get('event')!, data: JSON.parse(fields.get('data')!) };
}
