import type { ComponentChildren } from 'preact';
import type { ParagraphTranslation, ParallelParagraph, State } from '../translation/parallel-article.ts';
import type { ArticleProps } from './article-page.tsx';
import { formatDay } from './date.tsx';
import { engineName } from './engine-name.ts';
import { InlineMarkup } from './inline-markup.tsx';
import { directionOf, languageName } from './language-names.ts';
import { UNTRANSLATED } from './untranslated.ts';

interface CellProps extends Pick<ArticleProps, 'context' | 'columns'> {
  readonly paragraph: ParallelParagraph;
  /** BCP 47. */
  readonly tag: string;
}

export function SourceCell(props: CellProps) {
  const { paragraph, tag } = props;
  return (
    <Cell {...props} state="source">
      <Block paragraph={paragraph} written={paragraph.source} language={tag} isSource />
    </Cell>
  );
}

export function TranslationCell(props: CellProps) {
  const { context, paragraph, tag } = props;
  const translation = paragraph.translations[tag]!;
  const { text, html, state, outdated } = translation;
  if (text === null)
    return (
      <Cell {...props} state={state}>
        <Gap context={context} translation={translation} />
      </Cell>
    );
  const written = html === undefined ? { text } : { text, html };
  return (
    <Cell
      {...props}
      state={state}
      outdated={outdated}
      mark={<Mark context={context} translation={translation} />}
    >
      <Block paragraph={paragraph} written={written} language={tag} />
      {outdated && <p class="outdated">{context.t('cell.outdated')}</p>}
    </Cell>
  );
}

interface FrameProps extends CellProps {
  readonly state: State | 'source';
  readonly outdated?: boolean;
  readonly mark?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The language's name is for where rows are stacked; in columns their headings say it. What is said about a text stands beside it, never in it. */
function Cell({ context, columns, paragraph, tag, state, outdated, mark, children }: FrameProps) {
  const isAlone = columns.length < 2;
  const content = (
    <>
      <div class="label">
        {!isAlone && <span class="language">{languageName(tag, context.language)}</span>} {mark}
      </div>
      {children}
    </>
  );
  const attributes = {
    class: 'cell',
    'data-key': `${paragraph.id}.${tag}`,
    'data-state': state,
    'data-outdated': outdated ? 'true' : undefined,
  };
  return isAlone ? <div {...attributes}>{content}</div> : <td {...attributes}>{content}</td>;
}

interface BlockProps {
  readonly paragraph: ParallelParagraph;
  readonly written: { readonly text: string; readonly html?: string };
  readonly language: string;
  readonly isSource?: boolean;
}

function Block({ paragraph: { role, marker }, written: { text, html }, language, isSource }: BlockProps) {
  const Element = role === 'title' || role === 'heading' ? 'h2' : 'p';
  return (
    <Element lang={language} dir={directionOf(language)} {...(isSource && UNTRANSLATED)}>
      {marker !== undefined && <span class="marker">{marker} </span>}
      {html === undefined ? text : <InlineMarkup html={html} />}
    </Element>
  );
}

interface TranslationProps extends Pick<ArticleProps, 'context'> {
  readonly translation: ParagraphTranslation;
}

/** What this paragraph's translation is: a shape for the eye, words for everybody who asks. */
function Mark({ context: { t, language }, translation }: TranslationProps) {
  const { state, engine, updatedAt, outdated } = translation;
  const label = outdated ? `${t(`state.${state}`)}, ${t('state.outdated')}` : t(`state.${state}`);
  const told = [
    label,
    ...(engine === null ? [] : [engineName(engine)]),
    ...(updatedAt === null ? [] : [formatDay(updatedAt, language)]),
  ];
  return (
    <span class="mark" data-state={state} title={told.join(', ')}>
      {label}
    </span>
  );
}

/** A translation that is not there keeps its place, and says why. */
function Gap({ context: { t }, translation: { reason = 'not-requested' } }: TranslationProps) {
  return (
    <p class="gap" data-reason={reason}>
      {reason === 'in-progress' ? (
        t('cell.in-progress')
      ) : (
        <>
          <strong>{t('state.missing')}</strong>
          {t('because', { reason: t(`reason.${reason}`) })}
        </>
      )}
    </p>
  );
}
