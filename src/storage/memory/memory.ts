import type { Kysely } from 'kysely';
import type { Memory } from '../../translation/memory.ts';
import { keepTranslations } from './keep-translations.ts';
import { createLookUp, createLookUpRevision } from './look-up.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';
import { showTranslations } from './show-translations.ts';

export function createMemory(db: Kysely<Schema>, now: () => Date): Memory {
  return {
    lookUp: createLookUp(db),
    lookUpRevision: createLookUpRevision(db),
    async add(translations) {
      if (translations.length === 0) return 0;
      const at = now().toISOString();
      return write(db, async (trx) => {
        const { kept, added } = await keepTranslations(trx, translations, at);
        await showTranslations(trx, kept, at);
        return added;
      });
    },
  };
}
