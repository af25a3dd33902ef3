import { expect, it, onTestFinished } from 'vitest';
import { startDeepl } from '../../support/deepl-server.ts';
import { startLibretranslate } from '../../support/libretranslate-server.ts';
import { openHouse } from '../../support/house.ts';

const LETTER = [
  'Surat dikirim ke alamat berikut.',
  '',
  'Yayasan Cahaya Desa',
  'Jl. Kenanga No. 7',
  'Kelurahan *Sukamaju*',
  'Yogyakarta 55281',
  '',
  'Perahu tua tertambat sendiri',
  'Menunggu pasang di ujung senja',
  'Angin membawa kabar pelabuhan',
  'Tentang nama yang tak disebut',
].join('\n');

const ADDRESS = 'Yayasan Cahaya Desa\nJl. Kenanga No. 7\nKelurahan Sukamaju\nYogyakarta 55281';
const VERSE =
  'Perahu tua tertambat sendiri\nMenunggu pasang di ujung senja\nAngin membawa kabar pelabuhan\nTentang nama yang tak disebut';

it('the lines of verse and addresses are lines in a translation by DeepL, with and without markup', async () => {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  const house = await openHouse({ deeplUrl: deepl.url });
  const { article } = await house.intake.add({ content: LETTER, format: 'text' });
  await (
    await house.translating.translate(article.id, ['en'])
  ).finished;
  const { paragraphs } = await house.reading.read(article.id);
  expect(paragraphs.map(({ source }) => source.text)).toEqual([
    'Surat dikirim ke alamat berikut.',
    ADDRESS,
    VERSE,
  ]);
  expect(paragraphs.map(({ translations }) => translations['en']?.text)).toEqual([
    '[EN-GB] Surat dikirim ke alamat berikut.',
    `[EN-GB] ${ADDRESS}`,
    `[EN-GB] ${VERSE}`,
  ]);
  expect(paragraphs[1]!.translations['en']?.html).toBe(
    `[EN-GB] ${ADDRESS.replace('Sukamaju', '<strong>Sukamaju</strong>')}`,
  );
});

it('and by LibreTranslate', async () => {
  const libretranslate = await startLibretranslate();
  onTestFinished(() => libretranslate.close());
  const house = await openHouse({ libretranslateUrl: libretranslate.url });
  const { article } = await house.intake.add({ content: LETTER, format: 'text' });
  await (
    await house.translating.translate(article.id, ['en'])
  ).finished;
  const { paragraphs } = await house.reading.read(article.id);
  const texts = paragraphs.map(({ translations }) => translations['en']?.text ?? '');
  expect(texts.map((text) => text.split('\n').length)).toEqual([1, 4, 4]);
});
