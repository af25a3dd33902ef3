import type { TargetEstimate } from './estimate.ts';

/**
 * Characters that are not billed of what is still to be translated. What the memory has of an article
 * is translated and shown already, so nothing is to be saved there.
 * @param isNew whether the text is no article yet
 */
export function stillSaved({ missing, total, savedCharacters }: TargetEstimate, isNew: boolean): number {
  return isNew || missing === total ? savedCharacters : 0;
}
