/** What pages tell the service worker. */
export type ToWorker =
  /** A page is open, has come back into view, or the network has come back. */
  | { readonly kind: 'here'; readonly language: string; readonly theme: string }
  | { readonly kind: 'keep' | 'let-go'; readonly id: string };

/** What it tells them. */
export type FromWorker =
  | { readonly kind: 'copy'; readonly id: string; readonly kept: boolean; readonly status: string }
  /** A form was not sent, because the server cannot be reached. In each language of the interface. */
  | { readonly kind: 'not-sent'; readonly words: Readonly<Record<string, string>> };

/** Pages that show what is kept listen here; whatever comes means that it changed. */
export const CHANGES_CHANNEL = 'sejajar-copies';
