import type { AddFormProps } from './add-form-values.ts';
import { EngineNotice } from '../site/notices.tsx';
import { SourceLanguage } from './source-language.tsx';
import { TargetBoxes } from './target-boxes.tsx';

/** The optional details of a new text, and the languages to translate it into. */
export function AddDetails({ context, values }: Pick<AddFormProps, 'context' | 'values'>) {
  const { t, engineNames } = context;
  return (
    <>
      <p class="field">
        <label for="add-title">
          {t('add.title')} <span class="optional">{t('add.optional')}</span>
        </label>
        <input id="add-title" type="text" name="title" value={values.title} />
      </p>
      <SourceLanguage context={context} value={values.sourceLanguage} />
      {engineNames.length > 0 ? (
        <TargetBoxes context={context} values={values.targets} />
      ) : (
        <EngineNotice context={context} />
      )}
    </>
  );
}
