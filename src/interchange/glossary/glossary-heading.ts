import { languageOfName, nameKey } from '../../i18n/language-of-name.ts';
import { canonicalTag, isNamed, memoryTag } from '../../text/language-tag.ts';

/** What the heading of a column says about it. Without both, it says nothing that matters here. */
export interface Heading {
  readonly role?: 'source' | 'target' | 'source-language' | 'target-language' | 'state';
  /** `memoryTag` */
  readonly language?: string;
  /** The heading is the tag alone, such as `id`, which may mean something else. */
  readonly isTag?: true;
}

/** A longer cell is no heading. */
const LONGEST = 60;

const SOURCE = words('source src sumber asal original origine quelle');
/** These are the source only beside a word for the target: `target term`. */
const TERM = words('term terms istilah kata lema terme termes mot headword entry entri');
const TARGET = words(
  'target tgt sasaran tujuan cible translation translations translated terjemahan padanan arti traduction traductions',
);
const FILLERS = words(
  'bahasa bhs b language lang locale langue text teks texte phrase string dalam ke dari in into the of la le vers',
);
/** Tags of three letters that people write; most words of three letters are a tag of some language. */
const LONG_TAGS = words(
  'ind eng fra fre msa may jav sun nld dut deu ger spa por ita jpn zho chi ara kor rus vie tha',
);
const LANGUAGE_OF = /^(source|src|target|tgt) (?:lang|language|locale)(?: code)?$/;
/** Of Weblate and translate-toolkit: whether the translation still needs editing. */
const STATE = /^(?:fuzzy|needs editing)$/;

/**
 * Reads the heading of a column: a language by its name in several languages or by its tag, and
 * words for a source and a target in Indonesian, English and French.
 */
export function readHeading(cell: string): Heading {
  const written = cell.replace(/[\ufeff\u200b]/g, '').trim();
  if (written === '' || written.length > LONGEST) return {};
  const tag = languageOfTag(written);
  if (tag !== undefined) return { language: tag, isTag: true };
  const text = nameKey(written.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
  if (STATE.test(text)) return { role: 'state' };
  const languageOf = LANGUAGE_OF.exec(text);
  if (languageOf)
    return { role: /^[st]/.exec(languageOf[1]!)![0] === 's' ? 'source-language' : 'target-language' };
  const role = roleOf(text);
  if (role !== undefined) return { role };
  const language = bracketedLanguage(written) ?? languageOfWords(text);
  return language === undefined ? {} : { language };
}

/** `en`, `en_US`, `EN-gb`. Not `no`, which is a number in more tables than it is Norwegian. */
export function languageOfTag(written: string): string | undefined {
  const tag = written.trim().toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) || tag === 'no') return undefined;
  const [language = ''] = tag.split('-');
  if (language.length === 3 && !LONG_TAGS.has(language)) return undefined;
  const canonical = canonicalTag(tag);
  return canonical !== undefined && isNamed(canonical) ? memoryTag(canonical) : undefined;
}

/** Only if every word speaks of the role: an `original author` is no source. */
function roleOf(text: string): 'source' | 'target' | undefined {
  const own = text.split(' ').filter((word) => !FILLERS.has(word));
  if (own.length === 0 || !own.every((word) => SOURCE.has(word) || TERM.has(word) || TARGET.has(word)))
    return undefined;
  const isSource = own.some((word) => SOURCE.has(word));
  const isTarget = own.some((word) => TARGET.has(word));
  if (isSource && isTarget) return undefined;
  return isTarget ? 'target' : 'source';
}

/** `Indonesian (id)`, `English [en-US]`, `Istilah (Indonesia)` */
function bracketedLanguage(written: string): string | undefined {
  const inside = /[([{]([^)\]}]*)[)\]}]/.exec(written)?.[1];
  return inside === undefined ? undefined : (languageOfTag(inside) ?? languageOfName(inside));
}

/** `Bahasa Inggris`, `French translation`, `target en`, `Inggris / English`, `traduction en anglais` */
function languageOfWords(text: string): string | undefined {
  const own = text.split(' ').filter((word) => !FILLERS.has(word) && !ROLE_WORDS.has(word));
  const rest = own.join(' ');
  const whole = languageOfName(text) ?? languageOfName(rest) ?? languageOfTag(rest);
  if (whole !== undefined) return whole;
  const names = own.filter((word) => languageOfTag(word) === undefined).map(languageOfName);
  return names.every((name) => name === names[0]) ? names[0] : undefined;
}

const ROLE_WORDS: ReadonlySet<string> = new Set([...SOURCE, ...TERM, ...TARGET]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
