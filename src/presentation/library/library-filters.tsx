import type { FilterChoices } from '../../article/articles.ts';
import { languageName, namedLanguages } from '../../i18n/language-names.ts';
import { isNarrowed, type LibraryQuestion } from './library-address.ts';
import type { PageContext } from '../page-context.ts';

export interface FiltersProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
  readonly choices: FilterChoices;
}

/** Browsers ask for a day while it is typed: `2026` begins as the year 2. */
const DAYS = { min: '1800-01-01', max: '2199-12-31' };

export function Filters({ context, question, choices }: FiltersProps) {
  const { t, language, canWrite } = context;
  const { complete, needsReview, confidential, publisher, sourceLanguage, from, to } = question.filter;
  const languages = namedLanguages(withChosen(choices.sourceLanguages, sourceLanguage), language);
  const publishers = [...withChosen(choices.publishers, publisher)].sort((one, other) =>
    one.localeCompare(other, language),
  );
  return (
    <details class="filters" open={isNarrowed(question)}>
      <summary>{t('search.filters')}</summary>
      <div class="filter-fields">
        <DayField name="from" label={t('search.from')} value={from} />
        <DayField name="to" label={t('search.to')} value={to} />
        <Choice
          t={t}
          name="publisher"
          chosen={publisher}
          options={publishers.map((name) => ({ tag: name, name }))}
        />
        <Choice t={t} name="sourceLanguage" chosen={sourceLanguage} options={languages} />
        <TargetChoice context={context} name="complete" chosen={complete} />
        <TargetChoice context={context} name="needsReview" chosen={needsReview} />
        {(canWrite || confidential !== undefined) && (
          <label>
            <input type="checkbox" name="confidential" value="true" checked={confidential === true} />
            <span>{t('search.confidential')}</span>
          </label>
        )}
        <noscript>
          <button class="second" type="submit">
            {t('library.apply')}
          </button>
        </noscript>
      </div>
    </details>
  );
}

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

function DayField({ name, label, value }: DayFieldProps) {
  const id = `filter-${name}`;
  return (
    <p>
      <label for={id}>{label}</label>
      <input id={id} type="date" name={name} value={value} {...DAYS} />
    </p>
  );
}

interface ChoiceProps extends Pick<PageContext, 't'> {
  readonly name: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly tag: string; readonly name: string }[];
}

/** With one value or none, there is nothing to choose. */
function Choice({ t, name, chosen, options }: ChoiceProps) {
  if (options.length < 2 && chosen === undefined) return null;
  const id = `filter-${name}`;
  return (
    <p>
      <label for={id}>{t(`search.${name}`)}</label>
      <select id={id} name={name}>
        <option value="">{t('search.any')}</option>
        {options.map((option) => (
          <option key={option.tag} value={option.tag} selected={option.tag === chosen}>
            {option.name}
          </option>
        ))}
      </select>
    </p>
  );
}

function TargetChoice({
  context: { t, language, targetLanguages },
  name,
  chosen,
}: Pick<FiltersProps, 'context'> & Pick<ChoiceProps, 'name' | 'chosen'>) {
  const options = withChosen(targetLanguages, chosen).map((tag) => ({
    tag,
    name: languageName(tag, language),
  }));
  return <Choice t={t} name={name} chosen={chosen} options={options} />;
}

function withChosen(values: readonly string[], chosen: string | undefined): readonly string[] {
  return [...new Set([...values, ...(chosen === undefined ? [] : [chosen])])];
}
