import { wordsOfAll } from '../languages/profiles.ts';
import { endsSentence, leadsOn, startsSentence } from '../sentences/sentence-ends.ts';

const MOST_CHARACTERS = 120;
const MOST_WORDS = 16;

/**
 * A short line that looks like the start of a sentence, does not end one, and does not clearly
 * continue. Between blank lines it is a heading.
 */
export function looksLikeHeading(line: string): boolean {
  const text = withoutMarkup(line);
  if (text === '' || text.length > MOST_CHARACTERS || text.split(' ').length > MOST_WORDS) return false;
  if (!/\p{L}{3}/u.test(text) || !startsSentence(text) || /^[([].*[)\]]$|:\/\/|@/.test(text)) return false;
  // `“Kami siap,” ujar Diop`
  if (/[,.?!]["”’»] ?\p{Ll}/u.test(text)) return false;
  if (/[.,;:(\-–—/&]$/.test(text) || leadsOn(text) || endsInside(text) || startsWithDateline(text))
    return false;
  return !endsSentence(text) || (/\?["”]?$/.test(text) && !/^["“]/.test(text) && isInTitleCase(text));
}

/** Markdown that was pasted as text: `## Latar belakang`, `**Latar belakang**`. */
function withoutMarkup(text: string): string {
  return text.replace(/^#{1,6} (?=\S)/, '').replace(/^\*\*([^*]+)\*\*$/, '$1');
}

/**
 * `Jakarta - Kapolri`, `JAKARTA, KOMPAS.com - Presiden`, `Jakarta, CNN Indonesia -- Menteri`: an
 * article begins so. It is not a heading, even if it is short.
 */
function startsWithDateline(text: string): boolean {
  const place = /^(.{2,60}?) (?:[-–—]|--) /u.exec(text);
  if (place === null) return false;
  return (
    text.startsWith(' -- ', place[1]!.length) ||
    /^[\p{L}]+$|^[\p{Lu}, ]+$|\.\p{L}{2,3}\b|\)$/u.test(place[1]!)
  );
}

/** A full sentence before the end: `Mali menolak. Prancis pergi` is not a heading. */
function endsInside(text: string): boolean {
  const stop = /[\p{Ll}\d)"”]{2}[.!?]["”)]? \p{Lu}/u.exec(text);
  return stop !== null && endsSentence(text.slice(0, stop.index + 3));
}

/**
 * A heading that is recognisable anywhere: `Latar Belakang Konflik`, `LATAR BELAKANG`,
 * `I. PENDAHULUAN`, `2.1 Metode`.
 */
export function isMarkedHeading(text: string): boolean {
  return looksLikeHeading(text) && (withoutMarkup(text) !== text || isNumbered(text) || isInTitleCase(text));
}

export function isNumbered(text: string): boolean {
  return /^(?:[IVX]{1,5}\.|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[A-Z]\.|(?:BAB|Bab|BAGIAN|Bagian) [IVX\d]+\.?) ?\p{Lu}\p{L}/u.test(
    text,
  );
}

const SMALL_WORDS = wordsOfAll(({ lines }) => lines.smallWords);

/** @param word in any case */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase());
}

/** All words but the small words are capitalised. `COVID-19` and figures do not matter. */
export function isInTitleCase(text: string): boolean {
  const words = text.split(/[\s/]+/).map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
  const lettered = words.filter((word) => /^\p{L}/u.test(word));
  return (
    lettered.length > 0 && lettered.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || SMALL_WORDS.has(word))
  );
}

/**
 * News introduces people by their office: `Presiden` alone on a line continues with a name, though
 * it could be a heading.
 */
const OFFICE =
  /^(?:(?:mantan|eks|wakil|plt) )?(?:presiden|wapres|capres|menteri|menlu|menko|menhan|mendagri|gubernur|bupati|wali|walikota|ketua|direktur|dirut|kepala|kapolri|kapolda|kapolres|panglima|jenderal|jubir|juru|sekretaris|sekjen|anggota|pengamat|dosen|pelatih|penyanyi|aktor|aktris|ceo|raja|ratu|pangeran|perdana|paus|duta|komandan|hakim|jaksa|pakar|peneliti|president|prime|minister|secretary|ministre|président|prof|dr|ir|hj?|kh)\b/iu;

/** A few words that name an office and stop there. */
export function announcesName(text: string): boolean {
  return text.split(' ').length <= 4 && OFFICE.test(text);
}

/** Verbs with prefixes, and words that point back. Indonesian headlines avoid both. */
export function isProse(text: string): boolean {
  return /(?:^| )(?:(?:di|mem|men|meng|meny|ber)\p{Ll}{3,}|itu|ini|tersebut)(?= |$)/u.test(text);
}

/** A line of a form, a letterhead or an invitation: `Tempat: Jalan Sudirman`. */
export function isField(text: string): boolean {
  return /^\p{Lu}[\p{L}/]*(?: [\p{L}/]+){0,2} ?: \S/u.test(text) && text.length <= 120;
}
