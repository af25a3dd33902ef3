import type { ComponentChildren } from 'preact';
import type { ParagraphTranslation, ParallelParagraph, State } from '../../translation/parallel-article.ts';
import { Block } from './block.tsx';
import { ChangedSource } from './changed-source.tsx';
import type { Column } from './columns.ts';
import { StatusBadge, ProvenanceLine } from './status-badge.tsx';
import type { PageContext } from '../page-context.ts';
import { RefusedAnswer } from './refused-answer.tsx';
import { OutdatedNote } from './outdated-note.tsx';
import { SimilarTexts } from './similar-texts.tsx';
import { describeFinding } from '../../i18n/describe-finding.ts';

interface CellProps {
  readonly context: PageContext;
  readonly column: Column;
  readonly isTable: boolean;
  /** Whether the cell shows its language, because the row has others. */
  readonly isNamed: boolean;
  readonly paragraph: ParallelParagraph;
  /** See `TextLayout`. */
  readonly searched: string | undefined;
}

export function SourceCell(props: CellProps) {
  const { paragraph, column } = props;
  return (
    <Cell {...props} state="source">
      <Block paragraph={paragraph} written={paragraph.source} column={column} />
    </Cell>
  );
}

export function TranslationCell(props: CellProps) {
  const { context, paragraph, column, searched } = props;
  const translation = paragraph.translations[column.tag]!;
  const { text, html, sentences, state, outdated, translatedFrom } = translation;
  const refused = translation.refused && (
    <RefusedAnswer context={context} column={column} paragraph={paragraph.id} refused={translation.refused} />
  );
  if (text === null)
    return (
      <Cell {...props} state={state}>
        <Gap context={context} column={column} paragraph={paragraph} translation={translation} />
        {refused}
        {searched !== undefined && translation.reason !== 'in-progress' && (
          <SimilarTexts context={context} article={searched} target={column.tag} paragraph={paragraph.id} />
        )}
      </Cell>
    );
  const written = { text, ...(html !== undefined && { html }), sentences };
  const isSaidOnce = !outdated && state === column.commonState && (props.isTable || !props.isNamed);
  const mark = !isSaidOnce && <StatusBadge context={context} translation={translation} />;
  return (
    <Cell {...props} state={state} outdated={outdated} mark={mark}>
      <Block paragraph={paragraph} written={written} column={column} />
      <ProvenanceLine context={context} translation={translation} />
      {outdated && <OutdatedNote context={context} column={column} paragraph={paragraph} />}
      {translatedFrom !== undefined && (
        <ChangedSource
          context={context}
          column={column}
          earlier={translatedFrom}
          present={paragraph.source.text}
        />
      )}
      {refused}
      <QualityWarnings context={context} translation={translation} />
    </Cell>
  );
}

interface FrameProps extends CellProps {
  readonly state: State | 'source';
  readonly outdated?: boolean;
  readonly mark?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * The language's name is for stacked rows; columns have headings. Labels are beside the text, never
 * in it.
 */
function Cell({ column, isTable, isNamed, paragraph, state, outdated, mark, children }: FrameProps) {
  const content = (
    <>
      <div class="label">
        {isNamed && <span class="language">{column.name}</span>} {mark}
      </div>
      {children}
    </>
  );
  const attributes = {
    class: 'cell',
    'data-key': `${paragraph.id}.${column.tag}`,
    'data-state': state,
    'data-outdated': outdated ? 'true' : undefined,
  };
  return isTable ? <td {...attributes}>{content}</td> : <div {...attributes}>{content}</div>;
}

interface GapProps extends Pick<CellProps, 'context' | 'column' | 'paragraph'> {
  readonly translation: ParagraphTranslation;
}

/**
 * A translation is seldom longer than this multiple of its source (French from Indonesian: 1.2 on
 * average).
 */
const GROWTH = 1.3;
/** Characters added for short texts, whose lengths vary more. */
const SPARE = 12;
/** A word of letters with average width, and a space. */
const WORD = 'kalimat ';

/**
 * A missing translation keeps its place. It says why, unless the page has said it of most. A translation in progress reserves its
 * expected height, so the page does not jump when it arrives.
 */
function Gap({ context: { t }, column, paragraph, translation: { reason = 'not-requested' } }: GapProps) {
  if (reason === 'in-progress') {
    const words = Math.ceil((paragraph.source.text.length * GROWTH + SPARE) / WORD.length);
    return (
      <p class="gap" data-reason={reason} data-room={WORD.repeat(words)}>
        <span>{t('cell.in-progress')}</span>
      </p>
    );
  }
  return (
    <p class="gap" data-reason={reason}>
      <strong>{t('state.missing')}</strong>
      {reason !== column.commonReason && t('because', { reason: t(`reason.${reason}`) })}
    </p>
  );
}

interface QualityWarningsProps {
  readonly context: PageContext;
  readonly translation: ParagraphTranslation;
}

/** Points that a careful reader should check, beside the text. */
function QualityWarnings({ context: { t }, translation: { findings = [] } }: QualityWarningsProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="remarks">
      {findings.map((finding) => (
        <li>{describeFinding(finding, t)}</li>
      ))}
    </ul>
  );
}
