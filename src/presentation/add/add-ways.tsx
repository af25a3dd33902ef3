import { invalidField } from '../site/notices.tsx';
import { FORMATS } from '../../article/article.ts';
import { DOCUMENT_BYTES, DOCUMENT_TYPES } from '../../article/documents/document.ts';
import { fieldText } from '../field-text.ts';
import type { AddFormProps, AddWay } from './add-form-values.ts';

/** Limits the browser's file dialog. The server examines the content itself. */
const ACCEPTED_FILES = [
  '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,.epub',
  'text/plain,text/markdown,text/html,application/xhtml+xml',
  ...Object.values(DOCUMENT_TYPES),
].join();

/** The id of the problem notice when the form is shown again. */
export const ADD_PROBLEM_ID = 'add-problem';

/**
 * One field for each way to add a text. The style sheet shows only the field of the chosen way;
 * without CSS all three are visible.
 */
export function AddWays({ context: { t, language, limits }, values, problem }: AddFormProps) {
  const wrong = (way: AddWay) => invalidField(problem !== undefined && values.from === way, ADD_PROBLEM_ID);
  const megabytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' });
  const size = megabytes.format(limits.bytes / (1024 * 1024));
  const documentSize = megabytes.format(DOCUMENT_BYTES / (1024 * 1024));
  const limit = t('add.limit', {
    size,
    documentSize,
    paragraphs: limits.paragraphs,
  });
  return (
    <>
      <div class="way way-text">
        <label for="add-text">{t('add.text')}</label>
        <textarea id="add-text" name="text" rows={10} {...wrong('text')}>
          {/* The HTML parser drops one line break at the start. */ `\n${fieldText(values.text)}`}
        </textarea>
        <p class="hint">{t('add.text-hint')}</p>
        <div class="markup" data-kept={t('add.markup-kept')} data-drop={t('add.markup-drop')} />
        <p class="format">
          <label for="add-format">{t('add.format')}</label>
          <select id="add-format" name="format">
            {['', ...FORMATS].map((format) => (
              <option key={format} value={format} selected={format === values.format}>
                {t(`add.formats.${format || 'look'}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <div class="way way-file">
        <label for="add-file">{t('add.file')}</label>
        <input
          id="add-file"
          type="file"
          name="file"
          accept={ACCEPTED_FILES}
          data-limit={limits.bytes}
          data-too-large={t('add.too-large', { size })}
          data-document-limit={DOCUMENT_BYTES}
          data-document-too-large={t('add.too-large', { size: documentSize })}
          {...wrong('file')}
        />
        <p class="hint">{limit}</p>
      </div>
      {/* In a field of the type `url`, browsers refuse `kompas.com/x`. */}
      <div class="way way-url">
        <label for="add-url">{t('add.url')}</label>
        <input
          id="add-url"
          type="text"
          name="url"
          value={values.url}
          inputmode="url"
          autocapitalize="none"
          spellcheck={false}
          placeholder="https://"
          {...wrong('url')}
        />
        <p class="hint">{t('add.url-hint')}</p>
      </div>
    </>
  );
}
