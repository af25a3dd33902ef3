import { ARTICLE_ORDERS } from '../../article/articles.ts';
import { Filters, type FiltersProps } from './library-filters.tsx';
import { USUAL_ORDER } from './library-address.ts';
import { LIBRARY_PATH } from '../paths.ts';
import { ActiveFilters } from './active-filters.tsx';

interface LibrarySearchProps extends FiltersProps {
  /** Maximum length of a search, in characters. */
  readonly limit: number;
}

/**
 * The search field, the filters, which are folded until one is set, and the order. The form uses
 * GET, so the address contains the query.
 */
export function LibrarySearch({ limit, ...props }: LibrarySearchProps) {
  const { t } = props.context;
  const { question } = props;
  return (
    <div class="searching">
      {/* Otherwise a browser that reloads the page puts back what was chosen before. */}
      <form class="search" method="get" action={LIBRARY_PATH} role="search" autocomplete="off">
        <p class="search-field">
          <label for="search">{t('search.label')}</label>
          <input
            id="search"
            type="search"
            name="q"
            value={question.text}
            maxlength={limit}
            spellcheck={false}
            enterkeyhint="search"
            aria-describedby="search-hint"
          />
          <button type="submit">{t('search.submit')}</button>
        </p>
        <p class="hint" id="search-hint">
          {t('search.hint')}
        </p>
        <div class="narrowing">
          <Filters {...props} />
          {question.text === '' && <Order {...props} />}
        </div>
      </form>
      <div id="narrowed">
        <ActiveFilters context={props.context} question={question} />
      </div>
    </div>
  );
}

function Order({ context: { t }, question }: FiltersProps) {
  return (
    <p class="order">
      <label for="sort">{t('library.sort')}</label>
      <select id="sort" name="sort">
        {ARTICLE_ORDERS.map((order) => (
          <option key={order} value={order === USUAL_ORDER ? '' : order} selected={order === question.order}>
            {t(`library.orders.${order}`)}
          </option>
        ))}
      </select>
      <noscript>
        <button class="second" type="submit">
          {t('library.apply')}
        </button>
      </noscript>
    </p>
  );
}
