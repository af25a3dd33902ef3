import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import type { LeftOutReason } from '../left-out.ts';
import { findCards } from './article-cards.ts';
import { findBody, type BodyElements } from './body-elements.ts';
import { measureElements, proseIn, type ElementMeasure, type ElementMeasures } from './element-measures.ts';
import { isNamedAuthor } from './element-names.ts';
import { lineOf, type HtmlBlock } from './html-blocks.ts';
import { elementsAround, isInside } from './html-tree.ts';
import { findLinkedParts, isMostlyLinks } from './linked-parts.ts';

/**
 * Which blocks are not in the body of the article, and why. What leads in between the title and the
 * body belongs to it. So does everything where nothing reads as running text: a short text.
 * @param candidates the blocks of a page without its furniture
 */
export function chooseBody(
  candidates: readonly HtmlBlock[],
  title: HtmlBlock | undefined,
): ReadonlyMap<HtmlBlock, LeftOutReason> {
  const reasons = new Map<HtmlBlock, LeftOutReason>();
  const measures = measureElements(candidates);
  if (measures.root === undefined || measures.root.prose === 0) return reasons;
  const body = findBody(measures.root);
  const isInBody = insideOf(measures, body);
  for (const block of besideBody(candidates, isInBody, title)) reasons.set(block, reasonElsewhere(block));
  const inside = candidates.filter((block) => isInBody(block) && block !== title);
  const furniture = furnitureInside(inside, findFurnitureInside(candidates, measures, body));
  for (const block of furniture) reasons.set(block, 'furniture');
  const kept = inside.filter((block) => !reasons.has(block));
  for (const block of labelsBefore(kept)) reasons.set(block, 'furniture');
  return reasons;
}

/** What is neither in the body nor leads into it. */
function besideBody(
  candidates: readonly HtmlBlock[],
  isInBody: (block: HtmlBlock) => boolean,
  title: HtmlBlock | undefined,
): readonly HtmlBlock[] {
  const first = candidates.findIndex(isInBody);
  const start = title === undefined ? -1 : candidates.indexOf(title);
  const isAfterTitle = start >= 0 && start < first;
  return candidates.filter((block, index) => {
    if (block === title || isInBody(block)) return false;
    if (index > first || !(isAfterTitle ? index > start : first - index <= NEAR)) return true;
    const isNearHeading = title === undefined && block.role === 'heading' && first - index <= NEAR_HEADING;
    return !isNearHeading && !leadsIn(block, title);
  });
}

type IsFurniture = (block: HtmlBlock, before: HtmlBlock | undefined, hasBegun: boolean) => boolean;

function findFurnitureInside(
  candidates: readonly HtmlBlock[],
  measures: ElementMeasures,
  body: BodyElements,
): IsFurniture {
  const isLinked = findLinkedParts(measures, body);
  const isCard = findCards(candidates, measures);
  const isAuthor = findAuthors(measures, body);
  return (block, before, hasBegun) =>
    isCard(block) || isLinked(block, before) || (hasBegun && isAuthor(block));
}

/** What belongs to the page though it is inside the body. */
function furnitureInside(inside: readonly HtmlBlock[], isFurniture: IsFurniture): readonly HtmlBlock[] {
  let before: HtmlBlock | undefined;
  let hasBegun = false;
  let isAmongComments = false;
  return inside.filter((block) => {
    if (block.role === 'heading') isAmongComments = hasBegun && headsComments(block);
    if (isAmongComments || isFurniture(block, before, hasBegun)) return true;
    before = block;
    hasBegun ||= proseIn(block) > 0;
    return false;
  });
}

const TABLES = new Set(['table']);

/** Of a block that may belong to an article, but not to this one. */
function reasonElsewhere({ owner }: HtmlBlock): LeftOutReason {
  return isInside(owner, TABLES) ? 'table' : 'outside';
}

function insideOf(measures: ElementMeasures, { all }: BodyElements): (block: HtmlBlock) => boolean {
  const known = new Map<ElementMeasure, boolean>();
  function isInBody(measure: ElementMeasure): boolean {
    const found = known.get(measure);
    if (found !== undefined) return found;
    const isIn = all.has(measure) || (measure.parent !== undefined && isInBody(measure.parent));
    known.set(measure, isIn);
    return isIn;
  }
  return ({ owner }) => isInBody(measures.of(owner));
}

/** A box about the author has less than this share of the text. */
const MOST_ABOUT_AUTHOR = 0.2;

/** Boxes about the author, inside the body and after its beginning. A byline stands before it. */
function findAuthors(measures: ElementMeasures, { all }: BodyElements): (block: HtmlBlock) => boolean {
  const whole = measures.root?.prose ?? 0;
  const known = new Map<ElementMeasure, boolean>();
  function isAuthor(measure: ElementMeasure): boolean {
    if (all.has(measure)) return false;
    const found = known.get(measure);
    if (found !== undefined) return found;
    const isBox = measure.prose < MOST_ABOUT_AUTHOR * whole && isNamedAuthor(measure.element);
    const is = isBox || (measure.parent !== undefined && isAuthor(measure.parent));
    known.set(measure, is);
    return is;
  }
  return (block) => lineKindOf(lineOf(block)) !== 'byline' && isAuthor(measures.of(block.owner));
}

const COMMENTS =
  /^(?:\d{1,5} )?(?:komentar|tanggapan|comments?|responses?|kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarze|reacties|комментарии|yorumlar)(?: ?[(:]? ?\d{0,5}\)?)$/i;

/** `3 Komentar`: the readers' words follow, up to the next heading. */
function headsComments({ traced: { text } }: HtmlBlock): boolean {
  return COMMENTS.test(text.trim());
}

/** How many blocks before the body its lead may be, if no title says where the article begins. */
const NEAR = 10;
const NEAR_HEADING = 4;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s*$/;
/** A date, a section or a button is shorter than a lead. */
const LONG = 80;
const SENTENCE = 60;
const SHORT_SENTENCE = 25;
const HEADERS = new Set(['header', 'hgroup']);

/**
 * Dates, sections and buttons may be between the title and the text. A block without an end mark
 * must be long, or a caption or a byline.
 */
function leadsIn(block: HtmlBlock, title: HtmlBlock | undefined): boolean {
  const { text } = block.traced;
  const kind = lineKindOf(lineOf(block));
  if (block.role === 'caption' || kind === 'caption' || kind === 'byline') return true;
  if (isMostlyLinks(block)) return false;
  if (text.length >= LONG) return true;
  if (!SENTENCE_END.test(text)) return false;
  return text.length >= SENTENCE || (text.length >= SHORT_SENTENCE && shareHeader(block, title));
}

const LONGEST_LABEL = 40;
/** More short lines are a text of their own. */
const MOST_LABELS = 4;
/** Elements that say nothing about their text. */
const BOXES = new Set(['div', 'section', 'header', 'article', 'main']);

/** Dates, sections and buttons inside the body, before its text begins. */
function labelsBefore(kept: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const begin = kept.findIndex((block) => proseIn(block) > 0);
  const labels = kept.slice(0, Math.max(begin, 0)).filter(isLabel);
  return labels.length > MOST_LABELS ? [] : labels;
}

function isLabel(block: HtmlBlock): boolean {
  const { owner, role, traced } = block;
  const kind = lineKindOf(lineOf(block));
  if (role !== undefined || !BOXES.has(owner.tagName) || kind === 'byline' || kind === 'caption')
    return false;
  return traced.text.length < LONGEST_LABEL && !SENTENCE_END.test(traced.text) && !traced.text.includes('\n');
}

function shareHeader(block: HtmlBlock, title: HtmlBlock | undefined): boolean {
  const header = elementsAround(block.owner).find(({ tagName }) => HEADERS.has(tagName));
  return header !== undefined && title !== undefined && elementsAround(title.owner).includes(header);
}
