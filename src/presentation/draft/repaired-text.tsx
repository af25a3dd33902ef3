import type { TracedRepair } from '../../article/adjusting/trace-paragraphs.ts';
import { VisibleText } from '../repair-parts.tsx';

/**
 * A paragraph's text with its repairs marked in place: the removed text struck out, the inserted
 * text underlined.
 */
export function RepairedText({
  text,
  repairs,
}: {
  readonly text: string;
  readonly repairs: readonly TracedRepair[];
}) {
  const placed = repairs.filter((repair) => repair.place !== undefined);
  let end = 0;
  const pieces = placed.map(({ place: [start, behind] = [0, 0], from, to, kind }, index) => {
    const before = text.slice(end, start);
    end = behind;
    return (
      <>
        {before}
        <span key={index} class="repaired" data-kind={kind}>
          {from !== '' && (
            <del>
              <VisibleText text={from} />
            </del>
          )}
          {to !== '' && <ins>{text.slice(start, behind)}</ins>}
        </span>
      </>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
