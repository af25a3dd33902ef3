import type { Problem } from '../../problem.ts';
import type { PageContext } from '../page-context.ts';
import type { Translate } from '../../i18n/words.ts';
import { DraftStep } from './draft-step.tsx';
import { LocalMoment } from './time.tsx';

/** What was just done. */
export function Notices({ context: { t, notices, discardedDraft } }: { readonly context: PageContext }) {
  return notices.map((notice) => (
    <div key={notice} class="notice" role="status">
      <p>{t(`notice.${notice}`)}</p>
      {notice === 'draft-discarded' && discardedDraft !== undefined && (
        <DraftStep draft={discardedDraft} step="restore">
          {t('drafts.restore')}
        </DraftStep>
      )}
    </div>
  ));
}

/** The problem, when a form is shown again. */
export function ProblemNotice({
  t,
  problem,
  id,
}: {
  readonly t: Translate;
  readonly problem: Problem;
  readonly id: string;
}) {
  return (
    <div class="notice problem" role="alert" id={id}>
      <p>
        <strong>{t(`problem.${problem.kind}.title`)}</strong>
      </p>
      <p>{t(`problem.${problem.kind}.detail`, problem.values)}</p>
    </div>
  );
}

/** Attributes of a field that a `ProblemNotice` is about; none while `isInvalid` is false. */
export function invalidField(isInvalid: boolean, problemId: string) {
  return isInvalid ? ({ 'aria-invalid': 'true', 'aria-describedby': problemId } as const) : {};
}

/**
 * Why nothing can be translated now. Shows nothing if it can, and nothing to readers, who cannot
 * change it.
 */
export function EngineNotice({
  context: { t, canWrite, offline, engineNames },
}: {
  readonly context: Pick<PageContext, 't' | 'canWrite' | 'offline' | 'engineNames'>;
}) {
  if (!canWrite) return null;
  if (offline) return <p class="notice">{t('notice.offline')}</p>;
  if (engineNames.length === 0) return <p class="notice">{t('notice.no-engine')}</p>;
  return null;
}

/** The notice on a saved copy: what it is, its date, and why it is shown. */
export function SavedNotice({ context: { t, language, path, saved } }: { readonly context: PageContext }) {
  if (!saved) return null;
  return (
    <p class="notice saved" role="status">
      <strong>
        {t('saved.copy')} <LocalMoment iso={saved.asOf} language={language} />.
      </strong>{' '}
      {t(`saved.${saved.why}`)} {saved.why !== 'deleted' && <a href={path}>{t('saved.again')}</a>}
    </p>
  );
}
