import type { Paragraph, SourceParagraph } from '../../article/article.ts';
import type { LeftOut } from '../../article/left-out.ts';
import type { RevisionRow } from '../../article/revising/compare-revisions.ts';
import type { ParagraphTrace } from '../../article/adjusting/trace-paragraphs.ts';
import { markDifference } from '../../text/compare/difference.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { InlineMarkup } from '../inline-markup.tsx';
import { directionOf } from '../../i18n/language-names.ts';
import { leftOutReason } from '../left-out-reason.ts';
import { repairName } from '../repair-parts.tsx';
import { UNTRANSLATED } from '../untranslated.ts';
import { DraftTools } from './draft-tools.tsx';
import { type DraftProps, leftOutHere, STEP_FIELD, unitId } from './draft-view.ts';
import { RepairedText } from './repaired-text.tsx';

/**
 * The paragraphs in order, with those that are left out at their places. For a revision, with the
 * removed paragraphs between them.
 */
export function DraftParagraphs({ context, view }: DraftProps) {
  const { sourceLanguage } = view.preview;
  return (
    <ol class="units">
      {rowsOf(view).map((row) => {
        if (row.kind === 'removed')
          return (
            <Removed key={row.before.id} context={context} paragraph={row.before} language={sourceLanguage} />
          );
        if (row.kind === 'left-out')
          return <LeftOutUnit key={`at ${row.part.at}`} context={context} view={view} part={row.part} />;
        return <Unit key={row.index} context={context} view={view} row={row} />;
      })}
    </ol>
  );
}

type Row =
  | RevisionRow
  | { readonly kind: 'new'; readonly index: number }
  | { readonly kind: 'left-out'; readonly part: LeftOut };

function rowsOf({ preview, revision }: DraftProps['view']): readonly Row[] {
  const { source, traces } = preview;
  const rows: readonly Row[] =
    revision?.rows ?? source.paragraphs.map((_, index) => ({ kind: 'new', index }));
  const parts = leftOutHere(preview).map((part) => ({ kind: 'left-out', part }) as const);
  let next = 0;
  const merged = rows.flatMap((row): readonly Row[] => {
    if (!('index' in row)) return [row];
    const first = next;
    while (next < parts.length && parts[next]!.part.at < traces[row.index]!.at) next++;
    return [...parts.slice(first, next), row];
  });
  return [...merged, ...parts.slice(next)];
}

function LeftOutUnit({ context: { t }, view, part }: DraftProps & { readonly part: LeftOut }) {
  const { sourceLanguage } = view.preview;
  return (
    <li class="unit left-out" id={unitId(part.at)}>
      <div class="unit-head">
        <strong>{leftOutReason(t, part.reason)}</strong>
        <button class="plain" type="submit" name={STEP_FIELD} value={`keep.${part.at}`}>
          {t('draft.keep')} <span class="unseen">{cutAtWord(part.text, 40)}</span>
        </button>
      </div>
      <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
        <del>{part.text}</del>
      </p>
    </li>
  );
}

type UnitRow =
  Exclude<RevisionRow, { readonly kind: 'removed' }> | { readonly kind: 'new'; readonly index: number };

function Unit({ context, view, row }: DraftProps & { readonly row: UnitRow }) {
  const { t } = context;
  const { source, traces, sourceLanguage } = view.preview;
  const paragraph = source.paragraphs[row.index]!;
  const trace = traces[row.index]!;
  const isOpen = view.open === trace.at;
  const position = row.index + 1;
  const before = 'before' in row ? row.before : undefined;
  const moved = 'moved' in row && row.moved;
  return (
    <li
      class="unit"
      id={isOpen ? 'open' : unitId(trace.at)}
      data-role={paragraph.role}
      data-change={row.kind}
    >
      <div class="unit-head">
        <span class="figures">{position}</span>
        <span>{t(`role.${paragraph.role}`)}</span>
        {row.kind !== 'new' && row.kind !== 'kept' && (
          <strong class="change" data-change={row.kind}>
            {t(`draft.change.${row.kind}`)}
          </strong>
        )}
        {moved && (
          <strong class="change" data-change="moved">
            {t('draft.change.moved')}
          </strong>
        )}
        {isOpen ? (
          <button class="plain" type="submit" name={STEP_FIELD} value="close">
            {t('draft.close')}
          </button>
        ) : (
          <UnitButtons t={t} at={trace.at} position={position} isOnly={source.paragraphs.length === 1} />
        )}
      </div>
      <p class="unit-text" lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
        {paragraph.marker !== undefined && <span class="marker">{paragraph.marker} </span>}
        <UnitText paragraph={paragraph} trace={trace} before={row.kind === 'changed' ? before : undefined} />
      </p>
      <RepairKinds t={t} trace={trace} />
      {isOpen && <DraftTools context={context} view={view} index={row.index} />}
    </li>
  );
}

interface UnitButtonsProps extends Pick<DraftProps['context'], 't'> {
  readonly at: number;
  readonly position: number;
  /** The only paragraph cannot be left out. */
  readonly isOnly: boolean;
}

function UnitButtons({ t, at, position, isOnly }: UnitButtonsProps) {
  return (
    <>
      <button
        class="plain"
        type="submit"
        name={STEP_FIELD}
        value={`open.${at}`}
        aria-label={t('draft.open-paragraph', { position })}
      >
        {t('draft.open')}
      </button>
      {!isOnly && (
        <button
          class="plain"
          type="submit"
          name={STEP_FIELD}
          value={`leave-out.${at}`}
          aria-label={t('draft.leave-out-paragraph', { position })}
        >
          {t('draft.leave-out')}
        </button>
      )}
    </>
  );
}

interface UnitTextProps {
  readonly paragraph: SourceParagraph;
  readonly trace: ParagraphTrace;
  /** The paragraph's earlier text, if it changed. */
  readonly before: Paragraph | undefined;
}

function UnitText({ paragraph: { text, html }, trace, before }: UnitTextProps) {
  if (before !== undefined)
    return markDifference(before.text, text).map(({ kind, text: piece }, index) => {
      if (kind === 'added') return <ins key={index}>{piece}</ins>;
      return kind === 'removed' ? <del key={index}>{piece}</del> : piece;
    });
  if (html !== undefined && trace.repairs.length === 0) return <InlineMarkup html={html} />;
  return <RepairedText text={text} repairs={trace.repairs} />;
}

/** `Wrongly decoded characters (2) · Line break inside a sentence` */
function RepairKinds({ t, trace }: { readonly trace: ParagraphTrace } & Pick<DraftProps['context'], 't'>) {
  const repairs = [...(trace.broken ? [trace.broken] : []), ...trace.repairs];
  if (repairs.length === 0) return null;
  const kinds = [...new Set(repairs.map(({ kind }) => kind))];
  return (
    <p class="unit-repairs">
      {kinds
        .map((kind) => {
          const count = repairs.filter((repair) => repair.kind === kind).length;
          const name = repairName(t, kind);
          return count === 1 ? name : `${name} ${t('coverage.count', { count })}`;
        })
        .join(' · ')}
    </p>
  );
}

interface RemovedProps extends Pick<DraftProps, 'context'> {
  readonly paragraph: Paragraph;
  readonly language: string;
}

function Removed({ context: { t }, paragraph, language }: RemovedProps) {
  return (
    <li class="unit" data-role={paragraph.role} data-change="removed">
      <div class="unit-head">
        <strong class="change" data-change="removed">
          {t('draft.change.removed')}
        </strong>
      </div>
      <p class="unit-text" lang={language} dir={directionOf(language)} {...UNTRANSLATED}>
        <del>{paragraph.text}</del>
      </p>
    </li>
  );
}
