import { type SetParagraph, typesetParagraph } from '../../text/typeset.ts';
import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import type { Column } from './columns.ts';
import { InlineMarkup } from '../inline-markup.tsx';
import { numberLinks } from './link-notes.tsx';
import { markSentences } from './mark-sentences.ts';
import { sentenceNames } from './sentence-names.ts';
import { SentenceText } from './sentence-text.tsx';
import { UNTRANSLATED } from '../untranslated.ts';

interface BlockProps {
  readonly paragraph: ParallelParagraph;
  readonly column: Column;
  readonly written: SetParagraph;
}

/** A paragraph in one language, and nothing else: what can be copied, read aloud and pointed at, sentence by sentence. */
export function Block({ paragraph, column, written }: BlockProps) {
  const { role, marker } = paragraph;
  const { text, html, sentences } = column.isSource ? written : typesetParagraph(written, column.tag);
  const names = sentenceNames(paragraph, column.tag);
  const Element = role === 'title' || role === 'heading' ? 'h2' : 'p';
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
