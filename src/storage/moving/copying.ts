import type { Kysely } from 'kysely';
import { Problem } from '../../problem.ts';
import type { Schema } from '../schema.ts';

/** @throws Problem `store-incomplete` while a copy into this store is unfinished */
export async function requireComplete(db: Kysely<Schema>, place: string): Promise<void> {
  if ((await storeBeingCopied(db)) !== undefined) throw new Problem('store-incomplete', { path: place });
}

/** The name of the store whose copy is unfinished here. */
export async function storeBeingCopied(db: Kysely<Schema>): Promise<string | undefined> {
  return (await db.selectFrom('copying').select('store').executeTakeFirst())?.store;
}

/** A copy of a store has its name, and no other store has. */
export async function nameOfStore(db: Kysely<Schema>): Promise<string> {
  return (await db.selectFrom('glossary').select('name').executeTakeFirstOrThrow()).name;
}
