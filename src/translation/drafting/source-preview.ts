import { type TracedRepair, placeToSplit } from '../../article/adjusting/trace-paragraphs.ts';
import type { Adjustment } from '../../article/adjustment.ts';
import type { ArticleDetails, Format, SourceParagraph } from '../../article/article.ts';
import type { LeftOut } from '../../article/left-out.ts';
import type { ArticleInput, Preview } from '../../article/intake.ts';
import type { Repair, Role } from '../../text/traced-text.ts';

/**
 * How a source would be read, as the JSON API returns it. Offsets count UTF-16 code units of the
 * decoded original.
 */
export interface SourcePreview {
  readonly title: string;
  readonly sourceLanguage: string;
  /** The detected language of the text; absent if detection is not certain. */
  readonly detectedLanguage?: string;
  readonly format: Format;
  /** The WHATWG label of the encoding. */
  readonly encoding: string;
  readonly details: ArticleDetails;
  /** Repairs outside all paragraphs. */
  readonly repairs: readonly Repair[];
  /** What is in no paragraph. */
  readonly leftOut: readonly LeftOut[];
  /** Adjustments that the page of a preview begins with. Here they are not applied. */
  readonly proposals: readonly Adjustment[];
  readonly paragraphs: readonly PreviewedParagraph[];
}

export interface PreviewedParagraph {
  /** From 1. */
  readonly position: number;
  /** The offset of its beginning. Adjustments refer to the paragraph by this offset. */
  readonly at: number;
  readonly role: Role;
  readonly marker?: string;
  readonly source: Pick<SourceParagraph, 'text' | 'html' | 'sentences'> & {
    readonly repairs: readonly TracedRepair[];
  };
  /** The offsets at which it can be split between its sentences. */
  readonly splits: readonly number[];
}

export function toSourcePreview(preview: Preview, input: ArticleInput): SourcePreview {
  const { source, sourceLanguage, detectedLanguage, encoding, proposals } = preview;
  const { title, repairs, leftOut, details } = source;
  return {
    title,
    sourceLanguage,
    ...(detectedLanguage !== undefined && { detectedLanguage }),
    format: input.format,
    encoding,
    details: { ...details, ...input.details },
    repairs,
    leftOut,
    proposals,
    paragraphs: paragraphsOf(preview),
  };
}

function paragraphsOf({ source, traces }: Preview): readonly PreviewedParagraph[] {
  return source.paragraphs.map(({ role, marker, ...written }, index) => {
    const trace = traces[index]!;
    const splits = written.sentences
      .map(([start]) => placeToSplit({ text: written.text, trace }, start))
      .filter((at) => at !== undefined);
    return {
      position: index + 1,
      at: trace.at,
      role,
      ...(marker !== undefined && { marker }),
      source: { ...written, repairs: trace.repairs },
      splits,
    };
  });
}
