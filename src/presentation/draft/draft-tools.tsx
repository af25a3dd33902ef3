import { placeToSplit } from '../../article/adjusting/trace-paragraphs.ts';
import { ROLES } from '../../text/traced-text.ts';
import { cutAtWord } from '../cut-at-word.ts';
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
        {source.paragraphs.length > 1 && (
          <button class="second" type="submit" name={STEP_FIELD} value={`leave-out.${trace.at}`}>
            {t('draft.leave-out')}
          </button>
        )}
      </div>
      <p class="role-choice">
        <label for="role">{t('draft.role')}</label>
        <select id="role" name="role" data-step={`role.${trace.at}`}>
          {ROLES.map((each) => (
            <option key={each} value={each} selected={each === role}>
              {t(`role.${each}`)}
            </option>
          ))}
        </select>
        <button
          class="second"
          type="submit"
          name={STEP_FIELD}
          value={`role.${trace.at}`}
          data-without-scripts
        >
          {t('draft.set-role')}
        </button>
      </p>
      <RejectRepairs context={context} view={view} trace={trace} />
    </fieldset>
  );
}

/**
 * A button for each place between two sentences. The text itself stands above; a script puts a field
 * with it there instead.
 */
function SplitPlaces({ context: { t }, view, index }: ToolsProps) {
  const { source, traces, sourceLanguage } = view.preview;
  const { text, sentences } = source.paragraphs[index]!;
  const trace = traces[index]!;
  const places = sentences.flatMap(([start, end], nth) => {
    const at = placeToSplit({ text, trace }, start);
    return at === undefined
      ? []
      : { at, sentence: nth + 1, beginning: cutAtWord(text.slice(start, end), 40) };
  });
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
      {places.length === 0 && <p class="hint">{t('draft.one-sentence')}</p>}
      {places.map(({ at, sentence, beginning }) => (
        <button key={at} class="second" type="submit" name={STEP_FIELD} value={`split.${at}`}>
          {t('draft.split-before', { sentence })}:{' '}
          <span lang={sourceLanguage} {...UNTRANSLATED}>
            {beginning}
          </span>
        </button>
      ))}
    </div>
  );
}
