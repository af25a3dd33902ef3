import { placeToSplit } from '../../article/adjusting/trace-paragraphs.ts';
import { ROLES } from '../../text/traced-text.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { type DraftProps, STEP_FIELD } from './draft-view.ts';
import { RejectRepairs } from './reject-repairs.tsx';

interface ToolsProps extends DraftProps {
  readonly index: number;
}

/**
 * The tools to correct one paragraph. A script adds a field in which the user splits it at the
 * cursor.
 */
export function DraftTools({ context, view, index }: ToolsProps) {
  const { t } = context;
  const { source, traces } = view.preview;
  const { role } = source.paragraphs[index]!;
  const trace = traces[index]!;
  const next = traces[index + 1];
  return (
    <fieldset class="unit-tools">
      <legend class="unseen">{t('draft.tools', { position: index + 1 })}</legend>
      <SplitPlaces context={context} view={view} index={index} />
      <div class="actions">
        {index > 0 && (
          <button
            class="second"
            type="submit"
            name={STEP_FIELD}
            value={`join.${trace.at}`}
            data-join="previous"
          >
            {t('draft.join-previous')}
          </button>
        )}
        {next && (
          <button class="second" type="submit" name={STEP_FIELD} value={`join.${next.at}`} data-join="next">
            {t('draft.join-next')}
          </button>
        )}
      </div>
      <p class="role-choice">
        <label for="role">{t('draft.role')}</label>
        <select id="role" name="role">
          {ROLES.map((each) => (
            <option key={each} value={each} selected={each === role}>
              {t(`role.${each}`)}
            </option>
          ))}
        </select>
        <button class="second" type="submit" name={STEP_FIELD} value={`role.${trace.at}`}>
          {t('draft.set-role')}
        </button>
      </p>
      <RejectRepairs context={context} view={view} trace={trace} />
      <button class="plain" type="submit" name={STEP_FIELD} value="close">
        {t('draft.close')}
      </button>
    </fieldset>
  );
}

/** The sentences, with a button between two where the paragraph can be split. */
function SplitPlaces({ context: { t }, view, index }: ToolsProps) {
  const { source, traces, sourceLanguage } = view.preview;
  const { text, sentences } = source.paragraphs[index]!;
  const trace = traces[index]!;
  const places = sentences.map(([start]) => placeToSplit({ text, trace }, start));
  return (
    <div
      class="splitting"
      data-text={text}
      data-at={trace.at}
      data-label={t('draft.caret')}
      data-hint={t('draft.caret-hint')}
      data-button={t('draft.split')}
      data-language={sourceLanguage}
    >
      {places.some((place) => place !== undefined) ? (
        <>
          <p class="hint">{t('draft.split-hint')}</p>
          <ol class="sentences">
            {sentences.map(([start, end], nth) => (
              <li key={start}>
                {places[nth] !== undefined && (
                  <button
                    class="second"
                    type="submit"
                    name={STEP_FIELD}
                    value={`split.${places[nth]}`}
                    aria-label={t('draft.split-before', { sentence: nth + 1 })}
                  >
                    {t('draft.split')}
                  </button>
                )}
                <span lang={sourceLanguage} {...UNTRANSLATED}>
                  {text.slice(start, end)}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p class="hint">{t('draft.one-sentence')}</p>
      )}
    </div>
  );
}
