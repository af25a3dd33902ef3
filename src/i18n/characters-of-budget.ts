import type { Translate } from './words.ts';

const LEAST_SHARE = 0.01;

/** `2,171 characters (4% of this month’s budget)`. Without a budget, only the characters. */
export function charactersOfBudget(t: Translate, characters: number, limit: number | undefined): string {
  const counted = t('money.characters', { count: characters });
  if (!limit || characters === 0) return counted;
  const share = characters / limit;
  return share < LEAST_SHARE
    ? t('price.share-least', { characters: counted, share: LEAST_SHARE })
    : t('price.share', { characters: counted, share });
}
