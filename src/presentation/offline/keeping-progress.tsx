import type { Keeping } from './copies.ts';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { formatBytes } from '../../i18n/sizes.ts';

/** The actions that each state allows. */
const ACTIONS = {
  counting: ['forget'],
  ready: ['start', 'forget'],
  running: ['stop'],
  stopped: ['resume', 'forget'],
  finished: ['forget'],
} as const satisfies Record<Keeping['state'], readonly string[]>;

export const KEEPING_STATES = Object.keys(ACTIONS) as readonly Keeping['state'][];
export const KEEPING_ACTIONS = ['start', 'stop', 'resume', 'forget'] as const;

interface KeepingProgressProps {
  readonly context: PageContext;
  readonly keeping: Keeping | undefined;
}

/**
 * The progress of keeping many articles: the total size, the state, and buttons to stop and resume.
 */
export function KeepingProgress({ context, keeping }: KeepingProgressProps) {
  const { t } = context;
  return (
    <section class="keeping" aria-label={t('keeping.title')} data-keeping={keeping?.state}>
      <div data-key="keeping-figures">{keeping && <Figures context={context} keeping={keeping} />}</div>
      <div data-key="keeping-actions">
        {keeping && (
          <form class="actions" method="post" action={OFFLINE_PATH}>
            {ACTIONS[keeping.state].map((action) => (
              <button
                key={action}
                class={action === 'forget' ? 'second' : undefined}
                type="submit"
                name="action"
                value={action}
              >
                {t(`keeping.${action}`)}
              </button>
            ))}
          </form>
        )}
      </div>
    </section>
  );
}

interface FiguresProps extends KeepingProgressProps {
  readonly keeping: Keeping;
}

function Figures({ context: { t, language }, keeping }: FiguresProps) {
  const { state, articles, bytes, done, doneBytes, trouble } = keeping;
  const isMoving = state === 'counting' || state === 'running';
  const values = {
    count: articles,
    size: t('offline.about', { size: formatBytes(bytes, language) }),
    done,
    doneSize: formatBytes(doneBytes, language),
  };
  return (
    <>
      {/* A screen reader would announce changing figures without end. */}
      <p role={isMoving ? undefined : 'status'}>{t(`keeping.${state}`, values)}</p>
      {(state === 'running' || state === 'stopped') && (
        <progress aria-label={t('keeping.title')} value={done} max={articles} />
      )}
      {trouble !== undefined && <p class="notice problem">{t(`keeping.trouble-${trouble}`)}</p>}
    </>
  );
}
