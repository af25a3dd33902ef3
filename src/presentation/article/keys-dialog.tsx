import type { PageContext } from '../page-context.ts';
import { SHORTCUTS } from './shortcuts.ts';

/**
 * All keyboard shortcuts of an article's page, and the switch that turns single-key shortcuts off.
 */
export function KeysDialog({ context: { t } }: { readonly context: PageContext }) {
  return (
    <dialog id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keys.heading')}</h2>
      <table class="keys">
        <thead class="unseen">
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(SHORTCUTS).map(([name, key]) => (
            <tr key={name}>
              <th scope="row">
                <Key name={key} />
              </th>
              <td>{t(`keys.do.${name}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>←</kbd> <kbd>→</kbd>
            </th>
            <td>{t('keys.arrows')}</td>
          </tr>
          <tr>
            <th scope="row">
              <kbd>Esc</kbd>
            </th>
            <td>{t('keys.escape')}</td>
          </tr>
        </tbody>
      </table>
      <p class="hint">{t('keys.lines')}</p>
      <form method="dialog">
        <p>
          <label>
            <input type="checkbox" id="keys-on" checked /> {t('keys.on')}
          </label>
        </p>
        <button type="submit">{t('keys.close')}</button>
      </form>
    </dialog>
  );
}

/** `shift+x` is shown as two keys. */
function Key({ name }: { readonly name: string }) {
  const parts = name.split('+');
  return parts.flatMap((part, index) => [
    ...(index > 0 ? [' '] : []),
    <kbd>{part.length > 1 ? part.charAt(0).toUpperCase() + part.slice(1) : part}</kbd>,
  ]);
}
