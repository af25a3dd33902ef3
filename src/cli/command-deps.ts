import type { FetchedPage } from '../fetch/fetch-page.ts';
import type { InterfaceLanguage, Translate } from '../i18n/words.ts';
import type { ReadGlossaryBytes, ReadTmxBytes } from '../jobs/threads/read-in-threads.ts';
import type { Services } from '../translation/services.ts';
import type { WorkShare } from '../translation/translating/work-share.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface RunningServer extends RunningProcess {
  readonly url: string;
}

export interface RunningProcess {
  /** Where it answers monitoring; absent if it does not. */
  readonly url?: string;
  /** Writes what it uses to the log: its store, its engines, its budget. */
  report(): void;
  /** Settles when it has ended without `close()`. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The opened store and the services that use it. */
export interface Assembly {
  readonly services: Services;
  readonly settings: {
    readonly sourceLanguage: string;
    readonly targetLanguages: readonly string[];
    readonly limits: { readonly bytes: number };
  };
  backup(file: string): Promise<void>;
  fetchPage(url: string): Promise<FetchedPage>;
  readonly readGlossary: ReadGlossaryBytes;
  readonly readTmx: ReadTmxBytes;
  serve(): Promise<RunningServer>;
  /**
   * Works on what waits.
   * @param port answers monitoring there; absent for no socket
   */
  work(port?: number): Promise<RunningProcess>;
  /** Waits until running requests are answered and stored, then closes the store. */
  close(): Promise<void>;
}

/** What a long piece of work on a whole store is told, and tells. */
export interface Watch<Step> {
  readonly signal: AbortSignal;
  onProgress(step: Step, done: number, total: number): void;
}

export interface CopyReport {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly written: number;
    readonly sha256: string;
    readonly same: boolean;
  }[];
  /** Whether the target has the same rows as the source, by number and hash. */
  readonly same: boolean;
}

export interface VerifyReport {
  readonly place: string;
  readonly faults: readonly ({ readonly kind: string } & Readonly<Record<string, string | number>>)[];
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly ledger: readonly {
    readonly month: string;
    readonly engine: string;
    readonly requests: number;
    readonly billedCharacters: number;
    readonly reservedCharacters: number;
  }[];
}

/** The dependencies of a command. */
export interface CommandDeps {
  /**
   * Opens the store. The caller closes the assembly.
   * @param share `asked` by default
   */
  open(share?: WorkShare): Promise<Assembly>;
  /** @param from, to as DATABASE_URL */
  copyStore(from: string, to: string, watch: Watch<'copy' | 'check'>): Promise<CopyReport>;
  /** Checks the store of the settings. */
  verifyStore(watch: Watch<'check'>): Promise<VerifyReport>;
  readonly io: Terminal;
  /** Of the terminal's user. */
  readonly language: InterfaceLanguage;
  /** In that language. */
  readonly t: Translate;
  /** Of the package. */
  readonly version: string;
}
