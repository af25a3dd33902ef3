import { memoryTag } from '../../text/language-tag.ts';

/**
 * The languages of its models (https://github.com/argosopentech/argospm-index, 2026). A server may
 * have fewer of them.
 */
const NAMES =
  'ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl pt pt-BR ro ru sk sl sq sv th tl ' +
  'tr uk ur zh-Hans zh-Hant';

/**
 * Tags that name one of these languages in another way. LibreTranslate's English has no region, nor
 * has its Portuguese outside Brazil.
 */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['en-US', 'en'],
  ['no', 'nb'],
  ['pt-PT', 'pt'],
  ['zh-SG', 'zh-Hans'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
];

const byTag: ReadonlyMap<string, string> = new Map([
  ...NAMES.split(' ').map((name) => [memoryTag(name), name] as const),
  ...OTHER_NAMES,
]);

/** LibreTranslate's name for the language; `undefined` for a region without a model. */
export function libretranslateTarget(tag: string): string | undefined {
  return byTag.get(memoryTag(tag));
}

/** A source may have any region. */
export function libretranslateSource(tag: string): string | undefined {
  return libretranslateTarget(tag) ?? byTag.get(new Intl.Locale(tag).language);
}
