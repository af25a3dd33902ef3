import { isFurnitureLine } from './furniture-lines.ts';
import { isField, isNumbered, looksLikeHeading } from './headings.ts';
import { findItems, type ItemMarker } from './item-markers.ts';
import type { LineGroup } from './line-group.ts';
import type { Role } from '../traced-text.ts';
import { isSignedOff, lineKindOf, type LineKind } from './line-kinds.ts';
import { findTurns } from './turns.ts';

export interface RoleAndMarker {
  readonly role: Role;
  readonly marker?: string;
}

const ROLE_OF_KIND: Readonly<Record<NonNullable<LineKind>, Role>> = {
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
  part: 'heading',
  forwarded: 'aside',
  attribution: 'byline',
  header: 'paragraph',
  symbols: 'paragraph',
  timing: 'paragraph',
};

/**
 * The role of each paragraph, by its words and its surroundings. The first heading of a text is its
 * title if no body text comes before it.
 * @param areMessages whether each group is a message of a chat
 */
export function assignRoles(groups: readonly LineGroup[], areMessages = false): RoleAndMarker[] {
  const found = { items: findItems(groups).items, turns: findTurns(groups) };
  let isInBody = false;
  let hasTitle = false;
  return groups.map((group, index) => {
    const given = areMessages
      ? messageRole(roleOf(groups, index, found, isInBody), group)
      : roleOf(groups, index, found, isInBody);
    const isPart = lineKindOf(group.text) === 'part';
    const isTitle = given.role === 'heading' && !isInBody && !hasTitle && !isPart && !isNumbered(group.text);
    hasTitle ||= isTitle || isPart;
    isInBody ||= isBody(given.role) && !isFurnitureLine(group.text);
    return isTitle ? { role: 'title' } : given;
  });
}

function isBody(role: Role): boolean {
  return role === 'paragraph' || role === 'list-item';
}

interface Found {
  readonly items: ReadonlyMap<LineGroup, ItemMarker>;
  readonly turns: ReadonlySet<LineGroup>;
}

function roleOf(
  groups: readonly LineGroup[],
  index: number,
  { items, turns }: Found,
  isInBody: boolean,
): RoleAndMarker {
  const group = groups[index]!;
  if (group.isKept) return { role: 'paragraph' };
  const item = items.get(group);
  if (item !== undefined && !headsList(groups, index, items))
    return { role: 'list-item', marker: item.marker };
  const kind = lineKindOf(group.text);
  if (kind === 'caption' && isInBody && isSignedOff(group.text)) return { role: 'paragraph' };
  // `Wartawan: Siapa pembelinya` in an interview.
  if (kind === 'byline' && turns.has(group)) return { role: 'paragraph' };
  if (kind !== undefined) return { role: ROLE_OF_KIND[kind] };
  return { role: isHeading(groups, index) && !isFurnitureLine(group.text) ? 'heading' : 'paragraph' };
}

/** People write messages without full stops. A heading among them is in capitals. */
function messageRole(given: RoleAndMarker, { text }: LineGroup): RoleAndMarker {
  return given.role === 'heading' && text !== text.toUpperCase() ? { role: 'paragraph' } : given;
}

/** A heading needs something after it. A field is no heading beside another field. */
function isHeading(groups: readonly LineGroup[], index: number): boolean {
  const [before, { text }, after] = [groups[index - 1], groups[index]!, groups[index + 1]];
  if (after === undefined || !looksLikeHeading(text)) return false;
  return !isField(text) || !(isField(after.text) || (before !== undefined && isField(before.text)));
}

/**
 * `1. Latar Belakang` with paragraphs after it, before `2. Kronologi`: a numbered heading, not a
 * list item.
 */
function headsList(
  groups: readonly LineGroup[],
  index: number,
  items: ReadonlyMap<LineGroup, ItemMarker>,
): boolean {
  const group = groups[index]!;
  const { style, marker } = items.get(group)!;
  const isBesideItem = [index - 1, index + 1].some((other) => items.has(groups[other]!));
  return (
    style.startsWith('number') &&
    !isBesideItem &&
    index < groups.length - 1 &&
    looksLikeHeading(group.text.slice(marker.length).trim())
  );
}
