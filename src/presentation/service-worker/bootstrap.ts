/** What the server writes before the worker's script. Any change of it makes a new worker. */
export interface Bootstrap {
  /** The package's version. */
  readonly version: string;
  /** The addresses of the assets, by their built names. */
  readonly assets: Readonly<Record<string, string>>;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** The headers of the server's pages. The worker's own pages are equally strict. */
  readonly pageHeaders: Readonly<Record<string, string>>;
}

/** The script as the server sends it. */
export function withBootstrap(script: string, bootstrap: Bootstrap): string {
  return `self.bootstrap=${JSON.stringify(bootstrap)};\n${script}`;
}
