import type { TextDetails } from './article.ts';
import { detail, type DetailName, knownDetails } from './details.ts';
import { safeHref } from './inline/inline-markup.ts';
import { oneLine } from './read-text.ts';

/** What a source claims about itself, unchecked. */
export type Claims = { readonly [Name in DetailName]?: string | undefined };

/** Names of people, sites and rights are short; anything longer is something else. */
const DETAIL_LENGTH = 300;

/** Keeps the claims that are plausible: web addresses, calendar dates, names on one line. */
export function checkedDetails(claims: Claims, base: string | undefined): TextDetails {
  return knownDetails((name) => CHECKS[detail(name).kind](claims[name], base));
}

const CHECKS = { address: webAddress, text: nameOf, date: isoDate } as const;

/** An absolute address of the web, or one relative to `base`. */
export function webAddress(value: string | undefined, base: string | undefined): string | undefined {
  const href = value === undefined || value.trim() === '' ? undefined : safeHref(value.trim(), base);
  return href?.startsWith('http') === true ? href : undefined;
}

/** A name or a title on one line; `undefined` where it is blank or too long to be one. */
export function nameOf(value: string | undefined): string | undefined {
  const text = oneLine(value ?? '');
  return text === '' || text.length > DETAIL_LENGTH ? undefined : text;
}

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601, in its extended form: `+0700` becomes `+07:00`. */
function isoDate(value: string | undefined): string | undefined {
  const date = value?.trim().replace(/^(\S+) (?=\d\d:\d\d)/, '$1T') ?? '';
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (day === undefined) return undefined;
  const calendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return calendar.getUTCMonth() + 1 === Number(month)
    ? date.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    : undefined;
}
