import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Piece } from './embedded-article.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** @param html a paragraph's own, as an article's reader has built it anew from an allowed list */
export function inlinePieces(html: string): readonly Piece[] {
  return parseFragment(html).childNodes.flatMap(toPiece);
}

function toPiece(node: Node): readonly Piece[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (!('tagName' in node)) return [];
  const href = node.attrs.find(({ name }) => name === 'href')?.value;
  const pieces = node.childNodes.flatMap(toPiece);
  return [{ tag: node.tagName, ...(href !== undefined && { href }), pieces }];
}
