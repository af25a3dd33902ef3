import type { Revision } from '../article/article.ts';
import type { NeighbourSegments } from './memory.ts';
import { neighboursOf } from './neighbours.ts';

/** A paragraph's text as the memory knows it, wherever and however often it stands in the article. */
export interface Segment {
  readonly text: string;
  /** With its inline markup, at its first place; absent where there is none. */
  readonly html?: string;
  /** What stands before and after it, at its first place. */
  readonly context: NeighbourSegments;
}

/** The segments of a revision, each once, in reading order. */
export function segmentsOf(revision: Pick<Revision, 'paragraphs'>, sourceTag: string): readonly Segment[] {
  const neighbours = neighboursOf(
    revision.paragraphs.map((paragraph) => paragraph.text),
    sourceTag,
  );
  const segments = new Map<string, Segment>();
  revision.paragraphs.forEach(({ text, html }, index) => {
    const context = neighbours[index]!;
    if (!segments.has(text)) segments.set(text, { text, ...(html !== undefined && { html }), context });
  });
  return [...segments.values()];
}
