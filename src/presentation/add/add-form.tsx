import { AddDetails } from './add-details.tsx';
import { AddWays } from './add-ways.tsx';
import { ADD_PATH, DRAFTS_PATH } from '../paths.ts';
import { type AddFormProps, ADD_WAYS } from './add-form-values.ts';

export function AddForm({ context, values, problem, revises }: AddFormProps) {
  const { t } = context;
  return (
    <form
      class="add"
      method="post"
      action={revises?.path ?? DRAFTS_PATH}
      enctype="multipart/form-data"
      data-drop={t('add.drop')}
    >
      <fieldset class="ways">
        <legend>{t('add.way')}</legend>
        {ADD_WAYS.map((way) => (
          <label key={way}>
            <input type="radio" name="from" value={way} checked={values.from === way} />
            <span>{t(`add.ways.${way}`)}</span>
          </label>
        ))}
      </fieldset>
      <AddWays context={context} values={values} {...(problem && { problem })} />
      {!revises && <AddDetails context={context} values={values} />}
      <p class="actions">
        <button type="submit">{t('add.preview')}</button>
        {!revises && (
          <button class="second" type="submit" formaction={ADD_PATH}>
            {t('add.submit')}
          </button>
        )}
      </p>
    </form>
  );
}
