import type { Paragraph } from '../../article/article.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import type { Finding } from '../checks/finding.ts';
import type { EarlierPair, StoredPair } from '../derived-data.ts';
import type { StoredTranslation } from '../memory.ts';
import { hasOtherEffect } from '../needs-translation.ts';
import type { ParagraphTranslation } from '../parallel-article.ts';
import { carryAlignment } from '../alignment/carry-alignment.ts';
import type { ShownTranslation } from './shown-translations.ts';

/** A paragraph and what the memory has for it in one language. */
export type CellContent =
  /** A translation of the present text, by the present glossary. */
  | { readonly kind: 'current'; readonly paragraph: Paragraph; readonly shown: ShownTranslation }
  /** A translation of the present text, but a glossary term in it changed afterwards. */
  | { readonly kind: 'outdated-by-glossary'; readonly paragraph: Paragraph; readonly shown: ShownTranslation }
  /** A translation of the paragraph's earlier text. */
  | {
      readonly kind: 'outdated-by-source';
      readonly paragraph: Paragraph;
      readonly shown: ShownTranslation;
      readonly translatedFrom: string;
    }
  /** The same in every language. */
  | { readonly kind: 'unchanged'; readonly paragraph: Paragraph }
  | { readonly kind: 'missing'; readonly paragraph: Paragraph };

/** Why there is no current translation, and what can be shown instead. */
export type Gap = Required<Pick<ParagraphTranslation, 'reason'>> & Pick<ParagraphTranslation, 'refused'>;

/** @param effect of the glossary on the paragraph's text (`TermFinder.effect`) */
export function contentOf(
  paragraph: Paragraph,
  shown: ShownTranslation | undefined,
  effect: string,
): CellContent {
  const isFree = isLanguageFree(paragraph.text);
  if (!shown) return { kind: isFree ? 'unchanged' : 'missing', paragraph };
  const { translatedFrom } = shown;
  if (translatedFrom !== undefined) return { kind: 'outdated-by-source', paragraph, shown, translatedFrom };
  const isOutdated = !isFree && hasOtherEffect(shown.stored, effect);
  const kind = isOutdated ? 'outdated-by-glossary' : 'current';
  return { kind, paragraph, shown };
}

/** What is stored about a cell; `undefined` until it is computed for the first time. */
export type Derived =
  | StoredPair
  /** For a translation of the paragraph's earlier text. */
  | EarlierPair
  | undefined;

/** @param gapOf called if the translation is missing or outdated */
export function toCell(
  content: CellContent,
  derived: Derived,
  gapOf: (paragraph: Paragraph) => Gap,
): ParagraphTranslation {
  const { paragraph } = content;
  switch (content.kind) {
    case 'current':
      return currentCell(content.shown, paragraph, derived);
    case 'outdated-by-glossary': {
      const cell = currentCell(content.shown, paragraph, derived);
      return { ...cell, outdated: true, outdatedBy: 'glossary', ...gapOf(paragraph) };
    }
    case 'outdated-by-source':
      return { ...earlierCell(content, derived), ...gapOf(paragraph) };
    case 'unchanged':
      return unchangedCell(paragraph);
    case 'missing':
      return { ...EMPTY_CELL, ...gapOf(paragraph) };
  }
}

const EMPTY_CELL = {
  text: null,
  sentences: [],
  findings: [],
  state: 'missing',
  outdated: false,
  match: null,
  engine: null,
  provenance: null,
  updatedAt: null,
} as const;

function unchangedCell({ text, html, sentences }: Paragraph): ParagraphTranslation {
  return {
    ...EMPTY_CELL,
    text,
    ...(html !== undefined && { html }),
    sentences,
    alignment: sentences.map((_, index) => ({ source: [index], target: [index], confidence: 1 })),
    state: 'unchanged',
  };
}

/** The translation with everything that depends on the translated text. */
function currentCell(
  { stored, match }: ShownTranslation,
  source: Paragraph,
  derived: Derived,
): ParagraphTranslation {
  const pair = derived !== undefined && 'findings' in derived ? derived : undefined;
  return {
    ...storedCell(stored, derived),
    ...(pair && markupOf(stored, source, pair.findings)),
    ...(pair && !pair.isOld && { alignment: pair.alignment, findings: pair.findings }),
    outdated: false,
    match,
  };
}

/** The sentences that still stand in the source keep their counterparts. */
function earlierCell(
  { shown, paragraph, translatedFrom }: Extract<CellContent, { readonly kind: 'outdated-by-source' }>,
  derived: Derived,
): ParagraphTranslation {
  const pair = derived !== undefined && 'sourceSentences' in derived ? derived : undefined;
  return {
    ...storedCell(shown.stored, derived),
    ...(pair && {
      alignment: carryAlignment(
        pair.alignment,
        { text: translatedFrom, sentences: pair.sourceSentences },
        paragraph,
      ),
      findings: [],
    }),
    outdated: true,
    outdatedBy: 'source',
    translatedFrom,
    match: null,
  };
}

type StoredCell = Omit<ParagraphTranslation, 'outdated' | 'match' | 'findings' | 'html'>;

function storedCell(stored: StoredTranslation, derived: Derived): StoredCell {
  return {
    text: stored.text,
    sentences: derived?.sentences ?? [],
    ...(isPending(derived) && { pending: true }),
    state: stored.origin,
    engine: stored.provenance.engine ?? null,
    provenance: stored.provenance,
    updatedAt: stored.provenance.date,
  };
}

function isPending(derived: Derived): boolean {
  return derived === undefined || ('findings' in derived && derived.isOld === true);
}

/**
 * Another paragraph with the same words may have other links. Then the translation is shown as
 * plain text, and also while this is not known.
 */
function markupOf(
  { html }: StoredTranslation,
  source: Paragraph,
  findings: readonly Finding[],
): Pick<ParagraphTranslation, 'html' | 'markupLost'> {
  if (findings.some(({ kind }) => kind === 'tags')) return { markupLost: true };
  return source.html === undefined || html === undefined ? {} : { html };
}
