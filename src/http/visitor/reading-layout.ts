import type { Request, Response } from 'express';
import { articlePath } from '../../presentation/paths.ts';
import { type ReadingLayout, VIEWS } from '../../presentation/reading-layout.ts';
import type { HttpSettings } from '../http-settings.ts';
import { readCookie } from './cookies.ts';
import { readPreference, storePreference } from './preferences.ts';

/** The cookie with the language that a reader puts first. */
const LEAD = 'lead';
/** The cookie with the languages that a reader hides, separated by full stops. */
const HIDDEN = 'hidden';

const MOST_HIDDEN = 50;

interface AddressedArticle {
  readonly id: string;
  /** The columns that the address names; absent if it names none. */
  readonly named: readonly string[] | undefined;
  /** All columns of the article, in their own order. */
  readonly all: readonly string[];
  readonly settings: HttpSettings;
}

/**
 * The layout of an article's page: what the address says, and what this reader chose last for the
 * rest. An address that names a view chooses it. A link on the article's own page chooses the first
 * language and which are hidden; an address that somebody passed on with other columns does not.
 */
export function readingLayout(
  request: Request,
  response: Response,
  { id, named, all, settings }: AddressedArticle,
): ReadingLayout & { readonly usual: ReadingLayout } {
  const first = named?.[0];
  const before = readCookie(request, LEAD);
  const isChosen = first !== undefined && all.includes(first) && isLinkedFrom(request, articlePath(id));
  const lead = isChosen ? first : before;
  if (isChosen && first !== before)
    storePreference(request, response, { name: LEAD, value: first, settings });
  const view = readPreference(request, response, { name: 'view', among: VIEWS, settings });
  const shown = view.requested ?? view.stored ?? VIEWS[0];
  // One language at a time hides none for the other views.
  const hides = isChosen && shown !== 'single';
  const hidden = hides ? hide(request, response, { named: named ?? [], all, settings }) : hiddenOf(request);
  const usual = { columns: columnsFor(all, { hidden, lead }), view: view.stored ?? VIEWS[0] };
  return { columns: named ?? usual.columns, view: shown, usual };
}

/** What this reader gets at an address that names neither columns nor a view. */
export function usualLayout(request: Request, all: readonly string[]): ReadingLayout {
  const columns = columnsFor(all, { hidden: hiddenOf(request), lead: readCookie(request, LEAD) });
  return { columns, view: VIEWS.find((view) => view === readCookie(request, 'view')) ?? VIEWS[0] };
}

function columnsFor(
  all: readonly string[],
  { hidden, lead }: { readonly hidden: readonly string[]; readonly lead: string | undefined },
): readonly string[] {
  return visibleOf(all, hidden).toSorted((one, other) => Number(other === lead) - Number(one === lead));
}

function hiddenOf(request: Request): readonly string[] {
  return (readCookie(request, HIDDEN) ?? '').split('.').filter(Boolean);
}

/** A reader who hides every language of an article sees them all. */
function visibleOf(all: readonly string[], hidden: readonly string[]): readonly string[] {
  const visible = all.filter((tag) => !hidden.includes(tag));
  return visible.length > 0 ? visible : all;
}

/** Of languages that this article lacks, the choice stays. */
function hide(
  request: Request,
  response: Response,
  { named, all, settings }: Omit<AddressedArticle, 'id' | 'named'> & { readonly named: readonly string[] },
): readonly string[] {
  const before = hiddenOf(request);
  const hidden = [
    ...before.filter((tag) => !all.includes(tag)),
    ...all.filter((tag) => !named.includes(tag)),
  ].slice(-MOST_HIDDEN);
  if (hidden.join() !== before.join())
    storePreference(request, response, { name: HIDDEN, value: hidden.join('.'), settings });
  return hidden;
}

/**
 * Whether a link on this path, or below it, led here. It did not if the address was typed or
 * bookmarked, or if the link is on another site.
 */
function isLinkedFrom(request: Request, path: string): boolean {
  const { referer = '', host } = request.headers;
  if (!URL.canParse(referer)) return false;
  const from = new URL(referer);
  return from.host === host && (from.pathname === path || from.pathname.startsWith(`${path}/`));
}
