/**
 * The keyboard shortcuts of an article's page, as `KeyboardEvent.key` names the keys, with `shift+`
 * before a letter. The page lists them in this order; `public/reading/keys.ts` handles them.
 */
export const SHORTCUTS = {
  'next-paragraph': 'j',
  'previous-paragraph': 'k',
  'next-sentence': 'l',
  'previous-sentence': 'h',
  counterpart: 'o',
  view: 'v',
  lead: 's',
  choose: 'x',
  extend: 'shift+x',
  copy: 'c',
  search: '/',
  help: '?',
} as const;
export type Shortcut = keyof typeof SHORTCUTS;
