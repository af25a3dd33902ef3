import { type CompiledQuery, DefaultQueryExecutor } from 'kysely';
import { vi } from 'vitest';

export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** What the stores of this process ask their databases during the work, in order. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const execute = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
  try {
    await work();
    return execute.mock.calls.map(([{ sql, parameters }]) => ({ sql, parameters }));
  } finally {
    execute.mockRestore();
  }
}
