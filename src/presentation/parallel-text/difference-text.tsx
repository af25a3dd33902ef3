import type { DifferencePiece } from '../../text/compare/difference.ts';

/** A text with what was removed from another one, and what was added to it. */
export function DifferenceText({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  return pieces.map(({ kind, text }) => {
    if (kind === 'added') return <ins>{text}</ins>;
    return kind === 'removed' ? <del>{text}</del> : text;
  });
}
