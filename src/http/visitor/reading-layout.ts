import type { Request, Response } from 'express';
import { articlePath } from '../../presentation/paths.ts';
import { VIEWS, type WayToRead } from '../../presentation/reading-layout.ts';
import { keepChoice, readChoice } from './preferences.ts';
import { readCookie } from './cookies.ts';
import { isLedFrom } from '../request/same-page-referrer.ts';
import type { HttpSettings } from '../http-settings.ts';

/** The cookie with the language that a reader lets lead. */
const LEAD = 'lead';

interface Asked {
  readonly id: string;
  /** The columns that the address names; absent where it names none. */
  readonly named: readonly string[] | undefined;
  /** All that the article has, in their own order. */
  readonly all: readonly string[];
  readonly settings: HttpSettings;
}

/**
 * How an article is read: as the address says, and where it says nothing as this reader chose last. A view is chosen by an address that names
 * it, the language that leads by a link on the article's own page: an address that was passed on with another order is not taken for a wish.
 */
export function wayToRead(
  request: Request,
  response: Response,
  { id, named, all, settings }: Asked,
): WayToRead & { readonly usual: WayToRead } {
  const chosen = named?.[0];
  const before = readCookie(request, LEAD);
  const isWish = chosen !== undefined && all.includes(chosen) && isLedFrom(request, articlePath(id));
  const lead = isWish ? chosen : before;
  if (isWish && chosen !== before) keepChoice(request, response, { name: LEAD, value: chosen, settings });
  const wish = readChoice(request, response, { name: 'view', among: VIEWS, settings });
  const usual = {
    columns: all.toSorted((one, other) => Number(other === lead) - Number(one === lead)),
    view: wish.kept ?? VIEWS[0],
  };
  return { columns: named ?? usual.columns, view: wish.asked ?? usual.view, usual };
}
