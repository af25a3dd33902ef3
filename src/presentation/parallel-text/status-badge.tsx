import type { ParagraphTranslation } from '../../translation/parallel-article.ts';
import { formatDay } from '../../i18n/date.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { PageContext } from '../page-context.ts';
import type { Translate } from '../../i18n/words.ts';

interface StatusBadgeProps {
  readonly context: PageContext;
  readonly translation: ParagraphTranslation;
}

/** The state of a translation: a shape, with words for screen readers and below the pointer. */
export function StatusBadge({ context: { t }, translation }: StatusBadgeProps) {
  const state = stateOf(t, translation);
  return (
    <span class="mark" data-state={translation.state} title={state}>
      {state}
    </span>
  );
}

/**
 * A translation's state and provenance, shown on demand: `Machine translation · DeepL · 23 November
 * 2026 · exact match`.
 */
export function ProvenanceLine({ context, translation }: StatusBadgeProps) {
  const { t, language } = context;
  const { engine, provenance, updatedAt, match } = translation;
  const parts = [
    stateOf(t, translation),
    engine === null ? undefined : engineName(engine),
    provenance?.model,
    provenance?.editor,
    provenance?.file,
    updatedAt === null ? undefined : formatDay(updatedAt, language),
    match === null ? undefined : t(`match.${match}`),
    acceptanceOf(context, provenance),
  ];
  return <p class="provenance">{parts.filter((part) => part !== undefined).join(' · ')}</p>;
}

function acceptanceOf(
  { t, language }: PageContext,
  provenance: ParagraphTranslation['provenance'],
): string | undefined {
  if (provenance?.acceptedAt === undefined) return undefined;
  const date = formatDay(provenance.acceptedAt, language);
  const { acceptedBy: name } = provenance;
  return name === undefined ? t('state.accepted', { date }) : t('state.accepted-by', { name, date });
}

function stateOf(t: Translate, { state, outdated }: ParagraphTranslation): string {
  return outdated ? `${t(`state.${state}`)}, ${t('state.outdated')}` : t(`state.${state}`);
}
