/** The settings of the server. */
export interface HttpSettings {
  /** The name or address to listen on. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The public origin, such as that of a proxy: `https://sejajar.example.org`. */
  readonly publicUrl?: string;
  /** The setting of Express: a number of proxies, addresses, or whether to trust any. */
  readonly trustProxy?: boolean | number | string;
  /** Without it anyone may write, which is only allowed on a loopback `host`. */
  readonly adminToken?: string;
  /** The origins whose pages may read the API: any, or these. */
  readonly corsOrigins: '*' | readonly string[];
  /** Requests per minute and client; absent for no limit. */
  readonly rateLimit?: number;
  /** Event streams that one client may have open. */
  readonly streamsPerClient: number;
  /** Whether a page in one language is `noindex` while it shows unreviewed machine translations. */
  readonly noindexMachine: boolean;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  /** The most bytes of ready answers to keep. */
  readonly cacheBytes: number;
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** Of the package. */
  readonly version: string;
}
