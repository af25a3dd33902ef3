import type { Translate } from '../../i18n/words.ts';

/**
 * How the text looks. The browser keeps these choices. Without scripts, only the provenance can be
 * shown.
 */
export function TextMenu({ t }: { readonly t: Translate }) {
  return (
    <details class="menu">
      <summary class="tool" title={t('appearance.title')}>
        <b aria-hidden="true">Aa</b> <span class="unseen">{t('appearance.title')}</span>
      </summary>
      <div class="menu-body">
        <p class="scripted sizes">
          {t('appearance.size')}{' '}
          <button type="button" class="second" data-zoom="-1">
            <span aria-hidden="true">A−</span> <span class="unseen">{t('appearance.smaller')}</span>
          </button>{' '}
          <button type="button" class="second" data-zoom="1">
            <span aria-hidden="true">A+</span> <span class="unseen">{t('appearance.larger')}</span>
          </button>
        </p>
        <label class="scripted">
          <input type="checkbox" name="blurred" data-reveal={t('appearance.reveal')} /> {t('appearance.blur')}
        </label>
        <label class="details">
          <input type="checkbox" name="details" /> {t('coverage.details')}
        </label>
        <button type="button" class="plain scripted with-keyboard" data-opens="keys">
          {t('keys.heading')}
        </button>
      </div>
    </details>
  );
}
