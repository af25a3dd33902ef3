import type { PageContext } from '../page-context.ts';
import { LIBRARY_PATH, OFFLINE_PATH } from '../paths.ts';

/** The colours of the light theme. A manifest cannot have two. */
const PAPER = '#fcfaf6';

/** The installed app's manifest (https://www.w3.org/TR/appmanifest/). */
export function manifestOf({ t, language, assets }: Pick<PageContext, 't' | 'language' | 'assets'>): object {
  const icon = (name: string, pixels: number, purpose: string) => ({
    src: assets.url(name),
    sizes: `${pixels}x${pixels}`,
    type: 'image/png',
    purpose,
  });
  return {
    // The same app in every language.
    id: LIBRARY_PATH,
    name: t('manifest.name'),
    short_name: 'Sejajar',
    description: t('site.description'),
    lang: language,
    dir: 'ltr',
    start_url: LIBRARY_PATH,
    scope: LIBRARY_PATH,
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news', 'education', 'productivity'],
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable.png', 512, 'maskable'),
      { src: assets.url('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [{ name: t('offline.title'), url: OFFLINE_PATH }],
  };
}
