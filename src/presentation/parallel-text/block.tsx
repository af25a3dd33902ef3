import { type SetParagraph, typesetParagraph } from '../../text/typeset.ts';
import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import type { Column } from './columns.ts';
import { InlineMarkup } from '../inline-markup.tsx';
import { numberLinks } from './link-notes.tsx';
import { markSentences } from './mark-sentences.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import type { ComponentChildren } from 'preact';
import type { Span } from '../../text/traced-text.ts';
import { type SentencePair, UNCERTAIN } from '../../translation/alignment/align-sentences.ts';

interface BlockProps {
  readonly paragraph: ParallelParagraph;
  readonly column: Column;
  readonly written: SetParagraph;
}

/**
 * One paragraph in one language, without any label, so it can be copied, read aloud and highlighted
 * by sentence.
 */
export function Block({ paragraph, column, written }: BlockProps) {
  const { role, marker } = paragraph;
  const { text, html, sentences } = column.isSource ? written : typesetParagraph(written, column.tag);
  const names = sentenceNames(paragraph, column.tag);
  const isHeading = role === 'title' || role === 'heading';
  const Element = paragraph.id === column.headingId ? 'h1' : isHeading ? 'h2' : 'p';
  return (
    <Element lang={column.tag} dir={column.direction} {...(column.isSource && UNTRANSLATED)}>
      {marker !== undefined && <span class="marker">{marker} </span>}
      {html === undefined ? (
        <SentenceText text={text} sentences={sentences} names={names} />
      ) : (
        <InlineMarkup html={numberLinks(markSentences(html, sentences, names), column.notes)} />
      )}
    </Element>
  );
}

interface SentenceTextProps {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** One name per sentence (`sentenceNames`). */
  readonly names: readonly string[];
}

/**
 * A text with each sentence in a span. A script finds the spans by name. Text between sentences
 * stays between the spans.
 */
function SentenceText({ text, sentences, names }: SentenceTextProps) {
  let from = 0;
  const pieces = sentences.flatMap(([start, end], index): ComponentChildren[] => {
    const before = text.slice(from, start);
    from = end;
    return [before, <span data-sentence={names[index]}>{text.slice(start, end)}</span>];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

/**
 * The names of a paragraph's sentences in one column. A script uses them to find aligned sentences:
 * a source sentence has its index as its name, a translated sentence the indexes of its source
 * sentences. `1`; `1 2`; `1?` if the alignment is uncertain; empty if there is none.
 */
function sentenceNames({ source, translations }: ParallelParagraph, column: string): readonly string[] {
  const translation = translations[column];
  if (!translation) return source.sentences.map((_, index) => String(index));
  const names: string[] = translation.sentences.map(() => '');
  for (const { source: sources, target, confidence } of translation.alignment ?? [])
    for (const sentence of target) names[sentence] = nameOf(sources, confidence);
  return names;
}

function nameOf(sources: SentencePair['source'], confidence: number): string {
  return sources.map((index) => (confidence < UNCERTAIN ? `${index}?` : String(index))).join(' ');
}
