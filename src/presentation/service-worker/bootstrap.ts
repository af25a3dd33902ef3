/** What the server writes before the worker's script; a change of any of it is a new worker. */
export interface Bootstrap {
  /** Of the package. */
  readonly version: string;
  /** Addresses of the assets, by the name that they were built with. */
  readonly assets: Readonly<Record<string, string>>;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** The headers that pages come with: the worker's own are to be as strict. */
  readonly pageHeaders: Readonly<Record<string, string>>;
}

/** The script as it is served. */
export function withBootstrap(script: string, bootstrap: Bootstrap): string {
  return `self.bootstrap=${JSON.stringify(bootstrap)};\n${script}`;
}
