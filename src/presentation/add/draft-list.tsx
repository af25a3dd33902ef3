import type { DraftEntry } from '../../article/drafts.ts';
import type { PageContext } from '../page-context.ts';
import { draftPath } from '../paths.ts';
import { DraftStep } from '../site/draft-step.tsx';
import { Day, TimeOfDay } from '../site/time.tsx';

interface DraftListProps {
  readonly context: PageContext;
  /** The last changed first. */
  readonly drafts: readonly DraftEntry[];
}

/** The previews that wait. Each can be resumed or discarded. */
export function DraftList({ context, drafts }: DraftListProps) {
  const { t } = context;
  if (drafts.length === 0) return null;
  return (
    <section class="drafts" aria-labelledby="previews">
      <h2 id="previews">{t('drafts.heading')}</h2>
      <ul class="entries">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <WaitingDraft context={context} draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingDraft({
  context: { t, language },
  draft: { id, title, sourceLanguage, revises, touchedAt, expiresAt },
}: {
  readonly context: PageContext;
  readonly draft: DraftEntry;
}) {
  const name = title ?? t('drafts.untitled');
  const ofThis = <span class="unseen">{t('because', { reason: name })}</span>;
  return (
    <>
      <p>
        <strong lang={title === undefined ? undefined : sourceLanguage}>{name}</strong>
      </p>
      <ul class="facts">
        {revises !== undefined && <li>{t('drafts.revision')}</li>}
        <li>
          {t('drafts.touched')} <Day iso={touchedAt} language={language} />,{' '}
          <TimeOfDay iso={touchedAt} language={language} />
        </li>
        <li>
          {t('drafts.expires')} <Day iso={expiresAt} language={language} />
        </li>
      </ul>
      <div class="actions">
        <a href={draftPath(id)}>
          {t('drafts.resume')}
          {ofThis}
        </a>
        <DraftStep draft={id} step="discard">
          {t('draft.discard')}
          {ofThis}
        </DraftStep>
      </div>
    </>
  );
}
