/** Messages of pages to the service worker. */
export type ToWorker =
  /** A page is open, is visible again, or the network is back. */
  | { readonly kind: 'here'; readonly language: string; readonly theme: string }
  | { readonly kind: 'keep' | 'let-go'; readonly id: string };

/** Messages of the service worker to pages. */
export type FromWorker =
  | {
      readonly kind: 'copy';
      readonly id: string;
      readonly kept: boolean;
      /** Whether it could not be kept. The status says why. */
      readonly failed: boolean;
      readonly status: string;
    }
  /**
   * A form was not sent, because the server cannot be reached. One message per interface language.
   */
  | { readonly kind: 'not-sent'; readonly words: Readonly<Record<string, string>> };

/** Pages that show the copies listen to this channel. Any message means that the copies changed. */
export const CHANGES_CHANNEL = 'sejajar-copies';
