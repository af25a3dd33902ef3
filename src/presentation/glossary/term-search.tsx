import { glossaryPath } from '../paths.ts';
import type { GlossaryProps } from './glossary-view.ts';

export function TermSearch({ context: { t }, view: { pair, query, found, total } }: GlossaryProps) {
  return (
    <search class="terms-search">
      <form class="line" method="get" action={glossaryPath(pair)}>
        <p class="field">
          <label for="terms-query">{t('glossary.search')}</label>
          <input id="terms-query" type="search" name="q" value={query} />
        </p>
        <p class="actions">
          <button class="second" type="submit">
            {t('glossary.find')}
          </button>
          {query !== '' && <a href={glossaryPath(pair)}>{t('glossary.show-all')}</a>}
        </p>
      </form>
      <p class="hint" role="status">
        {query === '' ? t('glossary.terms', { count: total }) : t('glossary.found', { count: found, total })}
      </p>
    </search>
  );
}
