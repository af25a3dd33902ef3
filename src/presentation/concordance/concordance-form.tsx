import { namedLanguages } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { CONCORDANCE_PATH } from '../paths.ts';
import type { ConcordanceView } from './concordance-view.ts';

interface ConcordanceFormProps {
  readonly context: PageContext;
  readonly view: ConcordanceView;
}

/** The form uses GET, so the address contains the question. */
export function ConcordanceForm({ context, view }: ConcordanceFormProps) {
  const { t } = context;
  const { question, limit, shown } = view;
  const fault = shown.kind === 'fault' ? shown.fault : undefined;
  const isOfWord = fault === 'no-word' || fault === 'too-long';
  return (
    <form class="look-up" method="get" action={CONCORDANCE_PATH} role="search">
      <p class="look-up-word">
        <label for="word">{t('concordance.word')}</label>
        <input
          id="word"
          type="search"
          name="word"
          value={question.word}
          maxlength={limit}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-invalid={isOfWord ? 'true' : undefined}
          aria-describedby={isOfWord ? 'fault' : 'word-hint'}
        />
      </p>
      <LanguageField {...{ context, question }} name="in" label={t('concordance.in')} />
      <LanguageField {...{ context, question }} name="to" label={t('concordance.to')} />
      <button type="submit">{t('concordance.submit')}</button>
      <p class="hint" id="word-hint">
        {t('concordance.hint')}
      </p>
      {fault && (
        <p class="notice problem" role="alert" id="fault">
          {t(`concordance.fault.${fault}`, { limit })}
        </p>
      )}
    </form>
  );
}

interface LanguageFieldProps extends Pick<ConcordanceFormProps, 'context'> {
  readonly question: ConcordanceView['question'];
  readonly name: 'in' | 'to';
  readonly label: string;
}

function LanguageField({ context, question, name, label }: LanguageFieldProps) {
  const { language, sourceLanguage, targetLanguages } = context;
  const tags = [sourceLanguage, ...targetLanguages, question.in, question.to];
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {namedLanguages(tags, language).map((each) => (
          <option key={each.tag} value={each.tag} selected={each.tag === question[name]}>
            {each.name}
          </option>
        ))}
      </select>
    </p>
  );
}
