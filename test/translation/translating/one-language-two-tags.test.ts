import { describe, expect, it, onTestFinished } from 'vitest';
import { startDeepl } from '../../support/deepl-server.ts';
import { openHouse } from '../../support/house.ts';

const TEXTS = [
  'Kementerian itu menandatangani perjanjian baru dengan negara tetangga.',
  'Kementerian itu <b>menandatangani</b> perjanjian lama dengan negara itu.',
];
const CHARACTERS = TEXTS.map((text) => [...text.replace(/<[^>]*>/g, '')].length).reduce((a, b) => a + b);

/** Tags that DeepL knows as one language. */
const SAME = [
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant', 'zh-HK', 'zh-MO'],
  ['zh', 'zh-Hans', 'zh-SG'],
  ['no', 'nb'],
];

async function open() {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  const house = await openHouse({ deeplUrl: deepl.url });
  return { deepl, house, id: (await house.add(TEXTS)).id };
}

describe.each(SAME.map((tags) => ({ tags })))('one language with the tags $tags', ({ tags }) => {
  it('is billed once if all are requested together, as the estimate said', async () => {
    const { deepl, house, id } = await open();
    const estimate = await house.pricing.estimate(id, tags);
    expect(estimate).toMatchObject({ characters: CHARACTERS, requests: 2 });
    expect(estimate.targets[0]).toMatchObject({ characters: CHARACTERS, requests: 2 });
    const outcomes = await (await house.translating.translate(id, tags)).finished;
    expect(outcomes.map(({ translated }) => translated)).toEqual(outcomes.map(() => 2));
    expect(deepl.charactersBilled).toBe(CHARACTERS);
    expect(await house.store.ledger.spent()).toMatchObject({ billed: CHARACTERS, requests: 2 });
  });

  it('is billed once if one is requested after the other, as each estimate said', async () => {
    const { deepl, house, id } = await open();
    for (const [index, tag] of tags.entries()) {
      const { characters } = await house.pricing.estimate(id, [tag]);
      expect(characters).toBe(index === 0 ? CHARACTERS : 0);
      await (
        await house.translating.translate(id, [tag])
      ).finished;
    }
    expect(deepl.charactersBilled).toBe(CHARACTERS);
  });
});
