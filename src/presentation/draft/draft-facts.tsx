import { memoryTag } from '../../text/language-tag.ts';
import { languageNameInPhrase } from '../../i18n/language-names.ts';
import { type DraftProps, STEP_FIELD } from './draft-view.ts';

/** Summary of how the source was read. */
export function DraftFacts({ context: { t, language }, view }: DraftProps) {
  const { preview, revision, encodings } = view;
  const { source, encoding, sourceLanguage, detectedLanguage } = preview;
  const repairs = source.paragraphs.reduce((sum, each) => sum + each.repairs.length, source.repairs.length);
  const isOther =
    detectedLanguage !== undefined &&
    memoryTag(detectedLanguage) !== new Intl.Locale(sourceLanguage).language;
  return (
    <>
      <ul class="facts">
        <li>{t('draft.count', { count: source.paragraphs.length })}</li>
        <li>{repairs === 0 ? t('draft.no-repairs') : t('repairs.summary', { count: repairs })}</li>
        {encodings.length === 0 && <li>{t('draft.encoding', { encoding })}</li>}
        {detectedLanguage !== undefined && !isOther && (
          <li>{t('draft.language', { language: languageNameInPhrase(detectedLanguage, language) })}</li>
        )}
      </ul>
      {encodings.length > 0 && <EncodingChoice t={t} encoding={encoding} encodings={encodings} />}
      {isOther && (
        <p class="notice">
          {t('draft.other-language', {
            detected: languageNameInPhrase(detectedLanguage, language),
            chosen: languageNameInPhrase(sourceLanguage, language),
          })}
        </p>
      )}
      {revision && <RevisionFacts context={{ t, language }} revision={revision} />}
    </>
  );
}

/** A text that was decoded wrongly can be read anew from the same bytes. */
function EncodingChoice({
  t,
  encoding,
  encodings,
}: Pick<DraftProps['context'], 't'> & {
  readonly encoding: string;
  readonly encodings: readonly string[];
}) {
  return (
    <p class="encoding-choice">
      <label for="encoding">{t('draft.encoding-choice')}</label>
      <select id="encoding" name="encoding" data-step="update">
        {[...new Set([encoding, ...encodings])].map((each) => (
          <option key={each} value={each} selected={each === encoding}>
            {encodings.includes(each) ? t(`encoding.${each}`) : each}
          </option>
        ))}
      </select>
      <button class="second" type="submit" name={STEP_FIELD} value="update" data-without-scripts>
        {t('draft.read-again')}
      </button>
    </p>
  );
}

function RevisionFacts({
  context: { t, language },
  revision: { rows, outdated },
}: {
  readonly context: Pick<DraftProps['context'], 't' | 'language'>;
  readonly revision: NonNullable<DraftProps['view']['revision']>;
}) {
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  const counts = [
    ['kept', count((row) => row.kind === 'kept' && !row.moved)],
    ['changed', count((row) => row.kind === 'changed')],
    ['added', count((row) => row.kind === 'added')],
    ['removed', count((row) => row.kind === 'removed')],
    ['moved', count((row) => 'moved' in row && row.moved)],
  ] as const;
  return (
    <>
      <ul class="facts">
        {counts
          .filter(([, number]) => number > 0)
          .map(([kind, number]) => (
            <li key={kind} class="change" data-change={kind}>
              {t(`draft.change.${kind}`)} {t('coverage.count', { count: number })}
            </li>
          ))}
      </ul>
      {outdated.length > 0 && (
        <p class="notice">
          {t('draft.outdated', {
            languages: new Intl.ListFormat(language).format(
              outdated.map(({ target, count: paragraphs }) =>
                t('draft.outdated-in', {
                  language: languageNameInPhrase(target, language),
                  count: paragraphs,
                }),
              ),
            ),
          })}
        </p>
      )}
    </>
  );
}
