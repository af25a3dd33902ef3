import type { z } from 'zod';
import { languageTag } from '../../text/language-tag.ts';
import type { SuggestingQuery } from '../../translation/suggesting.ts';
import type { suggestionsQuery } from './schemas.ts';

/** @throws Problem `language-invalid` */
export function suggestingQuery({
  target,
  paragraph,
}: z.infer<typeof suggestionsQuery>): Omit<SuggestingQuery, 'reader'> {
  return {
    target: languageTag(target),
    ...(paragraph !== undefined && { paragraphs: [paragraph].flat() }),
  };
}
