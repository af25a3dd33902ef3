import { describe, expect, test } from 'vitest';
import { verifyStore } from '../../../src/storage/moving/verify-store.ts';
import { openHouse } from '../../support/house.ts';
import { changeDatabase } from '../../support/test-database.ts';
import { translationOf } from '../samples.ts';
import { STORES } from '../stores.ts';

/** As migration 0019 left it. */
const EARLIER = `
  alter table derived_pair drop column lexicon;
  drop table lexicon_bytes;
  drop table lexicon;
  drop table learning;
  delete from kysely_migration where name >= '0020';`;

describe.each(STORES)('a store of the version before lexicons on $name', ({ create }) => {
  test('shows the same after its upgrade, with nothing to compute', async () => {
    const { url } = await create();
    const first = await openHouse({ url });
    const { id } = await first.add(['Kota itu besar. Warganya 20 orang.']);
    const text = 'The town is big. It has many inhabitants.';
    await first.store.memory.add([translationOf('Kota itu besar. Warganya 20 orang.', text)]);
    await first.deriving.keepUpAll(10_000);
    const shown = await first.reading.read(id);
    expect(shown.paragraphs[0]!.translations['en']!.findings).toMatchObject([{ kind: 'number' }]);

    await changeDatabase(url, EARLIER);
    const upgraded = await openHouse({ url });
    expect(await upgraded.reading.read(id)).toEqual(shown);
    expect(await upgraded.store.derived.pending(10)).toEqual([]);
    expect(await upgraded.learning.newest()).toEqual([]);
    expect((await verifyStore(url)).faults).toEqual([]);
  });
});
