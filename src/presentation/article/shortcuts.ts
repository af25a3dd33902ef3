/**
 * What a single key does on the page of an article, as `KeyboardEvent.key` names it; `shift+` before a letter. The page lists them in this
 * order, and `public/reading/keys.ts` acts on them.
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
