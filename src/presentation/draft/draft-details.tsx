import { languageNameInPhrase } from '../../i18n/language-names.ts';
import { EngineNotice } from '../site/notices.tsx';
import { SourceLanguage } from '../add/source-language.tsx';
import { TargetBoxes } from '../add/target-boxes.tsx';
import { DRAFT_PROBLEM_ID, type DraftProps } from './draft-view.ts';
import { DETAIL_NAMES, detail } from '../../article/details.ts';

/** The details of the text, as fields that the user can correct. */
export function DraftDetails({ context, view }: DraftProps) {
  const { t, language, engineNames } = context;
  const { values, revision, preview, problem } = view;
  const wrong = (field: string) =>
    problem?.values['field'] === field
      ? ({ 'aria-invalid': 'true', 'aria-describedby': DRAFT_PROBLEM_ID } as const)
      : {};
  const isWrong = DETAIL_NAMES.some((field) => problem?.values['field'] === field);
  return (
    <>
      <p class="field">
        <label for="draft-title">{t('add.title')}</label>
        <input id="draft-title" type="text" name="title" value={values.title} {...wrong('title')} />
      </p>
      {revision ? (
        <p>
          {t('article.source-language', { language: languageNameInPhrase(preview.sourceLanguage, language) })}
        </p>
      ) : (
        <SourceLanguage context={context} value={values.sourceLanguage} />
      )}
      <details class="about" open={isWrong}>
        <summary>{t('draft.about')}</summary>
        {DETAIL_NAMES.map((field) => (
          <p key={field} class="field">
            <label for={`draft-${field}`}>{t(`draft.details.${field}`)}</label>
            <input
              id={`draft-${field}`}
              type="text"
              name={field}
              value={values[field]}
              {...(detail(field).kind === 'address' && { inputmode: 'url' as const })}
              {...(detail(field).kind === 'date' && { placeholder: '2026-11-23' })}
              {...wrong(field)}
            />
          </p>
        ))}
      </details>
      <p class="check">
        <label>
          <input type="checkbox" name="confidential" value="true" checked={values.confidential} />
          <span>{t('draft.confidential')}</span>
        </label>
        <span class="hint">{t('draft.confidential-hint')}</span>
      </p>
      {engineNames.length > 0 ? (
        <TargetBoxes context={context} values={values.targets} />
      ) : (
        <EngineNotice context={context} />
      )}
    </>
  );
}
