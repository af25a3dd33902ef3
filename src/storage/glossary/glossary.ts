import type { Kysely } from 'kysely';
import type {
  Glossary,
  GlossaryChange,
  GlossaryEntry,
  LanguagePair,
} from '../../translation/glossary/glossary.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';
import { changeGlossary, type Edit } from './change-glossary.ts';
import { readGlossary } from './read-glossary.ts';

export function createGlossary(db: Kysely<Schema>, now: () => Date): Glossary {
  const change = (
    pair: LanguagePair,
    decide: (before: ReadonlyMap<string, string>) => Edit,
    ifVersion?: number,
  ): Promise<GlossaryChange> => {
    const at = now().toISOString();
    return write(db, (trx) => changeGlossary(trx, { pair, ifVersion, at }, decide));
  };
  return {
    ...readGlossary(db),
    replace: (pair, entries, ifVersion) => change(pair, replaceBy(entries), ifVersion),
    merge: (pair, entries) => change(pair, () => ({ put: entries, removed: [] })),
    edit(edits) {
      const at = now().toISOString();
      return write(db, async (trx) => {
        const changes: GlossaryChange[] = [];
        for (const { pair, entries, isWhole } of edits) {
          const decide = isWhole ? replaceBy(entries) : () => ({ put: entries, removed: [] });
          changes.push(await changeGlossary(trx, { pair, at }, decide));
        }
        return changes;
      });
    },
    async remove(pair, source) {
      const done = await change(pair, (before) => ({ put: [], removed: before.has(source) ? [source] : [] }));
      return done.removed > 0;
    },
  };
}

function replaceBy(entries: readonly GlossaryEntry[]): (before: ReadonlyMap<string, string>) => Edit {
  const wanted = new Set(entries.map(({ source }) => source));
  return (before) => ({ put: entries, removed: [...before.keys()].filter((source) => !wanted.has(source)) });
}
