import type { PlacedRepair } from '../../article/adjusting/trace-paragraphs.ts';
import { visibleText } from '../../text/visible-text.ts';

/** A paragraph's text with its repairs marked in their places: what stood there struck out, what stands there now underlined. */
export function RepairedText({
  text,
  repairs,
}: {
  readonly text: string;
  readonly repairs: readonly PlacedRepair[];
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
              <Visible text={from} />
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

/** A text in which a person sees what can not be seen. */
export function Visible({ text }: { readonly text: string }) {
  return (
    <>
      {visibleText(text).map((piece, index) =>
        piece.sign ? (
          <span key={index} class="sign">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
