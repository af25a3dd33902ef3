import { expect, it } from 'vitest';
import { translationsFromTmx } from '../../../src/interchange/tmx/translations-from-tmx.ts';
import { tmxOfArticle } from '../../../src/interchange/tmx/tmx-of-article.ts';
import { writeTmx } from '../../../src/interchange/tmx/tmx-write.ts';
import { neighboursOf } from '../../../src/translation/segments.ts';
import { type House, openHouse } from '../../support/house.ts';

const READ_ALSO = 'Baca juga laporan kami.';
const IN_A = ['Presiden tiba di Jakarta.', READ_ALSO, 'Ia disambut para menteri.'];
const IN_B = ['Harga beras naik.', READ_ALSO, 'Pedagang mengeluh.'];

/** A person’s correction in one place. */
async function correct({ store }: House, texts: readonly string[], index: number, text: string) {
  await store.memory.add([
    {
      sourceLanguage: 'id',
      source: texts[index]!,
      target: 'en',
      text,
      origin: 'edited',
      provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'Ani' },
      context: neighboursOf(texts, 'id')[index]!,
    },
  ]);
}

async function shown(house: House, id: string, revision?: number) {
  const read = await house.reading.read(id, { targets: ['en'], ...(revision !== undefined && { revision }) });
  return read.paragraphs.map(({ translations: { en } }) => [en!.text, en!.match]);
}

it('a correction in one article stays there when another article is corrected later', async () => {
  const house = await openHouse();
  const [a, b, c] = [await house.add(IN_A), await house.add(IN_B), await house.add([READ_ALSO, 'Selesai.'])];
  await correct(house, IN_A, 1, 'Read our report, too.');
  expect((await shown(house, b.id))[1]).toEqual(['Read our report, too.', 'exact']);
  await correct(house, IN_B, 1, 'See also: our report.');
  expect((await shown(house, a.id))[1]).toEqual(['Read our report, too.', 'in-context']);
  expect((await shown(house, b.id))[1]).toEqual(['See also: our report.', 'in-context']);
  expect((await shown(house, c.id))[0]).toEqual(['See also: our report.', 'exact']);
});

it('a text that occurs twice in an article may have two translations', async () => {
  const house = await openHouse();
  const texts = [...IN_A, READ_ALSO, 'Selesai.'];
  const { id } = await house.add(texts);
  await correct(house, texts, 1, 'Read on.');
  await correct(house, texts, 3, 'Read more.');
  expect(await shown(house, id)).toMatchObject([
    [null, null],
    ['Read on.', 'in-context'],
    [null, null],
    ['Read more.', 'in-context'],
    [null, null],
  ]);
});

it('an outdated correction is the one that was made in this place', async () => {
  const house = await openHouse();
  const { id } = await house.add(IN_A);
  await correct(house, IN_A, 1, 'Read our report, too.');
  await correct(house, IN_B, 1, 'See also: our report.');
  await house.revise(id, [IN_A[0]!, 'Baca juga laporan kami kemarin.', IN_A[2]!]);
  const read = await house.reading.read(id, { targets: ['en'] });
  expect(read.paragraphs[1]!.translations['en']).toMatchObject({
    text: 'Read our report, too.',
    outdated: true,
    translatedFrom: READ_ALSO,
    match: null,
  });
  expect((await shown(house, id, 1))[1]).toEqual(['Read our report, too.', 'in-context']);
});

it('an outdated translation names the earlier text, and sentences that still stand keep their counterparts', async () => {
  const house = await openHouse();
  const [first, second, third] = ['Presiden tiba di Jakarta.', 'Ia disambut.', 'Hujan turun sejak pagi.'];
  const source = `${first} ${second} ${third}`;
  const { article } = await house.intake.add({ content: source, format: 'text' });
  await house.store.memory.add([
    {
      sourceLanguage: 'id',
      source,
      target: 'en',
      text: 'The president arrives in Jakarta. He is welcomed. It has rained since the morning.',
      origin: 'edited',
      provenance: { date: '2026-11-23T08:00:00.000Z' },
    },
  ]);
  const content = `Kemarin hari Senin. ${first} ${third}`;
  await house.intake.replace(article.id, { content, format: 'text' });
  const { paragraphs } = await house.reading.read(article.id, { targets: ['en'] });
  const { sentences, alignment, translatedFrom } = paragraphs[0]!.translations['en']!;
  expect([translatedFrom, sentences.length]).toEqual([source, 3]);
  expect(alignment).toMatchObject([
    { source: [1], target: [0] },
    { source: [2], target: [2] },
  ]);
});

it('both translations of a text are exported to TMX and imported again, each in its place', async () => {
  const texts = [...IN_A, READ_ALSO, 'Selesai.'];
  const [here, there] = [await openHouse(), await openHouse()];
  const { id } = await here.add(texts);
  await correct(here, texts, 1, 'Read on.');
  await correct(here, texts, 3, 'Read more.');
  const file = { createdAt: '2026-11-23T10:00:00.000Z', version: '0.1.0' };
  const tmx = writeTmx(tmxOfArticle(await here.reading.read(id), file));
  const from = {
    fileName: 'a.tmx',
    languages: { usualSource: 'id' },
    importedAt: '2026-11-23T11:00:00.000Z',
  };
  await there.store.memory.add(translationsFromTmx(tmx, from).translations);
  const copy = await there.add(texts);
  expect((await shown(there, copy.id)).filter(([text]) => text !== null)).toEqual([
    ['Read on.', 'in-context'],
    ['Read more.', 'in-context'],
  ]);
});

it('a translation that a file has for one place is shown there, and never replaces the usual one', async () => {
  const house = await openHouse();
  const [a, b] = [await house.add(IN_A), await house.add(IN_B)];
  const unit = (text: string, properties = '') =>
    `<tu>${properties}<tuv xml:lang="id"><seg>${READ_ALSO}</seg></tuv><tuv xml:lang="en"><seg>${text}</seg></tuv></tu>`;
  const place = `<prop type="prev">${IN_A[0]}</prop><prop type="next">${IN_A[2]}</prop>`;
  const add = (units: string) =>
    house.store.memory.add(
      translationsFromTmx(`<tmx><header srclang="id"/><body>${units}</body></tmx>`, {
        fileName: 'project_save.tmx',
        languages: { usualSource: 'id' },
        importedAt: '2026-11-23T08:00:00.000Z',
      }).translations,
    );
  const both = async () => [(await shown(house, a.id))[1], (await shown(house, b.id))[1]];
  const wanted = [
    ['Our report.', 'in-context'],
    ['Read also.', 'exact'],
  ];

  await add(unit('Read also.') + unit('Our report.', place));
  expect(await both()).toEqual(wanted);
  await add(unit('Our report.', place));
  expect(await both()).toEqual(wanted);
  await add(unit('Another report.', '<prop type="file">b.txt</prop>'));
  expect(await both()).toEqual(wanted);
  await add(unit('Our new report.', place));
  expect(await both()).toEqual([['Our new report.', 'in-context'], wanted[1]]);
  await correct(house, IN_B, 1, 'See also.');
  expect(await both()).toEqual([
    ['See also.', 'exact'],
    ['See also.', 'in-context'],
  ]);
});

it('a translation that a file has for one place stays there when the engine’s text changes', async () => {
  const house = await openHouse();
  const [a, b] = [await house.add(IN_A), await house.add(IN_B)];
  const add = (text: string, more: object) =>
    house.store.memory.add([
      {
        sourceLanguage: 'id',
        source: READ_ALSO,
        target: 'en',
        text,
        origin: 'machine',
        provenance: { date: '2026-11-23T08:00:00.000Z', engine: 'deepl' },
        ...more,
      },
    ]);
  const both = async () => [(await shown(house, a.id))[1]![0], (await shown(house, b.id))[1]![0]];
  await add('Machine one.', { context: neighboursOf(IN_B, 'id')[1]! });
  await add('Our report.', { origin: 'imported', context: neighboursOf(IN_A, 'id')[1]!, isForPlace: true });
  expect(await both()).toEqual(['Our report.', 'Machine one.']);
  await add('Machine two.', {});
  expect(await both()).toEqual(['Our report.', 'Machine two.']);
  await add('Usual.', { origin: 'imported' });
  expect(await both()).toEqual(['Our report.', 'Usual.']);
});
