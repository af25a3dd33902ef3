import { type SetParagraph, typesetParagraph } from '../../text/typeset.ts';
import type { ParagraphTranslation, ParallelParagraph } from '../../translation/parallel-article.ts';
import type { Translate } from '../../i18n/words.ts';
import type { EmbeddedCell, Piece } from './embedded-article.ts';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

interface CellToEmbed {
  readonly t: Translate;
  readonly paragraph: ParallelParagraph;
  /** BCP 47. */
  readonly tag: string;
  readonly isSource: boolean;
  /** Whether the column's translations have different states, so that each cell shows its own. */
  readonly isMixed: boolean;
}

export function embedCell({ t, paragraph, tag, isSource, isMixed }: CellToEmbed): EmbeddedCell {
  const marker = paragraph.marker === undefined ? [] : [`${paragraph.marker} `];
  const { text, html } = paragraph.source;
  if (isSource) return { state: 'source', pieces: [...marker, ...piecesOf(text, html)] };
  const translation = paragraph.translations[tag]!;
  const note = cellNote(t, translation, isMixed);
  const shown = translation.text === null ? [] : setPieces({ ...translation, text: translation.text }, tag);
  return {
    state: translation.state,
    ...(translation.outdated && { outdated: true }),
    pieces: shown.length === 0 ? [] : [...marker, ...shown],
    ...(note !== undefined && { note }),
  };
}

function piecesOf(text: string, html: string | undefined): readonly Piece[] {
  return html === undefined ? [text] : inlinePieces(html);
}

function setPieces(written: SetParagraph, tag: string): readonly Piece[] {
  const { text, html } = typesetParagraph(written, tag);
  return piecesOf(text, html);
}

function cellNote(
  t: Translate,
  { state, outdated, reason = 'not-requested' }: ParagraphTranslation,
  isMixed: boolean,
): string | undefined {
  if (state === 'missing')
    return reason === 'in-progress'
      ? t('cell.in-progress')
      : `${t('state.missing')}${t('because', { reason: t(`reason.${reason}`) })}`;
  if (outdated) return t('cell.outdated');
  return isMixed ? t(`state.${state}`) : undefined;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** @param html a paragraph's HTML, which the article's reader has rebuilt from an allowlist */
function inlinePieces(html: string): readonly Piece[] {
  return parseFragment(html).childNodes.flatMap(toPiece);
}

function toPiece(node: Node): readonly Piece[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (!('tagName' in node)) return [];
  const href = node.attrs.find(({ name }) => name === 'href')?.value;
  const pieces = node.childNodes.flatMap(toPiece);
  return [{ tag: node.tagName, ...(href !== undefined && { href }), pieces }];
}
