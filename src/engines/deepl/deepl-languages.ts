import { memoryTag } from '../../text/language-tag.ts';

/**
 * Languages that are both source and target, as of June 2026:
 * https://developers.deepl.com/docs/getting-started/supported-languages
 */
const BOTH =
  'ACE AF AN AR AS AY AZ BA BE BG BHO BN BR BS CA CEB CKB CS CY DA DE EL EO ES ET EU FA FI FR GA GL GN GOM GU HA HE HI HR HT HU HY ' +
  'ID IG IS IT JA JV KA KK KMR KO KY LA LB LMO LN LT LV MAI MG MI MK ML MN MR MS MT MY NB NE NL OC OM PA PAG PAM PL PRS PS QU RO RU ' +
  'SA SCN SK SL SQ SR ST SU SV SW TA TE TG TH TK TL TN TR TS TT UK UR UZ VI WO XH YI YUE ZU';
const SOURCES = 'EN PT ZH';
const TARGETS = 'DE-CH EN-GB EN-US ES-419 FR-CA PT-BR PT-PT ZH-HANS ZH-HANT';

/** Tags that name a listed language in another way, or by the script that the region uses. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  no: 'NB',
  'zh-SG': 'ZH-HANS',
  'zh-HK': 'ZH-HANT',
  'zh-MO': 'ZH-HANT',
  'zh-TW': 'ZH-HANT',
};

const sources = byTag(`${BOTH} ${SOURCES}`);
const targets = byTag(`${BOTH} ${TARGETS}`);

/** DeepL has no regions for sources. */
export function deeplSource(tag: string): string | undefined {
  return sources.get(memoryTag(tag)) ?? sources.get(new Intl.Locale(tag).language);
}

/**
 * DeepL's name for exactly this language: `fr-FR` is FR, but DeepL has nothing for `fr-BE`. A bare
 * `en` or `pt` gets the region that the memory assumes (`memoryTag`), so that both always mean the
 * same text.
 */
export function deeplTarget(tag: string): string | undefined {
  const known = memoryTag(tag);
  return targets.get(known) ?? OTHER_NAMES[known];
}

/**
 * Source: `supports_formality` in https://developers.deepl.com/api-reference/languages, June 2026.
 */
const WITH_FORMALITY = new Set('DE DE-CH ES ES-419 FR FR-CA IT JA NL PL PT-BR PT-PT RU'.split(' '));

export function deeplHasFormality(tag: string): boolean {
  const target = deeplTarget(tag);
  return target !== undefined && WITH_FORMALITY.has(target);
}

/** @param name as DeepL names a source or a target; glossaries use lower case and no region */
export function deeplGlossaryLanguage(name: string): string {
  return name.split('-')[0]!.toLowerCase();
}

function byTag(names: string): ReadonlyMap<string, string> {
  return new Map(names.split(' ').map((name) => [memoryTag(name), name]));
}
