import { sql, type RawBuilder } from 'kysely';

/**
 * The target whose `glossary_effect` rows apply: its own if the pair has entries, otherwise those of
 * its language, as in `createTermFinders`.
 * @param source `memoryTag`, like `target`
 */
export function glossaryTarget(source: RawBuilder<unknown>, target: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`case
    when instr(${target}, '-') = 0 then ${target}
    when exists (select 1 from glossary_entry as own
      where own.source_language = ${source} and own.target_language = ${target}) then ${target}
    else substr(${target}, 1, instr(${target}, '-') - 1) end`;
}
