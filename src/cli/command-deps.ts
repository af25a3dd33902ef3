import type { Services } from '../translation/services.ts';

/** A message of `locales/` in the language of the terminal's user. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface FetchedPage {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly charset?: string;
}

export interface RunningServer {
  readonly url: string;
  /** Settles when the server has ended by itself. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The opened store and what stands on it. */
export interface Assembly {
  readonly services: Services;
  readonly settings: {
    readonly sourceLanguage: string;
    readonly targetLanguages: readonly string[];
    readonly limits: { readonly bytes: number };
  };
  backup(file: string): Promise<void>;
  fetchPage(url: string): Promise<FetchedPage>;
  serve(): Promise<RunningServer>;
  /** Gives requests that are under way the time to be answered and stored, then closes the store. */
  close(): Promise<void>;
}

/** What a command is given. */
export interface CommandParts {
  /** Opens the store; whoever calls it closes the assembly. */
  open(): Promise<Assembly>;
  readonly io: Terminal;
  readonly words: Words;
  /** Of the package. */
  readonly version: string;
}
