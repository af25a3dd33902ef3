import type { Paragraph } from '../../article/article.ts';
import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import { checkTranslation } from '../checks/check-translation.ts';
import type { CheckedPair, Finding } from '../checks/finding.ts';
import type { TermFinder } from '../glossary/term-finder.ts';
import type { StoredTranslation } from '../memory.ts';
import { isOutdated } from '../needs-translation.ts';
import type { ParagraphTranslation } from '../parallel-article.ts';
import { alignSentences } from './align-sentences.ts';
import type { ShownTranslation } from './shown-translations.ts';

/** A paragraph and what the memory has for it in one language. */
export type CellContent =
  /** A translation of the present text, by the present glossary. */
  | { readonly kind: 'current'; readonly paragraph: Paragraph; readonly shown: ShownTranslation }
  /** A translation of the present text, but a glossary term in it changed afterwards. */
  | { readonly kind: 'outdated-by-glossary'; readonly paragraph: Paragraph; readonly shown: ShownTranslation }
  /** A translation of the paragraph's earlier text. */
  | { readonly kind: 'outdated-by-source'; readonly paragraph: Paragraph; readonly shown: ShownTranslation }
  | { readonly kind: 'missing'; readonly paragraph: Paragraph };

/** Why there is no current translation, and what can be shown instead. */
export type Gap = Required<Pick<ParagraphTranslation, 'reason'>> &
  Pick<ParagraphTranslation, 'refused' | 'suggestions'>;

export function contentOf(
  paragraph: Paragraph,
  shown: ShownTranslation | undefined,
  terms: TermFinder,
): CellContent {
  if (!shown) return { kind: 'missing', paragraph };
  if (shown.outdated) return { kind: 'outdated-by-source', paragraph, shown };
  const isOld = isOutdated({ text: paragraph.text, stored: shown.stored }, terms);
  return { kind: isOld ? 'outdated-by-glossary' : 'current', paragraph, shown };
}

type Column = Pick<CheckedPair, 'sourceLanguage' | 'targetLanguage' | 'terms'>;

/** @param gapOf called unless the content is current */
export function toCell(
  content: CellContent,
  gapOf: (paragraph: Paragraph) => Gap,
  column: Column,
): ParagraphTranslation {
  const { paragraph } = content;
  switch (content.kind) {
    case 'current':
      return currentCell(content.shown, paragraph, column);
    case 'outdated-by-glossary': {
      const cell = currentCell(content.shown, paragraph, column);
      return { ...cell, outdated: true, outdatedBy: 'glossary', ...gapOf(paragraph) };
    }
    case 'outdated-by-source': {
      const cell = storedCell(content.shown.stored, column.targetLanguage);
      const outdated = { outdated: true, outdatedBy: 'source' } as const;
      return { ...cell, findings: [], ...outdated, match: null, ...gapOf(paragraph) };
    }
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

/**
 * The translation with everything that depends on the translated text: markup, alignment, findings.
 */
function currentCell(
  { stored, match }: ShownTranslation,
  source: Paragraph,
  column: Column,
): ParagraphTranslation {
  const cell = storedCell(stored, column.targetLanguage);
  const findings = checkTranslation({
    ...column,
    source: source.text,
    target: stored.text,
    ...(source.html !== undefined && { sourceHtml: source.html }),
    ...(stored.html !== undefined && { targetHtml: stored.html }),
  });
  return {
    ...cell,
    ...markupOf(stored, source, findings),
    alignment: alignSentences(source, { text: stored.text, sentences: cell.sentences }),
    findings,
    outdated: false,
    match,
  };
}

type StoredCell = Omit<ParagraphTranslation, 'outdated' | 'match' | 'findings' | 'html'>;

function storedCell(stored: StoredTranslation, language: string): StoredCell {
  return {
    text: stored.text,
    sentences: splitIntoSentences(stored.text, language),
    state: stored.origin,
    engine: stored.provenance.engine ?? null,
    provenance: stored.provenance,
    updatedAt: stored.provenance.date,
  };
}

/**
 * Another paragraph with the same words may have other links. Then the translation is shown as
 * plain text.
 */
function markupOf(
  { html }: StoredTranslation,
  source: Paragraph,
  findings: readonly Finding[],
): Pick<ParagraphTranslation, 'html' | 'markupLost'> {
  if (findings.some(({ kind }) => kind === 'tags')) return { markupLost: true };
  return source.html === undefined || html === undefined ? {} : { html };
}
