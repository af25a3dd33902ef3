import { sql, type RawBuilder } from 'kysely';

/** The language of a tag, without region and script: `en` of `en-US`. */
export function languageOf(tag: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`case
    when instr(${tag}, '-') = 0 then ${tag}
    else substr(${tag}, 1, instr(${tag}, '-') - 1) end`;
}
