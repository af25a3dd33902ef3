import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../support/deepl-protocol.ts';
import { startDeepl } from '../../support/deepl-server.ts';
import { openHouse } from '../../support/house.ts';

const TEXTS = [
  'Mali ingin mengembangkan kemampuan otonom untuk mempertahankan integritas.',
  'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan.',
];
const GERMAN = 'Dieser Satz ist nicht in der Sprache, die verlangt war.';

async function refusedBy(kind: Fault['kind'] & ('empty' | 'untranslated' | 'wrong-language')) {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  const house = await openHouse({ deeplUrl: deepl.url });
  const { id } = await house.add(TEXTS);
  const translate = async () => (await house.translating.translate(id, ['en'])).finished;
  deepl.behave({ kind });
  await translate();
  const cell = async (paragraph = 1) =>
    (await house.reading.read(id, { targets: ['en'] })).paragraphs[paragraph - 1]!.translations['en']!;
  return { deepl, house, id, translate, cell };
}

describe('a refused answer', () => {
  it('a refused answer is shown beside the gap with its reason, and does not count as a translation', async () => {
    const { house, id, cell } = await refusedBy('wrong-language');
    expect(await cell()).toMatchObject({
      text: null,
      state: 'missing',
      reason: 'refused-wrong-language',
      refused: { text: GERMAN, reason: 'wrong-language', engine: 'deepl' },
    });
    expect((await house.reading.read(id)).coverage['en']).toEqual({ translated: 0, total: 2 });
  });

  it('a blank refused answer cannot be accepted', async () => {
    const { cell } = await refusedBy('empty');
    expect(await cell()).toMatchObject({ reason: 'refused-empty' });
    expect((await cell()).refused).toBeUndefined();
  });

  it('a refused answer is still shown after the engine fails at the next attempt', async () => {
    const { deepl, translate, cell } = await refusedBy('wrong-language');
    deepl.behave({ kind: 'status', status: 456 });
    await translate();
    expect(await cell()).toMatchObject({ reason: 'engine-quota', refused: { text: GERMAN } });
  });

  it('a refused answer disappears when the engine gives a better one', async () => {
    const { deepl, house, id, translate, cell } = await refusedBy('wrong-language');
    const { id: answer } = (await cell()).refused!;
    deepl.behave(undefined);
    await translate();
    expect((await cell()).refused).toBeUndefined();
    const late = house.accepting.accept(id, { paragraph: 'p1', target: 'en', answer });
    await expect(late).rejects.toMatchObject({ kind: 'answer-not-found' });
    expect((await cell()).text).toBe(`[EN-GB] ${TEXTS[0]!}`);
  });
});

describe('a paragraph above the request limit', () => {
  it('a paragraph above the request limit can be accepted as a whole if one of its pieces was refused', async () => {
    const deepl = await startDeepl();
    onTestFinished(() => deepl.close());
    const house = await openHouse({ deeplUrl: deepl.url });
    const sentences = Array.from(
      { length: 2_000 },
      (_, at) => `Kalimat nomor ${at} membahas masa depan kota.`,
    );
    const long = sentences.join(' ');
    const { id } = await house.add([long]);
    deepl.behave(({ texts }) =>
      texts[0]!.startsWith('Kalimat nomor 0 ') ? { kind: 'wrong-language' } : undefined,
    );
    const translate = async () => (await house.translating.translate(id, ['en'])).finished;
    await translate();
    const cell = async () =>
      (await house.reading.read(id, { targets: ['en'] })).paragraphs[0]!.translations['en']!;
    const { text, reason, refused } = await cell();
    expect([text, reason]).toEqual([null, 'refused-too-short']);
    expect(refused!.text.startsWith(`${GERMAN} [EN-GB] `)).toBe(true);
    expect(refused!.text.endsWith(sentences.at(-1)!)).toBe(true);

    await house.accepting.accept(id, { paragraph: 'p1', target: 'en', answer: refused!.id });
    expect((await cell()).text).toBe(refused!.text);
    const sent = deepl.requests.length;
    await translate();
    expect(deepl.requests).toHaveLength(sent);
  });
});

describe('an accepted answer', () => {
  it('an accepted answer is shown as accepted wherever the text occurs, and is never bought again', async () => {
    const { deepl, house, id, translate, cell } = await refusedBy('untranslated');
    const other = await house.add([TEXTS[0]!, 'Lain.']);
    const { version } = (await house.store.articles.get(id))!;
    const { id: answer, date } = (await cell()).refused!;
    await house.accepting.accept(id, { paragraph: 'p1', target: 'en', answer, by: 'Ani' });
    expect(await cell()).toMatchObject({
      text: TEXTS[0],
      state: 'machine',
      engine: 'deepl',
      match: 'in-context',
      provenance: {
        date,
        engine: 'deepl',
        acceptedBy: 'Ani',
        acceptedAt: expect.stringMatching(/Z$/) as string,
        billedCharacters: TEXTS[0]!.length,
      },
    });
    expect((await cell()).reason).toBeUndefined();
    expect((await house.store.articles.get(id))!.version).toBeGreaterThan(version);
    const read = await house.reading.read(other.id, { targets: ['en'] });
    expect(read.paragraphs[0]!.translations['en']).toMatchObject({ text: TEXTS[0], match: 'exact' });
    const before = deepl.requests.length;
    deepl.behave(undefined);
    await translate();
    expect(deepl.requests.slice(before).flatMap((request) => request.texts)).toEqual([TEXTS[1]]);
    expect((await cell()).text).toBe(TEXTS[0]);
  });

  it('an answer that is accepted several times is stored once', async () => {
    const { house, id, cell } = await refusedBy('wrong-language');
    const { id: answer } = (await cell()).refused!;
    const accepted = { paragraph: 'p1', target: 'en-GB', answer };
    await house.accepting.accept(id, { ...accepted, by: 'Ani' });
    const first = await cell();
    const { version } = (await house.store.articles.get(id))!;
    await house.accepting.accept(id, { ...accepted, by: 'Budi' });
    expect(await cell()).toEqual(first);
    expect((await house.store.articles.get(id))!.version).toBe(version);
  });

  it('an accepted answer does not replace what a person wrote meanwhile', async () => {
    const { house, id, cell } = await refusedBy('wrong-language');
    const { id: answer } = (await cell()).refused!;
    await house.store.memory.add([
      {
        sourceLanguage: 'id',
        source: TEXTS[0]!,
        target: 'en',
        text: 'By hand.',
        origin: 'edited',
        provenance: { date: '2026-11-23T08:00:00.000Z', editor: 'Ani' },
      },
    ]);
    await house.accepting.accept(id, { paragraph: 'p1', target: 'en', answer });
    expect((await cell()).text).toBe('By hand.');
  });

  it.each([
    ['of another paragraph', { paragraph: 'p2' }, 'answer-not-found'],
    ['of another language', { target: 'fr' }, 'answer-not-found'],
    ['that does not exist', { answer: 999 }, 'answer-not-found'],
    ['of a paragraph that does not exist', { paragraph: 'p9' }, 'paragraph-not-found'],
    ['in an invalid language', { target: 'x' }, 'language-invalid'],
  ] as const)('an answer %s cannot be accepted', async (_, wrong, kind) => {
    const { house, id, cell } = await refusedBy('wrong-language');
    const { id: answer } = (await cell()).refused!;
    const accepted = { paragraph: 'p1', target: 'en', answer, ...wrong };
    await expect(house.accepting.accept(id, accepted)).rejects.toMatchObject({ kind });
    expect((await cell()).text).toBeNull();
  });

  it('an answer that was shown and never refused cannot be accepted', async () => {
    const { deepl, house, id, translate } = await refusedBy('wrong-language');
    deepl.behave(undefined);
    await translate();
    const [shown] = (await house.store.memory.lookUp('id', 'en', [TEXTS[0]!])).values();
    const accepted = house.accepting.accept(id, { paragraph: 'p1', target: 'en', answer: shown!.id });
    await expect(accepted).rejects.toMatchObject({ kind: 'answer-not-found' });
  });
});
