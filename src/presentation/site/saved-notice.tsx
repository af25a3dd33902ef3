import { LocalMoment } from './time.tsx';
import type { PageContext } from '../page-context.ts';

/** Stands on every page that is a saved copy: what it is, from when, and why it is shown. */
export function SavedNotice({ context: { t, language, path, saved } }: { readonly context: PageContext }) {
  if (!saved) return null;
  return (
    <p class="notice saved" role="status">
      <strong>
        {t('saved.copy')} <LocalMoment iso={saved.asOf} language={language} />.
      </strong>{' '}
      {t(`saved.${saved.why}`)} {saved.why !== 'deleted' && <a href={path}>{t('saved.again')}</a>}
    </p>
  );
}
