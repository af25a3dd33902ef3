/**
 * Draws the installed app's icons and the image of link previews from `favicon.svg`:
 * `npx tsx bench/icons.ts`. They are checked in, so that the build needs no browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREVIEW_IMAGES } from '../src/presentation/discovery/preview-images.ts';
import { launchBrowser } from '../test/support/browser.ts';

const FOLDER = join(import.meta.dirname, '../src/presentation/public/icons');
const GROUND = '#0b5563';
const LINES = '#fcfaf6';
const [PREVIEW] = PREVIEW_IMAGES;

const [lines] = /<path [^>]*>/.exec(readFileSync(join(FOLDER, 'favicon.svg'), 'utf8'))!;

/**
 * @param share of the icon that the lines fill; launchers crop a maskable icon to a circle of 0.8
 */
function icon(share: number, corner: number): string {
  const margin = (1 - share) * 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${GROUND}"/><g stroke="${LINES}" transform="translate(${margin} ${margin}) scale(${share})">${lines}</g></svg>`;
}

/** Of the proportions that link previews crop to. Plain colours keep it at a few kilobytes. */
function preview(width: number, height: number): string {
  const size = height * 0.6;
  const [x, y] = [(width - size) / 2, (height - size) / 2];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${GROUND}"/><g stroke="${LINES}" transform="translate(${x} ${y}) scale(${size / 32})">${lines}</g></svg>`;
}

const browser = await launchBrowser();
try {
  for (const [name, width, height, svg] of [
    ['icon-192', 192, 192, icon(0.68, 7)],
    ['icon-512', 512, 512, icon(0.68, 7)],
    ['icon-maskable', 512, 512, icon(0.52, 0)],
    ['icon-touch', 180, 180, icon(0.6, 0)],
    ['preview', PREVIEW.width, PREVIEW.height, preview(PREVIEW.width, PREVIEW.height)],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
