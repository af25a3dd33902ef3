import { invalidField } from '../site/notices.tsx';
import { glossaryDownloadPath, glossaryPreviewPath } from '../paths.ts';
import { GLOSSARY_PROBLEM_ID, type GlossaryProps } from './glossary-view.ts';

const ACCEPTED_FILES = '.csv,.tsv,.tab,.txt,.utf8,text/csv,text/tab-separated-values';

/** Download and upload of the glossary as a file. */
export function GlossaryFiles({ context, view }: GlossaryProps) {
  const { t, canWrite } = context;
  const { pair, total, formulas } = view;
  if (!canWrite && total === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('glossary.files')}</h2>
      {total > 0 && (
        <p>
          <a href={glossaryDownloadPath(pair)} download>
            {t('glossary.download')}
          </a>
          {formulas > 0 && <span class="hint"> {t('glossary.formulas', { count: formulas })}</span>}
        </p>
      )}
      {canWrite && <ImportForm context={context} view={view} />}
    </section>
  );
}

function ImportForm({ context: { t }, view: { pair, total, refused } }: GlossaryProps) {
  const wrong = invalidField(refused?.form === 'file', GLOSSARY_PROBLEM_ID);
  return (
    <form method="post" action={glossaryPreviewPath(pair)} enctype="multipart/form-data">
      <p class="field">
        <label for="glossary-file">{t('glossary.file')}</label>
        <input id="glossary-file" type="file" name="file" accept={ACCEPTED_FILES} required {...wrong} />
        <span class="hint">{t('glossary.file-hint')}</span>
      </p>
      {total > 0 && (
        <fieldset class="targets">
          <legend>{t('glossary.what-becomes')}</legend>
          <label>
            <input type="radio" name="mode" value="add" checked />
            <span>{t('glossary.keep-others')}</span>
          </label>
          <label>
            <input type="radio" name="mode" value="replace" />
            <span>{t('glossary.replace-all')}</span>
          </label>
        </fieldset>
      )}
      <p>
        <button class="second" type="submit">
          {t('glossary.upload')}
        </button>
      </p>
    </form>
  );
}
