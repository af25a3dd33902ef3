interface PlaceProps {
  readonly name: string;
}

/**
 * Marks the place of a part that is rendered separately. The texts of a page cannot contain this
 * element: they are escaped.
 */
export function Place({ name }: PlaceProps) {
  return <slot name={name} />;
}

/** The markup before and after the place. */
export function splitAtPlace(html: string, name: string): readonly [before: string, after: string] {
  const place = `<slot name="${name}"></slot>`;
  const at = html.indexOf(place);
  return [html.slice(0, at), html.slice(at + place.length)];
}
