import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/article/may-read.ts';
import { openHouse, type House } from '../support/house.ts';
import { translationOf } from '../storage/samples.ts';

const KNOWN = 'Presiden bertemu dengan menteri luar negeri Prancis kemarin sore.';
const SIMILAR = 'Presiden bertemu dengan menteri luar negeri Rusia kemarin sore.';

async function suggested(house: House, reader: Reader): Promise<readonly string[]> {
  const { id } = await house.add([SIMILAR]);
  const { items } = await house.suggesting.suggest(id, { target: 'en', reader });
  return items.flatMap(({ suggestions }) => suggestions.map(({ text }) => text));
}

async function translateKnown(house: House, origin: 'machine' | 'imported' | 'edited' = 'machine') {
  await house.memory.add([translationOf(KNOWN, 'The President met him.', { origin })]);
}

describe('a text that only confidential articles have', () => {
  it('is suggested to those who may write, and to no others', async () => {
    const house = await openHouse();
    await house.add([KNOWN], { confidential: true });
    await translateKnown(house);
    expect(await suggested(house, 'writer')).toEqual(['The President met him.']);
    expect(await suggested(house, 'anyone')).toEqual([]);
  });

  it('stays hidden after its article was deleted', async () => {
    const house = await openHouse();
    const { id } = await house.add([KNOWN], { confidential: true });
    await translateKnown(house, 'edited');
    await house.articles.remove(id);
    expect(await suggested(house, 'anyone')).toEqual([]);
  });

  it('is suggested to everyone after another article had it, even in an earlier revision', async () => {
    const house = await openHouse();
    await house.add([KNOWN], { confidential: true });
    await translateKnown(house);
    const open = await house.add([KNOWN]);
    await house.revise(open.id, ['Sesuatu yang lain sama sekali.']);
    expect(await suggested(house, 'anyone')).toEqual(['The President met him.']);
  });

  it('stays hidden if a file brought its translation, and is suggested if no article has it', async () => {
    const house = await openHouse();
    await translateKnown(house, 'imported');
    expect(await suggested(house, 'anyone')).toEqual(['The President met him.']);
    await house.add([KNOWN], { confidential: true });
    expect(await suggested(house, 'anyone')).toEqual([]);
    expect(await suggested(house, 'writer')).toEqual(['The President met him.']);
  });
});

describe('a title that only confidential articles have', () => {
  it('is suggested to no one else, also after the title has changed', async () => {
    const house = await openHouse();
    const { id } = await house.add(['Isi.'], { confidential: true, title: KNOWN });
    await translateKnown(house, 'imported');
    expect(await suggested(house, 'anyone')).toEqual([]);
    await house.revise(id, ['Lain sama sekali.'], { confidential: true });
    expect(await suggested(house, 'anyone')).toEqual([]);
    await house.add(['Isi.'], { title: KNOWN });
    expect(await suggested(house, 'anyone')).toEqual(['The President met him.']);
  });
});

describe('the suggestions of an article', () => {
  it('are for paragraphs without a translation of their present text, in reading order', async () => {
    const house = await openHouse();
    await house.add([KNOWN]);
    await translateKnown(house);
    const { id } = await house.add(['Lain sama sekali.', KNOWN, SIMILAR]);
    const { items } = await house.suggesting.suggest(id, { target: 'en', reader: 'anyone' });
    expect(items.map(({ paragraph, suggestions }) => [paragraph, suggestions.length])).toEqual([
      ['p1', 0],
      ['p3', 1],
    ]);
  });

  it('can be limited to some paragraphs, all of which must exist', async () => {
    const house = await openHouse();
    const { id } = await house.add([KNOWN, SIMILAR]);
    const of = (...paragraphs: string[]) =>
      house.suggesting.suggest(id, { target: 'en', paragraphs, reader: 'anyone' });
    expect((await of('p2')).items.map(({ paragraph }) => paragraph)).toEqual(['p2']);
    await expect(of('p2', 'p9')).rejects.toMatchObject({ kind: 'paragraph-not-found' });
  });
});
