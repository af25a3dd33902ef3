/** What the server is told from outside. */
export interface HttpSettings {
  /** Name or address that it listens on. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Where it is reached from outside, such as behind a proxy: `https://sejajar.example.org`. */
  readonly publicUrl?: string;
  /** As Express takes it: a number of proxies, addresses, or whether to trust any. */
  readonly trustProxy?: boolean | number | string;
  /** Without it, writing is open, and only on a loopback `host`. */
  readonly adminToken?: string;
  /** A client's requests a minute; absent for no limit. */
  readonly rateLimit?: number;
  /** Whether a language's own page asks not to be indexed while machine text that nobody reviewed stands in it. */
  readonly noindexMachine: boolean;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** Of the package. */
  readonly version: string;
}
