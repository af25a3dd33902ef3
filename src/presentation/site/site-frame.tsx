import { ownLanguageName } from '../../i18n/language-names.ts';
import { type PageContext, THEMES } from '../page-context.ts';
import {
  ADD_PAGE_PATH,
  GLOSSARY_PATH,
  inLanguage,
  inTheme,
  LIBRARY_PATH,
  OFFLINE_PATH,
  SIGN_OUT_PATH,
  signInPath,
  USAGE_PATH,
} from '../paths.ts';
import { INTERFACE_LANGUAGES } from '../../i18n/words.ts';

interface FrameProps {
  readonly context: PageContext;
}

export function SiteHeader({ context }: FrameProps) {
  const { t, path, canWrite } = context;
  return (
    <header class="site">
      <a class="wordmark" href={LIBRARY_PATH}>
        Sejajar
      </a>
      <nav class="site-nav" aria-label={t('site.navigation')}>
        <a href={LIBRARY_PATH} aria-current={path === LIBRARY_PATH ? 'page' : undefined}>
          {t('site.library')}
        </a>
        {canWrite && (
          <a href={ADD_PAGE_PATH} aria-current={path === ADD_PAGE_PATH ? 'page' : undefined}>
            {t('site.add')}
          </a>
        )}
        <Session context={context} />
      </nav>
    </header>
  );
}

function Session({ context: { t, needsSignIn, signedIn, path } }: FrameProps) {
  if (!needsSignIn) return null;
  if (!signedIn) return <a href={signInPath(path)}>{t('site.sign-in')}</a>;
  return (
    <form method="post" action={SIGN_OUT_PATH}>
      <button class="plain" type="submit">
        {t('site.sign-out')}
      </button>
    </form>
  );
}

export function SiteFooter({ context: { t, language, theme, path, canWrite } }: FrameProps) {
  return (
    <footer class="site">
      <p>
        {t('site.tagline')} <a href={OFFLINE_PATH}>{t('offline.title')}</a>
      </p>
      {canWrite && (
        <nav aria-label={t('site.desk')}>
          <ul class="choices">
            <li>
              <a href={GLOSSARY_PATH} aria-current={path === GLOSSARY_PATH ? 'page' : undefined}>
                {t('glossary.title')}
              </a>
            </li>
            <li>
              <a href={USAGE_PATH} aria-current={path === USAGE_PATH ? 'page' : undefined}>
                {t('usage.title')}
              </a>
            </li>
          </ul>
        </nav>
      )}
      <nav aria-label={t('site.language')}>
        <ul class="choices">
          {INTERFACE_LANGUAGES.map((each) => (
            <li key={each}>
              <a
                href={inLanguage(path, each)}
                lang={each}
                hreflang={each}
                aria-current={each === language ? 'true' : undefined}
              >
                {ownLanguageName(each)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t('site.theme')}>
        <ul class="choices">
          {THEMES.map((each) => (
            <li key={each}>
              <a href={inTheme(path, each)} aria-current={each === theme ? 'true' : undefined}>
                {t(`theme.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
