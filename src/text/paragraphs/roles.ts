import { isField, isNumbered, looksLikeHeading } from './headings.ts';
import { findItems, type ItemMarker } from './item-markers.ts';
import type { Passage } from './line-group.ts';
import type { Role } from '../traced-text.ts';
import { isSignedOff, wordingOf, type Wording } from './line-kinds.ts';

export interface RoleAndMarker {
  readonly role: Role;
  readonly marker?: string;
}

const ROLE_OF_WORDING: Readonly<Record<NonNullable<Wording>, Role>> = {
  aside: 'aside',
  'aside-label': 'aside',
  byline: 'byline',
  'byline-label': 'byline',
  caption: 'caption',
  'caption-label': 'caption',
  stamp: 'byline',
  residue: 'paragraph',
  rule: 'paragraph',
  address: 'paragraph',
};

/** What each paragraph is, by its words and by what stands around it. The first heading of a text is its title, if nothing was told before it. */
export function assignRoles(passages: readonly Passage[]): RoleAndMarker[] {
  const { items } = findItems(passages);
  let isInBody = false;
  let hasTitle = false;
  return passages.map((passage, index) => {
    const given = roleOf(passages, index, items, isInBody);
    const isTitle = given.role === 'heading' && !isInBody && !hasTitle && !isNumbered(passage.text);
    hasTitle ||= isTitle;
    isInBody ||= given.role === 'paragraph' || given.role === 'list-item';
    return isTitle ? { role: 'title' } : given;
  });
}

function roleOf(
  passages: readonly Passage[],
  index: number,
  items: ReadonlyMap<Passage, ItemMarker>,
  isInBody: boolean,
): RoleAndMarker {
  const passage = passages[index]!;
  const item = items.get(passage);
  if (item !== undefined && !headsList(passages, index, items))
    return { role: 'list-item', marker: item.marker };
  const wording = wordingOf(passage.text);
  if (wording === 'caption' && isInBody && isSignedOff(passage.text)) return { role: 'paragraph' };
  if (wording !== undefined) return { role: ROLE_OF_WORDING[wording] };
  return { role: isHeading(passages, index) ? 'heading' : 'paragraph' };
}

/** Something must follow that it heads; fields of a form stand together. */
function isHeading(passages: readonly Passage[], index: number): boolean {
  const [before, { text }, after] = [passages[index - 1], passages[index]!, passages[index + 1]];
  if (after === undefined || !looksLikeHeading(text)) return false;
  return !isField(text) || !(isField(after.text) || (before !== undefined && isField(before.text)));
}

/** `1. Latar Belakang` with paragraphs below it, up to `2. Kronologi`: a heading that is numbered, no item of a list. */
function headsList(
  passages: readonly Passage[],
  index: number,
  items: ReadonlyMap<Passage, ItemMarker>,
): boolean {
  const passage = passages[index]!;
  const { style, marker } = items.get(passage)!;
  const isBesideItem = [index - 1, index + 1].some((other) => items.has(passages[other]!));
  return (
    style.startsWith('number') &&
    !isBesideItem &&
    index < passages.length - 1 &&
    looksLikeHeading(passage.text.slice(marker.length).trim())
  );
}
