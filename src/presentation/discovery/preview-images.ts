import type { PageContext } from '../page-context.ts';

/** An image for programs that show a link to a page. The address is absolute. */
export interface PreviewImage {
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Largest first. All pages have the same ones, and `bench/icons.ts` draws them. */
export const PREVIEW_IMAGES = [
  // https://ogp.me names no size; 1.91:1 is what most programs show.
  { name: 'preview.png', width: 1200, height: 630 },
  { name: 'icon-512.png', width: 512, height: 512 },
  { name: 'icon-192.png', width: 192, height: 192 },
] as const;

/** The largest image within these pixels; `undefined` if none is small enough. */
export function previewImage(
  { site, assets }: Pick<PageContext, 'site' | 'assets'>,
  maximum: { readonly width: number; readonly height: number } = { width: Infinity, height: Infinity },
): PreviewImage | undefined {
  const fits = PREVIEW_IMAGES.find(({ width, height }) => width <= maximum.width && height <= maximum.height);
  return fits && { address: site + assets.url(fits.name), width: fits.width, height: fits.height };
}
